"""Events below a page, at addresses of their own: a list, and a month to read or print."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from wagtail.contrib.routable_page.models import re_path

from delivery.page_base import PageBase
from network.models.addresses import Kind, address_of, alternates_under, refuse_foreign, route_to


class EventRoutesMixin(PageBase):
    """The routes of a page with events below it; another language's words lead nowhere."""

    #: Whether the lists say of which network an event is.
    lists_name_networks = False

    class Meta:
        abstract = True

    @re_path(route_to("events"), name="events")
    def events(self, request: HttpRequest, word: str) -> HttpResponse:
        """What is to come, or with ``?when=past`` what is over, by what a reader asks for."""
        from network.events.listing import listing_context

        refuse_foreign(self, "events", word)
        context = listing_context(self, request)
        return self._event_listing(request, "events", context["wanted"].problems, context)

    @re_path(route_to("calendar"), name="month")
    def month(self, request: HttpRequest, word: str) -> HttpResponse:
        """A month, day by day."""
        from network.events.month import month_context

        refuse_foreign(self, "calendar", word)
        context = month_context(self, request)
        return self._event_listing(request, "calendar", context["problems"], context)

    @property
    def events_url(self) -> str:
        return address_of(self, "events")

    @property
    def month_url(self) -> str:
        return address_of(self, "calendar")

    @property
    def calendar_url(self) -> str:
        """The address of the calendar for other programs."""
        return f"{self.url}calendar.ics"

    def _event_listing(
        self, request: HttpRequest, kind: Kind, problems: list[str], context: dict[str, Any]
    ) -> HttpResponse:
        from network.events.addresses import subscription

        about = {
            "alternates": alternates_under(self, kind, request, request.GET.urlencode()),
            "listing_url": address_of(self, kind),
            "subscription": subscription(self, request),
        }
        # Not what the page itself shows: that would be asked for in vain.
        context = super().get_context(request) | about | context
        # A list whose parameters nobody can mean says so, and shows what can be asked.
        status = 400 if problems else 200
        return TemplateResponse(request, f"network/{kind}.html", context, status=status)
