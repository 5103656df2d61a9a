"""The workflow that an office starts with; it may change it in the admin afterwards."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import Group
from wagtail.models import Page, Task, Workflow, WorkflowPage, WorkflowTask

from editorial.roles.registry import Role
from editorial.workflow.tasks import ApprovalTask, LanguageCheckTask, ReadinessTask

NAME = "Toimitus"
#: Each step with the roles that decide at it. Data like the names of the groups: Finnish.
_STEPS: list[tuple[type[Task], str, tuple[Role, ...]]] = [
    (ReadinessTask, "Valmius", ()),
    (ApprovalTask, "Toimittajan hyväksyntä", (Role.SECTION_EDITOR, Role.EDITOR_IN_CHIEF)),
    (LanguageCheckTask, "Kielenhuolto", (Role.LANGUAGE_EDITOR, Role.EDITOR_IN_CHIEF)),
    (ApprovalTask, "Päätoimittajan hyväksyntä", (Role.EDITOR_IN_CHIEF,)),
]


def default_workflow() -> Workflow:
    """The office's workflow, made when there is none with a step of ours."""
    ours = Task.objects.filter(content_type__app_label="editorial")
    found = Workflow.objects.filter(workflow_tasks__task__in=ours).order_by("pk").first()
    return found or _made()


def go_through_the_office(pages: Iterable[Page]) -> None:
    """Let ``pages`` and those below go through it, but where the office chose another."""
    for page in pages:
        WorkflowPage.objects.get_or_create(
            page_id=page.pk, defaults={"workflow": default_workflow()}
        )


def let_nothing_wait_for_nobody() -> None:
    """Take Wagtail's first workflow off the root where nobody is in the group it waits for."""
    for link in WorkflowPage.objects.filter(page__depth=1).select_related("workflow"):
        tasks = link.workflow.tasks.values("pk")
        groups = Group.objects.filter(groupapprovaltask__in=tasks)
        if groups and not groups.filter(user__is_active=True).exists():
            link.delete()


def _made() -> Workflow:
    workflow = Workflow.objects.create(name=NAME)
    for order, (kind, name, roles) in enumerate(_STEPS):
        task = kind.objects.create(name=name)
        if roles:
            task.groups.set(role.group for role in roles)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    return workflow
