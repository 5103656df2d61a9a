"""Calendars as RFC 5545 has them, by the icalendar library."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from uuid import UUID

from icalendar import Calendar, Event, Timezone

from network.events.clock import comes_twice, local, zone

CONTENT_TYPE = "text/calendar; charset=utf-8"
PRODUCT = "-//Kudelma//Events//EN"
#: How often a program should look again.
REFRESH = timedelta(hours=1)
HELSINKI = "Europe/Helsinki"
#: The library would write out every year; the rule says it once, since 1996.
_RULES = b"""BEGIN:VTIMEZONE
TZID:Europe/Helsinki
BEGIN:DAYLIGHT
DTSTART:19970330T030000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:EEST
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T040000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:EET
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
END:STANDARD
END:VTIMEZONE
"""


@dataclass(frozen=True)
class Appointment:
    """One time of an event, as a calendar has it."""

    uid: UUID
    sequence: int
    start: datetime
    end: datetime
    modified: datetime
    is_cancelled: bool
    summary: str
    description: str
    location: str
    url: str
    categories: tuple[str, ...] = ()


def calendar(title: str, address: str, appointments: Iterable[Appointment]) -> bytes:
    """A calendar called ``title`` that is to be had at ``address``."""
    head = Calendar()
    head.add("prodid", PRODUCT)
    head.add("version", "2.0")
    head.add("calscale", "GREGORIAN")
    head.add("name", title)
    head.add("x-wr-calname", title)
    head.add("source", address, parameters={"VALUE": "URI"})
    head.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    head.add("x-published-ttl", "PT1H")
    opening, end = head.to_ical().split(b"END:VCALENDAR")
    return b"".join([opening, _timezone(), *map(_written, appointments), b"END:VCALENDAR", end])


def _timezone() -> bytes:
    name = getattr(zone(), "key", "UTC")
    if name == "UTC":
        return b""
    return _rules_of(name)


@lru_cache
def _rules_of(name: str) -> bytes:
    if name == HELSINKI:
        return Timezone.from_ical(_RULES).to_ical()
    return Timezone.from_tzid(name).to_ical()


# Ten of them take the library longer than all the rest of an answer.
@lru_cache(maxsize=4096)
def _written(appointment: Appointment) -> bytes:
    event = Event()
    event.add("uid", str(appointment.uid))
    event.add("sequence", appointment.sequence)
    event.add("dtstamp", appointment.modified)
    event.add("last-modified", appointment.modified)
    event.add("dtstart", _by_the_clock(appointment.start))
    event.add("dtend", _by_the_clock(appointment.end))
    event.add("status", "CANCELLED" if appointment.is_cancelled else "CONFIRMED")
    event.add("summary", appointment.summary)
    if appointment.description:
        event.add("description", appointment.description)
    if appointment.location:
        event.add("location", appointment.location)
    event.add("url", appointment.url)
    if appointment.categories:
        event.add("categories", list(appointment.categories))
    return event.to_ical()


def _by_the_clock(moment: datetime) -> datetime:
    # In the hour that comes twice programs disagree about which of the two is meant.
    return moment.astimezone(UTC) if comes_twice(moment) else local(moment)
