"""What of Wagtail's shows everybody the titles of all drafts, cut down."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from wagtail import hooks
from wagtail.admin.views import chooser
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from network.models import EventPage, PlanPage, ProjectPage
from network.rights import keys_of


@hooks.register("construct_page_chooser_queryset")
def choose_what_readers_see(pages: QuerySet, request: HttpRequest) -> QuerySet:
    """A coordinator links to what is published, and to drafts of their own."""
    if not keys_of(request.user):
        return pages
    mine = policy_registry.get_by_type(Page).explorable_instances(request.user)
    return pages.filter(Q(live=True) | Q(pk__in=mine.order_by().values("pk")))


_context = chooser.shared_context


def _with_public_titles(
    request: HttpRequest, extra_context: dict[str, Any] | None = None
) -> dict[str, Any]:
    """The chooser names pages, and the pages above them, by the titles of their drafts."""
    if extra_context and "table" in extra_context and keys_of(request.user):
        if place := extra_context.get("parent_page"):
            _refuse_hidden(place, request.user)
        for page in extra_context["table"].data:
            _name_as_readers_do(page, request.user)
            if parent := page.get_parent():
                _name_as_readers_do(parent, request.user)
    return _context(request, extra_context)


def _refuse_hidden(place: Page, user: Any) -> None:
    """Below a network of others there is nothing to open; the way to a page tells of drafts."""
    is_leaf = isinstance(place, EventPage | ProjectPage | PlanPage)
    if (is_leaf or not place.live) and not place.permissions_for_user(user).can_edit():
        raise Http404


def _name_as_readers_do(page: Page, user: Any) -> None:
    if not page.permissions_for_user(user).can_edit():
        page.draft_title = page.title


chooser.shared_context = _with_public_titles
_all_of_them = PageTypesUsageReportView.decorate_paginated_queryset


def _of_pages_seen(view: Any, page_types: Any) -> Any:
    """Wagtail's report names the page edited last, whoever asks."""
    mine = policy_registry.get_by_type(Page).explorable_instances(view.request.user)
    found = [row.last_edited_page_id for row in page_types]
    seen = set(mine.filter(pk__in=found).values_list("pk", flat=True))
    for row in page_types:
        if row.last_edited_page_id not in seen:
            row.last_edited_page_id = None
    return _all_of_them(view, page_types)


# The addresses of reports stand before those that an app could register.
PageTypesUsageReportView.decorate_paginated_queryset = _of_pages_seen
