from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.models import Page, WorkflowState

from editorial.readiness.counts import counts_of

#: More than these nobody reads on a dashboard.
SHOWN = 8


class MyWorkPanel(Component):
    """What was given back to somebody, and the drafts that they have under their hands.

    What waits for their decision stands in Wagtail's own panel below.
    """

    name = "my_work"
    template_name = "editorial/dashboard/my_work.html"
    order = 150

    def __init__(self, user: Any) -> None:
        self.user = user

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        context["given_back"] = given_back_to(self.user)
        context["drafts"] = drafts_of(self.user)
        return context


def given_back_to(user: Any) -> list[dict[str, Any]]:
    """What ``user`` handed in and is to change: the page, the step, and what was said."""
    states = WorkflowState.objects.filter(
        requested_by=user,
        status=WorkflowState.STATUS_NEEDS_CHANGES,
        base_content_type__app_label="wagtailcore",
    )
    found = states.select_related("current_task_state__task").order_by("-created_at")[:SHOWN]
    ids = [int(state.object_id) for state in found]
    pages = {page.pk: page for page in Page.objects.filter(pk__in=ids).select_related("locale")}
    return [
        {
            "page": pages[int(state.object_id)],
            "edit_url": _edit_url(int(state.object_id)),
            "step": state.current_task_state.task.name,
            "comment": state.current_task_state.comment,
        }
        for state in found
        if int(state.object_id) in pages
    ]


def drafts_of(user: Any) -> list[dict[str, Any]]:
    """Drafts that ``user`` began or saved last and that wait for nobody, with what they lack."""
    mine = Page.objects.filter(Q(owner=user) | Q(latest_revision__user=user), alias_of=None)
    open_ones = mine.filter(Q(live=False) | Q(has_unpublished_changes=True))
    under_way = WorkflowState.objects.active().filter(base_content_type__app_label="wagtailcore")
    waiting = [int(pk) for pk in under_way.values_list("object_id", flat=True)]
    found = open_ones.exclude(pk__in=waiting).order_by("-latest_revision_created_at")
    pages = [
        page
        for page in found.select_related("locale").defer_streamfields().specific()[: 2 * SHOWN]
        if page.permissions_for_user(user).can_edit()
    ][:SHOWN]
    counts = counts_of(pages)
    return [
        {"page": page, "edit_url": _edit_url(page.pk), "count": counts.get(page.pk)}
        for page in pages
    ]


def _edit_url(pk: int) -> str:
    return reverse("wagtailadmin_pages:edit", args=[pk])
