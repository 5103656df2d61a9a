"""What the history of a page says of decisions that were made without another pair of eyes."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter, log
from wagtail.models import TaskState

from editorial.workflow.past import PAST

ALONE_ACTION = "editorial.approve_alone"
READY = "editorial.pass_readiness"
NOT_READY = "editorial.fail_readiness"


def register_actions(actions: Any) -> None:
    """Called by Wagtail's hook for log actions."""
    actions.register_action(ALONE_ACTION)(ApprovedAlone)
    actions.register_action(PAST)(PublishedPast)
    actions.register_action(
        READY,
        gettext_lazy("Pass the readiness checks"),
        gettext_lazy("Passed the readiness checks"),
    )
    actions.register_action(NOT_READY)(GivenBackByChecks)


def log_checked(page: Any, user: Any, state: TaskState) -> None:
    """Nobody has approved anything: the checks were asked when ``user`` handed the page in."""
    passed = state.status == TaskState.STATUS_APPROVED
    action, data = (READY, {}) if passed else (NOT_READY, {"problems": state.comment})
    log(page, action, user=user, data=data, revision=state.revision)


class GivenBackByChecks(LogFormatter):
    label = gettext_lazy("Give back for want of readiness")
    message = gettext_lazy("Given back by the readiness checks")

    def format_comment(self, log_entry: Any) -> str:
        return str(log_entry.data.get("problems", ""))


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
