"""What the history of a page says of links that share it, and of those who approve by one."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter, log

from editorial.preview.comments import ShareComment
from editorial.preview.share_links import ShareLink

MADE, REVOKED = "editorial.share_link", "editorial.revoke_share_link"
APPROVED = "editorial.approve_by_share_link"


def log_made(link: ShareLink) -> None:
    data = {"link": link.pk, "whole": link.is_whole}
    log(link.page.specific, MADE, user=link.created_by, data=data)


def log_revoked(link: ShareLink) -> None:
    data = {"link": link.pk, "whole": link.is_whole}
    log(link.page.specific, REVOKED, user=link.revoked_by, data=data)


def log_approval(comment: ShareComment) -> None:
    """By nobody who has an account; the name stays in its own row, which is erased one day."""
    data = {"comment": comment.pk}
    log(comment.page.specific, APPROVED, data=data, revision=comment.revision)


def register_actions(actions: Any) -> None:
    """Called by Wagtail's hook for log actions."""
    actions.register_action(MADE)(LinkMade)
    actions.register_action(REVOKED)(LinkRevoked)
    actions.register_action(APPROVED)(ApprovedByLink)


class LinkMade(LogFormatter):
    label = gettext_lazy("Make a share link")

    def format_message(self, log_entry: Any) -> str:
        if log_entry.data.get("whole"):
            return _("Share link made, for all that goes out together")
        return _("Share link made, for this page")


class LinkRevoked(LogFormatter):
    label = gettext_lazy("Revoke a share link")

    def format_message(self, log_entry: Any) -> str:
        if log_entry.data.get("whole"):
            return _("Share link revoked, for all that goes out together")
        return _("Share link revoked, for this page")


class ApprovedByLink(LogFormatter):
    label = gettext_lazy("Approve by a share link")

    def format_message(self, log_entry: Any) -> str:
        names = ShareComment.objects.filter(pk=log_entry.data.get("comment"))
        name = names.values_list("name", flat=True).first()
        if not name:
            return _("Approved by a share link; the name has been erased")
        return _("Approved by a share link, under the name “%(name)s”") % {"name": name}
