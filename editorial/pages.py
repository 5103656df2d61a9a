"""What every page of ours has before its own content."""

from __future__ import annotations

from wagtail.coreutils import find_available_slug

from editorial.forms import EditorialPageForm
from editorial.page_base import PageBase
from editorial.readiness.guard import ReadinessMixin
from editorial.translation.copying import TranslatedCopyMixin
from editorial.translation.shared import SharedFactsMixin


class FreeSlugMixin(PageBase):
    """A page whose slug gives way: a taken one gets a suffix, without asking."""

    class Meta:
        abstract = True

    def _check_slug_is_unique(self) -> None:
        # Wagtail's hook for clean() and minimal_clean(); its own version refuses.
        parent = self.get_parent()
        if self.slug and parent and not self._slug_is_available(self.slug, parent, self):
            self.slug = find_available_slug(parent, self.slug, ignore_page_id=self.pk)


class EditorialPageMixin(
    FreeSlugMixin, SharedFactsMixin, ReadinessMixin, TranslatedCopyMixin
):
    """Facts that live once, checks before publication, drafts instead of aliases.

    Stands before ``wagtail.models.Page`` among the bases of a page class.
    """

    base_form_class = EditorialPageForm

    class Meta:
        abstract = True
