"""What somebody was given to do, on the dashboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from editorial.assignments.models import Assignment, Track
from editorial.assignments.states import BY_WORKFLOW, State, states_of
from editorial.assignments.subjects import subjects_of
from editorial.translation_jobs.telling import translations_apart

#: More than these nobody reads on a dashboard.
SHOWN = 12


class MyTasksPanel(Component):
    """The open assignments of a user, the soonest first."""

    name = "my_tasks"
    template_name = "editorial/assignments/my_tasks.html"
    order = 140

    def __init__(self, user: Any) -> None:
        self.user = user

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        # What is translated stands in a list of its own, job by job, once there is a page.
        apart = translations_apart(self.user)
        tasks = [task for task in tasks_of(self.user) if not _is_listed(task, apart)]
        return super().get_context_data(parent_context) | {
            "tasks": tasks[:SHOWN],
            "more": max(len(tasks) - SHOWN, 0),
            "request": parent_context["request"],
        }


def tasks_of(user: Any) -> list[dict[str, Any]]:
    """What ``user`` has still to do; what is about something that is gone is left out."""
    rows = list(Assignment.objects.of_person(user).filter(done_at=None))
    states = states_of(rows)
    open_rows = [row for row in rows if states[row.pk] not in {State.DONE, State.UNDER_WAY}]
    return [
        {
            "row": row,
            "state": states[row.pk],
            "is_late": row.is_late(timezone.localdate()),
            "subject": subject,
            "done_url": _done_url(row),
        }
        for row, subject in _with_subjects(open_rows)
    ]


def _with_subjects(rows: list[Assignment]) -> list[tuple[Assignment, Any]]:
    """Each with the page in the language of its work, if there is one."""
    found: dict[str, Any] = {}
    for language in {row.language for row in rows}:
        keys = [row.key for row in rows if row.language == language]
        found[language] = subjects_of(keys, language)
    known = [(row, found[row.language].get(row.key)) for row in rows]
    return [(row, subject) for row, subject in known if subject is not None]


def _is_listed(task: dict[str, Any], apart: Callable[[Any, str], bool]) -> bool:
    row, page = task["row"], task["subject"].record
    is_edition = isinstance(page, Page) and page.locale.language_code == row.language
    return row.track == Track.TRANSLATION and is_edition and apart(row.key, row.language)


def _done_url(row: Assignment) -> str:
    """Where the work is marked as done; "" where the workflow says it."""
    return "" if row.track in BY_WORKFLOW else reverse("editorial_assignment_done", args=[row.pk])
