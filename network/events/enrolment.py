"""Whether one may enrol today, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from network.events.clock import today

if TYPE_CHECKING:
    from network.models import EventPage


@dataclass(frozen=True)
class Enrolment:
    """``state`` is "ahead", "open" or "closed"; ``url`` is "" unless one may enrol now."""

    state: str
    words: str
    url: str = ""


def enrolment_of(event: EventPage, is_over: bool, day: date | None = None) -> Enrolment | None:
    """None where nobody need enrol. Both days of the window belong to it."""
    first, last = event.enrolment_from, event.enrolment_until
    if not (event.enrolment_url or first or last):
        return None
    day = day or today()
    if is_over or (last and last < day):
        return Enrolment("closed", _closed(last if last and last < day else None))
    if first and first > day:
        sentence = _("Enrolment opens on %(date)s.") % {"date": date_format(first)}
        return Enrolment("ahead", sentence)
    return Enrolment("open", _open(last), event.enrolment_url)


def _open(last: date | None) -> str:
    if last is None:
        return _("Enrolment is open.")
    return _("Enrolment is open until %(date)s.") % {"date": date_format(last)}


def _closed(last: date | None) -> str:
    if last is None:
        return _("Enrolment is over.")
    return _("Enrolment closed on %(date)s.") % {"date": date_format(last)}
