"""The times of events as data, those of many events by one query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from django.conf import settings
from django.utils.translation import get_language
from typing_extensions import TypedDict

from network.models import Occurrence


class OccurrenceData(TypedDict):
    """One time of an event; ``uid`` is that of calendars.

    ``earlier_start`` is when it would have begun before it was moved. ``note_language`` is
    that of ``note``, which another language lends where there is none.
    """

    uid: UUID
    start: datetime
    end: datetime
    status: Literal["scheduled", "moved", "cancelled"]
    earlier_start: datetime | None
    note: str
    note_language: str


_COLUMNS = ("event_key", "uid", "start", "end", "status", "earlier_start")


def occurrences_of(keys: Iterable[UUID]) -> dict[UUID, list[OccurrenceData]]:
    """By the key of the event, in order, with notes in the active language if there are any."""
    rows = Occurrence.objects.filter(event_key__in=list(keys)).order_by("start", "pk")
    times: dict[UUID, dict[UUID, OccurrenceData]] = defaultdict(dict)
    rank = _rank()
    for *values, language, note in rows.values_list(*_COLUMNS, "texts__language", "texts__note"):
        event, uid = values[0], values[1]
        time = times[event].setdefault(uid, _time(values))
        if note and rank(language) < rank(time["note_language"]):
            time["note"], time["note_language"] = note, language
    return {event: list(found.values()) for event, found in times.items()}


def _time(values: list[Any]) -> OccurrenceData:
    _event, uid, start, end, status, earlier = values
    return {
        "uid": uid,
        "start": start,
        "end": end,
        "status": status,
        "earlier_start": earlier,
        "note": "",
        "note_language": "",
    }


def _rank() -> Any:
    """The reader's language before the default one, that before others, and those before none."""
    order = {settings.LANGUAGE_CODE: 1, "": 3} | {get_language(): 0}
    return lambda language: order.get(language, 2)
