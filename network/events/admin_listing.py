"""All events in one list of the admin, with what comes next."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import F, Min, OuterRef, QuerySet, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet

from network.events.clock import moment_words
from network.models import EventPage, Occurrence


class NextTimeColumn(Column):
    """The beginning of the soonest time that is not over."""

    cell_template_name = "network/admin/next_time_cell.html"

    def get_value(self, instance: Any) -> str:
        start: datetime | None = getattr(instance, "next_start", None)
        return moment_words(start) if start else ""


class EventIndexView(IndexView):
    """Wagtail's list of pages; the permissions are its own."""

    default_ordering = "next_start"

    def get_base_queryset(self) -> QuerySet[EventPage]:
        ahead = Occurrence.objects.filter(
            event_key=OuterRef("translation_key"), end__gte=timezone.now()
        )
        soonest = ahead.order_by().values("event_key").annotate(first=Min("start")).values("first")
        return super().get_base_queryset().annotate(next_start=Subquery(soonest))

    def order_queryset(self, queryset: QuerySet[EventPage]) -> QuerySet[EventPage]:
        if self.ordering in ("next_start", "-next_start") and not self.is_searching:
            # What has no time ahead stands behind what has one, whichever way.
            start, is_late = F("next_start"), self.ordering.startswith("-")
            by = start.desc(nulls_last=True) if is_late else start.asc(nulls_last=True)
            return queryset.order_by(by, "-latest_revision_created_at")
        return super().order_queryset(queryset)


class EventListingViewSet(PageListingViewSet):
    """In the menu."""

    model = EventPage
    name = "network_event_list"
    url_prefix = "network/events"
    icon = "date"
    menu_label = _("Events")
    menu_order = 240
    add_to_admin_menu = True
    index_view_class = EventIndexView
    columns = [
        *[column for column in IndexView.base_columns if column.name in ("bulk_actions", "title")],
        NextTimeColumn("next_start", label=_("Next time"), sort_key="next_start", width="22%"),
        *[column for column in IndexView.base_columns if column.name in ("parent", "status")],
    ]
