"""The steps of an office's workflow."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log
from wagtail.models import AbstractGroupApprovalTask, Task, TaskState, WorkflowState

from editorial.readiness.registry import Problem, blocking
from editorial.refusals import Refusal
from editorial.workflow.deciding import open_step
from editorial.workflow.edits import last_editor_id
from editorial.workflow.forms import AloneForm, DecisionForm
from editorial.workflow.log import ALONE_ACTION, log_checked

ALONE = "approve_alone"
PERMISSION = "editorial.approve_alone"

#: name, words on the button, whether a dialog asks for more first
Action = tuple[str, Any, bool]


class ReadinessTask(Task):
    """Asks the readiness checks by itself: passes a page on, or gives it back with the list."""

    def start(self, workflow_state: WorkflowState, user: Any = None) -> TaskState:
        state = super().start(workflow_state, user=user)
        problems = blocking(state.revision.as_object())
        state.status = TaskState.STATUS_REJECTED if problems else TaskState.STATUS_APPROVED
        state.comment = _sentences(problems)
        state.finished_at = timezone.now()
        state.save()
        log_checked(workflow_state.content_object, user, state)
        return state

    @classmethod
    def get_description(cls) -> Any:
        return gettext_lazy("The readiness checks are asked; what blocks gives the page back.")

    class Meta:
        verbose_name = gettext_lazy("Readiness")
        verbose_name_plural = gettext_lazy("Readiness")


class FourEyesTask(AbstractGroupApprovalTask):
    """Somebody of the groups decides, on what they have seen; in the buttons and behind them."""

    class Meta:
        abstract = True

    def get_actions(self, obj: Any, user: Any) -> list[Action]:
        if not (user.is_superuser or self._user_in_groups(user)):
            return []
        actions: list[Action] = [("reject", gettext_lazy("Request changes"), True)]
        if self.may_approve(obj, user):
            actions.append(("approve", gettext_lazy("Approve"), True))
        elif may_decide_alone(user):
            actions.append((ALONE, gettext_lazy("Approve alone, because …"), True))
        return actions

    def may_approve(self, page: Any, user: Any) -> bool:
        """Whether another pair of eyes than those of ``user`` has made what stands there."""
        return last_editor_id(page) != user.pk

    def get_form_for_action(self, action: str) -> type[DecisionForm]:
        return AloneForm if action == ALONE else DecisionForm

    @transaction.atomic
    def on_action(self, task_state: TaskState, user: Any, action_name: str, **said: Any) -> None:
        page = open_step(task_state, said.pop("seen", None), said.pop("step", None))
        names = [name for name, _words, _dialog in self.get_actions(page, user)]
        if action_name not in names:
            raise Refusal(_why_not(action_name, names))
        # What is decided on is what stands there, corrections of this step included.
        task_state.revision = page.latest_revision
        if action_name == ALONE:
            _approve_alone(task_state, user, page, **said)
        else:
            super().on_action(task_state, user, action_name, **said)


class ApprovalTask(FourEyesTask):
    """Nobody approves their own last edit, but with a reason where the office allows it."""

    @classmethod
    def get_description(cls) -> Any:
        return gettext_lazy("Somebody of the groups approves what another has written.")

    class Meta:
        verbose_name = gettext_lazy("Approval with four eyes")
        verbose_name_plural = gettext_lazy("Approvals with four eyes")
        permissions = [("approve_alone", gettext_lazy("Can approve alone, with a reason"))]


class LanguageCheckTask(FourEyesTask):
    """The language editor corrects and approves; corrections go back to those before."""

    def may_approve(self, page: Any, user: Any) -> bool:
        """Corrections are the work of this step: only whoever handed the page in may not."""
        state = page.current_workflow_state
        return user.pk not in {page.owner_id, state.requested_by_id if state else None}

    @classmethod
    def get_description(cls) -> Any:
        return gettext_lazy("Somebody of the groups corrects the language, and approves.")

    class Meta:
        verbose_name = gettext_lazy("Language check")
        verbose_name_plural = gettext_lazy("Language checks")


def may_decide_alone(user: Any) -> bool:
    """Whether ``user`` may do without another pair of eyes, giving a reason."""
    allowed = getattr(settings, "EDITORIAL_ALLOW_ALONE", True)
    return allowed and bool(user.has_perm(PERMISSION))


def _approve_alone(state: TaskState, user: Any, page: Any, comment: str = "") -> None:
    if not comment.strip():
        raise Refusal(_("Say why nobody else has read the page."))
    words = _("Alone, because: %(reason)s") % {"reason": comment.strip()}
    data = {"reason": comment.strip(), "task": {"id": state.task_id, "title": state.task.name}}
    log(page, ALONE_ACTION, user=user, data=data, revision=state.revision)
    state.approve(user=user, comment=words)


def _why_not(action: str, names: list[str]) -> str:
    if not names:
        return _("This step is decided on by others.")
    if action == ALONE:
        return _("Nobody needs to approve this alone: you have not made the last change.")
    return _(
        "You made the last change yourself, so somebody else must approve the page. What you "
        "wrote is saved."
    )


def _sentences(problems: list[Problem]) -> str:
    return " ".join(dict.fromkeys(str(problem.message) for problem in problems))
