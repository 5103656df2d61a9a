"""Where pages stand in their workflow, many at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.conf import settings
from wagtail.models import Page, Task, TaskState, WorkflowState


@dataclass(frozen=True)
class Standing:
    """A page's way through its newest workflow.

    ``status`` is the workflow's, ``step`` the name of the step at which the page is or was
    last, ``steps`` the last status at each kind of step.
    """

    status: str
    step: str
    steps: dict[type[Task], str] = field(default_factory=dict)

    @property
    def is_handed_in(self) -> bool:
        """Whether it is on its way, or came through."""
        return self.status in {WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_APPROVED}

    @property
    def is_given_back(self) -> bool:
        return self.status == WorkflowState.STATUS_NEEDS_CHANGES

    @property
    def is_approved(self) -> bool:
        return self.status == WorkflowState.STATUS_APPROVED


def standings_of(pages: Iterable[int]) -> dict[int, Standing]:
    """Page id → where it stands, in two queries; pages never handed in are left out."""
    states = WorkflowState.objects.filter(
        base_content_type__app_label="wagtailcore",
        base_content_type__model=Page._meta.model_name,
        object_id__in=[str(pk) for pk in pages],
    ).select_related("current_task_state__task")
    newest = {int(state.object_id): state for state in states.order_by("created_at", "pk")}
    steps = _steps_of(newest.values())
    return {
        pk: Standing(state.status, _step(state), steps.get(state.pk, {}))
        for pk, state in newest.items()
    }


def under_workflow(pages: Iterable[Page]) -> set[int]:
    """Ids of those that have a workflow, or stand below one that has; in one query."""
    if not getattr(settings, "WAGTAIL_WORKFLOW_ENABLED", True):
        return set()
    active = Page.objects.filter(workflowpage__workflow__active=True)
    above = tuple(active.values_list("path", flat=True))
    return {page.pk for page in pages if page.path.startswith(above)}


def _step(state: WorkflowState) -> str:
    return state.current_task_state.task.name if state.current_task_state else ""


def _steps_of(states: Iterable[WorkflowState]) -> dict[int, dict[type[Task], str]]:
    rows = TaskState.objects.filter(workflow_state__in=[state.pk for state in states])
    found: dict[int, dict[type[Task], str]] = {}
    for row in rows.select_related("task__content_type").order_by("pk"):
        kind = row.task.content_type.model_class()
        found.setdefault(row.workflow_state_id, {})[kind] = row.status
    return found
