"""What each role may do in the magazine."""

from editorial.roles import Role, grants
from editorial.roles.registry import may, may_with_pages
from magazine.models import MagazinePage


@grants
def the_office_works_in_the_magazine() -> None:
    """Finnish and English magazines alike; translators have the English tree already."""
    magazines = list(MagazinePage.objects.all())
    may_with_pages(Role.WRITER, magazines, "add")
    may_with_pages(Role.SECTION_EDITOR, magazines, "add", "change")
    may_with_pages(Role.LANGUAGE_EDITOR, magazines, "change")
    may_with_pages(
        Role.EDITOR_IN_CHIEF, magazines, "add", "change", "publish", "lock", "unlock", "bulk_delete"
    )


@grants
def editors_keep_the_contributors() -> None:
    for role in (Role.SECTION_EDITOR, Role.EDITOR_IN_CHIEF):
        may(role, *(f"magazine.{action}_contributor" for action in ("add", "change", "view")))
    may(Role.WRITER, "magazine.view_contributor")
