"""What each role may do with albums."""

from editorial.roles import Role, grants
from editorial.roles.registry import may_with_pages
from gallery.models import GalleryPage


@grants
def the_office_works_in_the_galleries() -> None:
    """As in a magazine: writers make albums, editors mend and publish them."""
    galleries = list(GalleryPage.objects.all())
    may_with_pages(Role.WRITER, galleries, "add")
    may_with_pages(Role.SECTION_EDITOR, galleries, "add", "change")
    may_with_pages(Role.LANGUAGE_EDITOR, galleries, "change")
    may_with_pages(
        Role.EDITOR_IN_CHIEF, galleries, "add", "change", "publish", "lock", "unlock", "bulk_delete"
    )
