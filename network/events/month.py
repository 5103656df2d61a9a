"""The events of a month, day by day: for reading, and for the notice board."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Max, Min, QuerySet
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import Page

from network.events.clock import today
from network.events.holdings import events_below, in_month, networks_of, path_above
from network.events.listing import month_words
from network.events.shown import Time, time_of
from network.events.wanted import Month, Wanted
from network.models.events import EventPage
from network.models.occurrences import Occurrence


@dataclass(frozen=True)
class Entry:
    """An event at one of its times."""

    time: Time
    event: EventPage
    network: Any


@dataclass(frozen=True)
class Day:
    """``date`` is the first of the month for what began before it."""

    date: date
    entries: list[Entry]

    @property
    def words(self) -> str:
        """ "tiistai 5.5."."""
        # Translators: a day without its year, as a heading: Tuesday 5 May.
        return date_format(self.date, _("l j F"))


def month_context(page: Page, request: HttpRequest) -> dict[str, Any]:
    """Template context; the present month when the one that is asked for is none."""
    wanted = Wanted.of(request.GET)
    month = Month.of(wanted.month) or Month.on(today())
    below = events_below(page)
    rows = in_month(month).filter(event_key__in=below.order_by().values("translation_key"))
    found = below.filter(translation_key__in=rows.values("event_key")).defer("body")
    events = {event.translation_key: event for event in found.select_related("locale")}
    networks = networks_of(list(events.values()))
    entries = [
        _entry(time_of(row), events[row.event_key], networks)
        for row in rows.prefetch_related("texts")
    ]
    return {
        "month": month,
        "month_words": month_words(month),
        "days": _days(entries, month),
        "problems": wanted.problems,
        **_beside(below, month),
    }


def _entry(time: Time, event: EventPage, networks: dict[str, Any]) -> Entry:
    return Entry(time, event, networks.get(path_above(event)))


def _days(entries: list[Entry], month: Month) -> list[Day]:
    def day(entry: Entry) -> date:
        return max(entry.time.first_day, month.first)

    return [Day(when, list(group)) for when, group in groupby(entries, day)]


def _beside(events: QuerySet[EventPage], month: Month) -> dict[str, Any]:
    """The months before and after, where there is anything that way."""
    keys = events.order_by().values("translation_key")
    rows = Occurrence.objects.filter(event_key__in=keys)
    reach = rows.aggregate(first=Min("start"), last=Max("end"))
    has_before = reach["first"] and reach["first"] < month.start
    has_after = reach["last"] and reach["last"] > month.end
    return {
        "previous": month.previous if has_before else None,
        "next": month.next if has_after else None,
        "previous_words": month_words(month.previous),
        "next_words": month_words(month.next),
    }
