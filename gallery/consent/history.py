"""What the picture's history says of a consent that was withdrawn or given back."""

from __future__ import annotations

from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter, registry

from gallery.consent.actions import RESTORE, WITHDRAW
from gallery.models import Picture


class _WithReason(LogFormatter):
    """The sentence and, where somebody gave one, the reason."""

    sentence: Any

    def format_message(self, log_entry: Any) -> Any:
        reason = log_entry.data.get("reason")
        return format_html("{} {}", self.sentence, reason) if reason else self.sentence


class WithdrawFormatter(_WithReason):
    label = _("Withdraw consent")
    sentence = _("The consent was withdrawn.")


class RestoreFormatter(_WithReason):
    label = _("Give consent back")
    sentence = _("The consent was given back.")


def consent_history(picture: Picture) -> list[Any]:
    """When the consent was withdrawn or given back, by whom and why; the newest first."""
    entries = registry.get_logs_for_instance(picture).filter(action__in=(WITHDRAW, RESTORE))
    return list(entries.select_related("user").order_by("-timestamp", "-pk")[:5])


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    for name, formatter in ((WITHDRAW, WithdrawFormatter), (RESTORE, RestoreFormatter)):
        actions.register_action(name)(formatter)
