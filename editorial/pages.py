"""What every page of ours has before its own content."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page

from delivery.addresses.visibility import GuardKnownMixin
from editorial.drafts.references import SoundReferencesMixin
from editorial.forms import EditorialPageForm
from editorial.readiness.guard import ReadinessMixin
from editorial.releases.guard import HeldMixin
from editorial.roles.kinds import KindPermissionTester
from editorial.slugs import FreeSlugMixin
from editorial.summary import SummaryMixin
from editorial.translation.copying import TranslatedCopyMixin
from editorial.translation.shared import SharedFactsMixin


class EditorialPageMixin(
    FreeSlugMixin,
    HeldMixin,
    SharedFactsMixin,
    ReadinessMixin,
    TranslatedCopyMixin,
    GuardKnownMixin,
    SoundReferencesMixin,
    SummaryMixin,
):
    """Facts that live once, checks before publication, drafts instead of aliases.

    Stands before ``wagtail.models.Page`` among the bases of a page class.
    """

    base_form_class = EditorialPageForm
    #: The icon of this kind of page in the admin: Wagtail's, or one from ``register_icons``.
    page_icon = "doc-empty"

    def permissions_for_user(self, user: Any) -> KindPermissionTester:
        return KindPermissionTester(user, self)

    def goes_out_below(self) -> Page | None:
        """The page that this one goes out with, together with all below it; None: alone.

        Pages that go out together may link to each other while none of them is published.
        """
        return None

    class Meta:
        abstract = True
