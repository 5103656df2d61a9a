"""What meets somebody in the admin first: what waits for them, and what is in their hands."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.models import Locale, Page, TaskState, WorkflowState
from wagtail.permissions import policy_registry

from editorial.dashboard.registry import SHOWN, Row, Work, my_work_shows, work_of
from editorial.readiness.counts import counts_of

#: Pages only: a workflow may go through other things too.
_PAGES = Q(base_content_type__app_label="wagtailcore", base_content_type__model="page")


class MyWorkPanel(Component):
    """The lists of ``editorial.dashboard.registry``; where all are empty, what to do."""

    name = "my_work"
    template_name = "editorial/dashboard/my_work.html"

    def __init__(self, user: Any) -> None:
        works = work_of(user)
        self.works = [work for work in works if work.rows]
        self.hints = [] if self.works else [work.empty for work in works if work.empty]
        # Before what apps show, but for a hint, which is no work.
        self.order = 45 if self.works else 150

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        request = parent_context["request"]
        return context | {"works": self.works, "hints": self.hints, "request": request}


@my_work_shows(order=100)
def waiting_for_a_decision(user: Any) -> Work | None:
    """What waits at a step for somebody of the groups of ``user``, the oldest first."""
    states = TaskState.objects.reviewable_by(user).select_related(
        "task", "revision", "workflow_state__requested_by"
    )
    found = list(states.order_by("started_at", "pk")[: 5 * SHOWN])
    pages = _pages_by_id(int(state.revision.object_id) for state in found)
    rows = [
        _row(page, f"{state.task.name} · {_called(state.workflow_state.requested_by)}")
        for state in found
        if (page := pages.get(int(state.revision.object_id)))
    ]
    heading = _("Waiting for your decision")
    return Work("deciding", heading, rows[:SHOWN], more=len(rows[SHOWN:])) if rows else None


@my_work_shows(order=200)
def given_back(user: Any) -> Work | None:
    """What ``user`` handed in and is to change: the page, the step, and what was said."""
    states = WorkflowState.objects.filter(_PAGES, status=WorkflowState.STATUS_NEEDS_CHANGES)
    mine = states.filter(requested_by=user).select_related("current_task_state__task")
    found = mine.order_by("-created_at")[:SHOWN]
    return Work("given-back", _("Given back for changes"), _rows_of(found, with_comment=True))


@my_work_shows(order=300)
def drafts(user: Any) -> Work | None:
    """Drafts that ``user`` began or saved last and that wait for nobody, with what they lack."""
    mine = Page.objects.filter(Q(owner=user) | Q(latest_revision__user=user), alias_of=None)
    open_ones = mine.filter(Q(live=False) | Q(has_unpublished_changes=True))
    under_way = WorkflowState.objects.active().filter(_PAGES)
    waiting = [int(pk) for pk in under_way.values_list("object_id", flat=True)]
    found = open_ones.exclude(pk__in=waiting).order_by("-latest_revision_created_at")
    pages = [
        page
        for page in found.defer_streamfields().specific()[: 2 * SHOWN]
        if page.permissions_for_user(user).can_edit()
    ][:SHOWN]
    counts, locales = counts_of(pages), Locale.objects.in_bulk()
    for page in pages:
        page.locale = locales[page.locale_id]  # specific() has dropped it
    rows = [_row(page, count=counts.get(page.pk)) for page in pages]
    return Work("drafts", _("My drafts"), rows, empty=_hint_for(user))


@my_work_shows(order=400)
def handed_in(user: Any) -> Work | None:
    """What ``user`` handed in, and at which step it waits."""
    states = WorkflowState.objects.active().filter(_PAGES, requested_by=user)
    mine = states.filter(status=WorkflowState.STATUS_IN_PROGRESS)
    found = mine.select_related("current_task_state__task").order_by("-created_at")[:SHOWN]
    return Work("handed-in", _("Handed in, and waiting"), _rows_of(found))


def _hint_for(user: Any) -> Any:
    if policy_registry.get_by_type(Page).user_has_permission(user, "add"):
        return _(
            "Nothing is in your hands just now. Begin an article in the issue that it is for: "
            "open the issue under Pages, and add a page below it."
        )
    return _("Nothing waits for you just now. What is to be done appears here.")


def _rows_of(states: Any, with_comment: bool = False) -> list[Row]:
    states = list(states)
    pages = _pages_by_id(int(state.object_id) for state in states)
    return [
        _row(page, _said(state.current_task_state, with_comment))
        for state in states
        if (page := pages.get(int(state.object_id)))
    ]


def _said(state: TaskState, with_comment: bool) -> str:
    return ": ".join(filter(None, [state.task.name, state.comment if with_comment else ""]))


def _pages_by_id(ids: Any) -> dict[int, Page]:
    return Page.objects.select_related("locale").in_bulk(set(ids))


def _row(page: Page, note: str = "", count: Any = None) -> Row:
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    language = page.locale.language_code
    return Row(page.get_admin_display_title(), url, note, count, language)


def _called(user: Any) -> str:
    return (user.get_full_name() or user.get_username()) if user else ""
