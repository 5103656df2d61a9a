"""Which events a list holds, in which order, and what comes along with each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from delivery.api.asked import Asked
from delivery.api.parameters import Day, Filter, Words
from network.api.data import title_in
from network.api.filters import OF_NETWORK, OF_REGION, SEARCH, one_of
from network.choice_sets import has
from network.events.clock import zone
from network.models import Audience, EventPage, Occurrence

Found = QuerySet[EventPage]


def held(events: Found, asked: Asked) -> Found:
    """``events`` with their next and their last time; those only that the days ask for."""
    mine = Occurrence.objects.filter(event_key=OuterRef("translation_key")).order_by()
    ahead = mine.filter(end__gte=timezone.now()).order_by("start").values("start")[:1]
    last = mine.order_by("-end").values("end")[:1]
    events = events.annotate(next_start=Subquery(ahead), last_end=Subquery(last))
    days = _days(asked.values)
    # One and the same time has to fit both.
    return events.filter(Exists(mine.filter(days))) if days else events


def with_what_is_told(events: Found, asked: Asked) -> Found:
    """``events`` with the name of their organiser; texts nobody wants stay behind."""
    if asked.wants("organiser"):
        title = title_in("organiser", "locale")
        events = events.annotate(organiser_title=title, organiser_url=F("organiser__url"))
    unwanted = [] if asked.wants("body") else ["body"]
    return events.defer(*unwanted)


def _days(values: Mapping[str, Any]) -> Q:
    days = Q()
    if first := values.get("date_from"):
        days &= Q(end__gt=_beginning(first))
    if last := values.get("date_until"):
        days &= Q(start__lt=_beginning(last) + timedelta(days=1))
    return days


def _beginning(day: date) -> datetime:
    # No event is as old, or as new; the first and the last of all days have no time zone.
    day = min(max(day, date(1900, 1, 1)), date(2199, 12, 31))
    return datetime.combine(day, time.min, zone())


def _as_it_is(events: Found, day: date) -> Found:
    """Days are asked for together, in ``held``."""
    return events


def _for_audience(events: Found, audience: str) -> Found:
    # What is for everyone is for them too.
    return events.filter(has("audience", audience) | has("audience", Audience.EVERYONE))


def _when(events: Found, when: str) -> Found:
    now = timezone.now()
    if when == "past":
        return events.filter(last_end__lt=now)
    return events.filter(Q(last_end__gte=now) | Q(last_end=None))


FILTERS = (
    OF_NETWORK,
    OF_REGION,
    Filter(
        "audience",
        one_of(Audience.values),
        "Those for this audience; what is for everyone is for them too.",
        _for_audience,
    ),
    Filter(
        "kind",
        one_of(EventPage.Kind.values),
        "Those of this kind.",
        lambda events, kind: events.filter(kind=kind),
    ),
    Filter(
        "mode",
        one_of(EventPage.Mode.values),
        "Those that one attends so.",
        lambda events, mode: events.filter(mode=mode),
    ),
    Filter(
        "municipality",
        Words,
        "Those in this municipality.",
        lambda events, place: events.filter(municipality__iexact=place),
    ),
    Filter(
        "when",
        one_of(["upcoming", "past"]),
        "Those that are to come, without times as well; or whose last time has ended.",
        _when,
    ),
    Filter("date_from", Day, "Those with a time on this day or later.", _as_it_is),
    Filter("date_until", Day, "Those with a time on this day or earlier.", _as_it_is),
    SEARCH,
)
ORDERS: dict[str, tuple[Any, ...]] = {
    "soonest": (F("next_start").asc(nulls_last=True), F("last_end").desc(nulls_last=True), "path"),
    "latest": (F("last_end").desc(nulls_last=True), "path"),
    "newest": (F("first_published_at").desc(nulls_last=True), "-pk"),
    "title": ("title", "pk"),
}
