"""The feeds of a network and of all networks: new events, and what was moved or cancelled."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import uuid5

from django.http import HttpRequest
from django.template.loader import render_to_string
from wagtail.models import Page

from delivery.feeds import Entry, Feed, feed
from delivery.feeds.content import identifier
from network.events.appointments import title_of
from network.events.holdings import events_below, networks_of, path_above
from network.events.page import words_of
from network.events.shown import Time, time_of, times_by_event
from network.models import EventPage, NetworkIndexPage, NetworkPage, Occurrence

#: Entries; a feed reader that comes once a week misses none.
MOST = 50
#: Times that an entry lists of its event.
TIMES = 12
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@feed(NetworkPage)
def network_feed(network: NetworkPage, request: HttpRequest) -> Feed:
    """The network's newest events and changes."""
    return _feed_of(network, network.lead, request)


@feed(NetworkIndexPage)
def index_feed(index: NetworkIndexPage, request: HttpRequest) -> Feed:
    """Those of all networks."""
    return _feed_of(index, index.introduction, request)


def _feed_of(page: Page, subtitle: str, request: HttpRequest) -> Feed:
    entries = entries_below(page, request)
    moments = [page.last_published_at or _NEVER, *(entry.updated for entry in entries)]
    return Feed(
        id=identifier(page),
        url=page.get_full_url(request),
        language=page.locale.language_code,
        title=page.title,
        subtitle=subtitle,
        author=page.title,
        updated=max(moments),
        entries=entries,
    )


def entries_below(page: Page, request: HttpRequest) -> list[Entry]:
    """Newest first: an entry an event, and one for each time that was moved or cancelled."""
    below = events_below(page).defer("body").select_related("locale")
    keys = below.order_by().values("translation_key")
    changed = Occurrence.objects.filter(event_key__in=keys)
    changed = changed.exclude(status=Occurrence.Status.SCHEDULED).order_by("-changed_at", "-pk")
    rows = list(changed.prefetch_related("texts")[:MOST])
    newest = below.order_by("-first_published_at", "-pk")[:MOST]
    events = {event.translation_key: event for event in newest}
    new = list(events.values())
    missing = {row.event_key for row in rows} - events.keys()
    events |= {event.translation_key: event for event in below.filter(translation_key__in=missing)}
    context = _Around(events, request)
    entries = [context.event(event) for event in new]
    entries += [context.change(events[row.event_key], time_of(row)) for row in rows]
    entries.sort(key=lambda entry: (entry.published, entry.id), reverse=True)
    return entries[:MOST]


class _Around:
    """What entries need besides their event: networks and times, asked for once."""

    def __init__(self, events: dict[Any, EventPage], request: HttpRequest) -> None:
        self.request = request
        self.networks = networks_of(list(events.values()))
        self.times = times_by_event(events)

    def event(self, event: EventPage) -> Entry:
        """The event as it was published."""
        published = event.first_published_at or event.latest_revision_created_at or _NEVER
        html = self._html(event, self.times[event.translation_key][:TIMES], None)
        return Entry(
            **self._common(event, html),
            id=identifier(event),
            title=event.title,
            published=published,
            updated=max(published, event.last_published_at or published),
        )

    def change(self, event: EventPage, time: Time) -> Entry:
        """A time that was moved or cancelled; another change of it is another entry."""
        language = event.locale.language_code
        html = self._html(event, [time], time)
        return Entry(
            **self._common(event, html),
            id=uuid5(time.uid, f"{language} {time.sequence}").urn,
            title=title_of(event, time),
            published=time.changed_at,
            updated=time.changed_at,
        )

    def _common(self, event: EventPage, html: str) -> dict[str, Any]:
        network = self.networks.get(path_above(event))
        audience = event._meta.get_field("audience").labels(event.audience)
        return {
            "url": event.get_full_url(self.request),
            "language": event.locale.language_code,
            "html": html,
            "summary": event.lead,
            "authors": [network.title] if network else [],
            "categories": [str(event.get_kind_display()), *audience],
        }

    def _html(self, event: EventPage, times: list[Time], change: Time | None) -> str:
        context = {"page": event, "times": times, "change": change, **words_of(event)}
        return render_to_string("network/event_feed_entry.html", context)
