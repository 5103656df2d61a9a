"""What the history of a page says of its releases."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogFormatter, log

from editorial.releases.models import Release

STARTED = "editorial.release_start"
APPROVED = "editorial.release_approve"
SCHEDULED = "editorial.release_schedule"
REOPENED = "editorial.release_reopen"
PUBLISHED = "editorial.release_publish"
FAILED = "editorial.release_fail"
WITHDRAWN = "editorial.release_withdraw"
REPLACED = "editorial.release_replace"
REISSUED = "editorial.release_reissue"
TAKEN_OUT = "editorial.release_take_out"

_WORDS = {
    STARTED: (_("Start a release"), _("Release started")),
    APPROVED: (_("Approve a release"), _("Release approved")),
    SCHEDULED: (_("Set the time of a release"), _("Time of the release set")),
    REOPENED: (_("Open a release again"), _("Release opened again")),
    PUBLISHED: (_("Publish a release"), _("Published as one")),
    REISSUED: (_("Bring a release back"), _("Brought back as one")),
    REPLACED: (_("Replace a version in a release"), _("Version replaced in the release")),
}
#: These tell their reason too.
_REASONED = {
    FAILED: (_("Fail to publish a release"), _("Not published: nothing of the release went out")),
    WITHDRAWN: (_("Withdraw a release"), _("Withdrawn as one")),
    TAKEN_OUT: (_("Take a page out of an issue"), _("Taken off the site")),
}


def register_actions(actions: Any) -> None:
    """Called by Wagtail's hook for log actions."""
    for name, (label, message) in _WORDS.items():
        actions.register_action(name, label, message)
    for name, words in _REASONED.items():
        actions.register_action(name)(_with_reason(*words))


def _with_reason(label: Any, message: Any) -> type[LogFormatter]:
    def format_comment(self: LogFormatter, log_entry: Any) -> str:
        return str(log_entry.data.get("reason", ""))

    said = {"label": label, "message": message, "format_comment": format_comment}
    return type("WithReason", (LogFormatter,), said)


def log_step(release: Release, action: str, user: Any, page: Any = None, **data: Any) -> None:
    """Say it in the history of the release's subject, or of ``page``; nowhere when it is gone."""
    if page := page or release.subject():
        told = {"release": release.pk, "languages": release.languages}
        log(page, action, user=user, data=told | data)
