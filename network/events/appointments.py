"""Which times a calendar holds, and what it says of them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from network.choice_sets import has
from network.events.holdings import events_below
from network.events.ical import Appointment
from network.events.page import where
from network.events.shown import Time, time_of
from network.models.events import EventPage
from network.models.occurrences import Occurrence

#: What a calendar of many events holds; that of one event holds all its times.
BACK = timedelta(days=90)
AHEAD = timedelta(days=400)


def appointments_of(page: Page, audience: str, request: HttpRequest) -> list[Appointment]:
    """The times of an event, or of the events below a page, for ``audience`` if it is given."""
    events = {event.translation_key: event for event in _events(page, audience)}
    rows = Occurrence.objects.filter(event_key__in=list(events)).prefetch_related("texts")
    if not isinstance(page, EventPage):
        now = timezone.now()
        rows = rows.filter(end__gte=now - BACK, start__lte=now + AHEAD)
    urls = {key: event.get_full_url(request) for key, event in events.items()}
    return [_appointment(events[row.event_key], time_of(row), urls[row.event_key]) for row in rows]


def _events(page: Page, audience: str) -> list[EventPage]:
    if isinstance(page, EventPage):
        return [page]
    events: QuerySet[EventPage] = events_below(page).defer("body").select_related("locale")
    if audience:
        events = events.filter(has("audience", audience) | has("audience", "everyone"))
    return list(events)


def _appointment(event: EventPage, time: Time, url: str) -> Appointment:
    published = event.last_published_at or time.changed_at
    return Appointment(
        uid=time.uid,
        sequence=time.sequence,
        start=time.start,
        end=time.end,
        modified=max(time.changed_at, published).replace(microsecond=0),
        is_cancelled=time.is_cancelled,
        summary=title_of(event, time),
        description="\n".join(_lines(event, time, url)),
        location=event.online_url if event.mode == "online" else where(event),
        url=url,
        categories=(str(event.get_kind_display()), *_audience(event)),
    )


def title_of(event: Any, time: Time) -> str:
    """ "Cancelled: Singing together"; the bare title while it takes place as planned."""
    if not time.status_words:
        return str(event.title)
    # Translators: what happened to an event, and its name.
    return _("%(status)s: %(title)s") % {"status": time.status_words, "title": event.title}


def _lines(event: EventPage, time: Time, url: str) -> list[str]:
    earlier = time.earlier_words
    lines = [
        time.note,
        _("Earlier time: %(time)s") % {"time": earlier} if earlier else "",
        event.lead,
        event.online_url if event.mode == "hybrid" else "",
        url,
    ]
    return [line for line in lines if line]


def _audience(event: EventPage) -> list[str]:
    return event._meta.get_field("audience").labels(event.audience)
