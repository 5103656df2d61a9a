"""The published events below a page, and when they take place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from wagtail.models import Page

from delivery.addresses.visibility import readable
from network.choice_sets import has
from network.events.wanted import Month, Wanted
from network.models.occurrences import Occurrence

if TYPE_CHECKING:
    from network.models import EventPage


def events_below(page: Page) -> QuerySet[EventPage]:
    """What any reader may read, with ``next_start`` and ``last_end`` (None without times).

    ``next_start`` is of the soonest time that is not over, cancelled or not: people must
    learn of it.
    """
    from network.models import EventPage

    own = Occurrence.objects.filter(event_key=OuterRef("translation_key"))
    ahead = own.filter(end__gte=timezone.now()).order_by("start").values("start")[:1]
    last = own.order_by("-end").values("end")[:1]
    events = EventPage.objects.descendant_of(page).filter(alias_of=None)
    return readable(events).annotate(next_start=Subquery(ahead), last_end=Subquery(last))


def upcoming(events: QuerySet[EventPage]) -> QuerySet[EventPage]:
    """Soonest first. What has no time yet comes last: it is still to come."""
    is_ahead = Q(last_end__gte=timezone.now()) | Q(last_end=None)
    return events.filter(is_ahead).order_by(F("next_start").asc(nulls_last=True), "path")


def past(events: QuerySet[EventPage]) -> QuerySet[EventPage]:
    """Whose last time has ended, latest first."""
    return events.filter(last_end__lt=timezone.now()).order_by("-last_end", "path")


def chosen(events: QuerySet[EventPage], wanted: Wanted) -> QuerySet[EventPage]:
    """Those that fit all filters, in the order of the list."""
    events = past(events) if wanted.is_past else upcoming(events)
    if wanted.audience:
        # What is for everyone is for them too.
        events = events.filter(has("audience", wanted.audience) | has("audience", "everyone"))
    if wanted.municipality:
        events = events.filter(municipality__iexact=wanted.municipality)
    if wanted.kind:
        events = events.filter(kind=wanted.kind)
    if month := Month.of(wanted.month):
        events = events.filter(translation_key__in=in_month(month).values("event_key"))
    return events


def in_month(month: Month) -> QuerySet[Occurrence]:
    """The times that fall into ``month``, wholly or in part."""
    return Occurrence.objects.filter(start__lt=month.end, end__gt=month.start)


def networks_of(events: list[EventPage]) -> dict[str, Page]:
    """The networks of ``events`` by their path; one query."""
    above = {path_above(event) for event in events}
    return {page.path: page for page in Page.objects.filter(path__in=above)}


def path_above(event: Page) -> str:
    return event.path[: -event.steplen]
