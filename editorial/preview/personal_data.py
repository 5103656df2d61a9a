"""Guests and those who invite them, in the register: found, exported and erased by it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from editorial.personal_data import Basis, PersonalData, Retention, declare
from editorial.preview.comment_forms import CommentForm
from editorial.preview.comments import ShareComment
from editorial.preview.share_links import ShareLink


@declare
class ShareLinks(PersonalData):
    model = ShareLink
    title = _("Links that share unpublished pages")
    people = _("Those whom the editors ask to look at a page before it is published.")
    purpose = _("To know who has been given a link, and to be able to withdraw it.")
    recipients = _("Those who edit the page.")
    basis = Basis.LEGITIMATE_INTERESTS
    retention = Retention(
        _("%(period)s after the link ended, with the comments that came by it."),
        days=365,
        since="expires_at",
    )
    fields = {
        "recipient": _("for whom a link was made"),
        "created_by": _("who made a link"),
        "revoked_by": _("who withdrew a link"),
    }
    name_fields = ("recipient",)


@declare
class ShareComments(PersonalData):
    """The history of a page names nobody itself: with the row the name is gone there too."""

    model = ShareComment
    title = _("Comments by share links")
    people = _("Those who commented on a page, or approved it, before it was published.")
    purpose = _("To put right what is wrong, and to know who has approved.")
    recipients = _("Those who edit the page.")
    basis = Basis.LEGITIMATE_INTERESTS
    retention = Retention(_("%(period)s after it was sent."), days=365, since="created_at")
    fields = ("name", "text", "is_approval")
    name_fields = ("name",)
    forms = (CommentForm,)
