"""What every page of ours has before its own content."""

from __future__ import annotations

from delivery.addresses.visibility import GuardKnownMixin
from editorial.forms import EditorialPageForm
from editorial.readiness.guard import ReadinessMixin
from editorial.slugs import FreeSlugMixin
from editorial.summary import SummaryMixin
from editorial.translation.copying import TranslatedCopyMixin
from editorial.translation.shared import SharedFactsMixin


class EditorialPageMixin(
    FreeSlugMixin,
    SharedFactsMixin,
    ReadinessMixin,
    TranslatedCopyMixin,
    GuardKnownMixin,
    SummaryMixin,
):
    """Facts that live once, checks before publication, drafts instead of aliases.

    Stands before ``wagtail.models.Page`` among the bases of a page class.
    """

    base_form_class = EditorialPageForm
    #: The icon of this kind of page in the admin: Wagtail's, or one from ``register_icons``.
    page_icon = "doc-empty"

    class Meta:
        abstract = True
