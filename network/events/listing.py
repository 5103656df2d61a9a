"""The list of events below a network, or below all networks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.paginator import InvalidPage, Paginator
from django.db.models import Min, QuerySet
from django.db.models.functions import TruncMonth
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import Page

from delivery.languages.collation import sort_key
from network.events.clock import zone
from network.events.holdings import (
    chosen,
    events_below,
    in_month,
    networks_of,
    path_above,
    upcoming,
)
from network.events.shown import Time, times_by_event
from network.events.wanted import Month, Wanted
from network.models.events import Audience, EventPage
from network.models.occurrences import Occurrence

if TYPE_CHECKING:
    from uuid import UUID

PER_PAGE = 30
#: Times that a list shows of each event; the rest is on its page.
TIMES = 3


@dataclass(frozen=True)
class Listed:
    """An event on a list, with the times that the list is about and how many more there are."""

    event: EventPage
    network: Any
    times: list[Time]
    more: int

    @property
    def is_past(self) -> bool:
        last: datetime | None = getattr(self.event, "last_end", None)
        return last is not None and last < timezone.now()


@dataclass(frozen=True)
class Choice:
    value: str
    label: str


def listing_context(page: Page, request: HttpRequest) -> dict[str, Any]:
    """Template context; a page of the list that does not exist is 404."""
    wanted = Wanted.of(request.GET)
    events = events_below(page)
    fitting = chosen(events, wanted).select_related("locale").defer("body")
    pages = _page(fitting, request.GET.get("page", "1"))
    choices = choices_in(events, page.locale.language_code)
    return {
        "wanted": wanted,
        "choices": choices,
        "used": list(_used(wanted, choices)),
        "pages": pages,
        "listed": listed(list(pages), page, wanted),
    }


def next_events(page: Page, most: int = 5) -> list[Listed]:
    """The events below ``page`` that come next, soonest first; four queries at most."""
    events = upcoming(events_below(page)).select_related("locale").defer("body")
    return listed(list(events[:most]), page)


def listed(events: list[EventPage], page: Page, wanted: Wanted | None = None) -> list[Listed]:
    """``events``, which stand below ``page``, with their networks and times."""
    wanted = wanted or Wanted()
    times = times_by_event((event.translation_key for event in events), _rows(wanted))
    networks = networks_of(events) if page.lists_name_networks else {page.path: page}
    return [_listed(event, networks, times, wanted) for event in events]


def _listed(
    event: EventPage, networks: dict[str, Any], times: dict[UUID, list[Time]], wanted: Wanted
) -> Listed:
    own = times[event.translation_key]
    # What is over goes by its end: the last times are those to be told.
    shown = own[::-1][:TIMES] if wanted.is_past else own[:TIMES]
    return Listed(event, networks.get(path_above(event)), shown, len(own) - len(shown))


def _rows(wanted: Wanted) -> QuerySet[Occurrence]:
    month = Month.of(wanted.month)
    rows = in_month(month) if month else Occurrence.objects.all()
    return rows if wanted.is_past else rows.filter(end__gte=timezone.now())


def _page(events: QuerySet[EventPage], number: str) -> Any:
    try:
        return Paginator(events, PER_PAGE).page(number)
    except InvalidPage as error:
        raise Http404(str(error)) from error


def choices_in(events: QuerySet[EventPage], language: str) -> dict[str, list[Choice]]:
    """What each filter offers. Places and months are those that events have."""
    places = events.exclude(municipality="").order_by().values_list("municipality", flat=True)
    names = sorted(set(places), key=lambda name: sort_key(name, language))
    return {
        "audience": [Choice(value, str(label)) for value, label in Audience.choices],
        "municipality": [Choice(name, name) for name in names],
        "kind": [Choice(value, str(label)) for value, label in EventPage.Kind.choices],
        "month": [Choice(str(month), month_words(month)) for month in _months(events)],
    }


def month_words(month: Month) -> str:
    """ "toukokuu 2026"."""
    # Translators: how a month is written in English: May 2026.
    return date_format(month.first, _("F Y"))


def _months(events: QuerySet[EventPage]) -> list[Month]:
    """The months in which something is still to come."""
    keys = events.order_by().values("translation_key")
    rows = Occurrence.objects.upcoming().filter(event_key__in=keys).order_by()
    first = rows.annotate(month=TruncMonth("start", tzinfo=zone())).values("month")
    found = first.annotate(Min("start")).order_by("month").values_list("month", flat=True)
    return [Month.on(month.date()) for month in found]


@dataclass(frozen=True)
class Used:
    """A filter in use: what it says, and the query of the same without it."""

    words: str
    rest: str


def _used(wanted: Wanted, choices: dict[str, list[Choice]]) -> Iterator[Used]:
    for name, value in wanted.used():
        if name == "when":
            continue
        labels = {choice.value: choice.label for choice in choices[name]}
        label = labels.get(value, value)
        if name == "month" and (month := Month.of(value)):
            label = month_words(month)
        yield Used(label, wanted.without(name).query)
