"""What events add to the admin; ``network.wagtail_hooks`` loads it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry

from network.events.admin_listing import EventListingViewSet
from network.events.quick_views import EventsPanel, QuickEventView, may_add_to
from network.events.schedule import ACTION, may_reschedule
from network.events.schedule_views import ScheduleView
from network.events.table_views import EventsImportView, export_events
from network.models import EventPage, NetworkPage


@hooks.register("register_admin_urls")
def register_event_urls() -> list[URLPattern]:
    below = "network/networks/<int:network_id>/events"
    return [
        path(
            "network/events/<int:event_id>/times/",
            ScheduleView.as_view(),
            name="network_event_times",
        ),
        path(f"{below}/new/", QuickEventView.as_view(), name="network_quick_event"),
        path(f"{below}/import/", EventsImportView.as_view(), name="network_events_import"),
        path(f"{below}/export/", export_events, name="network_events_export"),
    ]


@hooks.register("register_admin_viewset")
def register_event_listing() -> EventListingViewSet:
    return EventListingViewSet()


@hooks.register("construct_homepage_panels")
def show_events_on_the_dashboard(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(EventsPanel(request.user))


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def event_buttons(
    page: Any, user: Any, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    """From an event to its times; from a network to a new event and to the tables."""
    specific = page.specific_deferred
    if isinstance(specific, EventPage) and may_reschedule(user, specific):
        url = reverse("network_event_times", args=[page.pk])
        yield Button(_("Times"), url, icon_name="date", priority=15)
    elif isinstance(specific, NetworkPage) and may_add_to(user, specific):
        yield from _buttons_of_a_network(page)


def _buttons_of_a_network(page: Any) -> Iterator[Button]:
    for label, name, icon, priority in (
        (_("New event"), "network_quick_event", "date", 15),
        (_("Import events"), "network_events_import", "upload", 40),
        (_("Export events"), "network_events_export", "download", 41),
    ):
        yield Button(label, reverse(name, args=[page.pk]), icon_name=icon, priority=priority)


@hooks.register("register_log_actions")
def register_event_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(ACTION, _("Change the times of an event"), _("Times changed"))
