"""What the history of a page says of decisions that were made without another pair of eyes."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter

from editorial.workflow.past import PAST


def register_actions(actions: Any) -> None:
    """Called by Wagtail's hook for log actions."""
    actions.register_action("editorial.approve_alone")(ApprovedAlone)
    actions.register_action(PAST)(PublishedPast)


class ApprovedAlone(LogFormatter):
    label = gettext_lazy("Approve alone")

    def format_message(self, log_entry: Any) -> str:
        named = {
            "step": log_entry.data.get("task", {}).get("title", ""),
            "reason": log_entry.data.get("reason", ""),
        }
        return _("Approved alone at “%(step)s”, because: %(reason)s") % named

    def format_comment(self, log_entry: Any) -> str:
        return str(log_entry.data.get("reason", ""))


class PublishedPast(LogFormatter):
    label = gettext_lazy("Publish past the workflow")

    def format_message(self, log_entry: Any) -> str:
        named = {
            "workflow": log_entry.data.get("workflow", {}).get("title", ""),
            "step": (log_entry.data.get("step") or {}).get("title", ""),
        }
        if named["step"]:
            sentence = _("Published past the workflow “%(workflow)s”, which was at “%(step)s”")
            return sentence % named
        return _("Published past the workflow “%(workflow)s”, without being handed in") % named
