"""Times as readers see them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from network.events.clock import clock_words, local, moment_words, period_words
from network.models.occurrences import Occurrence


@dataclass(frozen=True)
class Time:
    """One time of an event; ``note_language`` is "" for the reader's own."""

    uid: UUID
    start: datetime
    end: datetime
    status: str
    sequence: int
    changed_at: datetime
    earlier_start: datetime | None = None
    note: str = ""
    note_language: str = ""

    @property
    def is_cancelled(self) -> bool:
        return self.status == Occurrence.Status.CANCELLED

    @property
    def is_moved(self) -> bool:
        return self.status == Occurrence.Status.MOVED

    @property
    def is_over(self) -> bool:
        return self.end < timezone.now()

    @property
    def status_words(self) -> str:
        """ "Moved", "Cancelled"; "" as long as it takes place as planned."""
        if self.status == Occurrence.Status.SCHEDULED:
            return ""
        return str(Occurrence.Status(self.status).label)

    @property
    def words(self) -> str:
        return period_words(self.start, self.end)

    @property
    def earlier_words(self) -> str:
        return moment_words(self.earlier_start) if self.earlier_start else ""

    @property
    def first_day(self) -> date:
        return local(self.start).date()

    @property
    def hours(self) -> str:
        """ "14.00–16.00"; "14.00 –" and the last day where that is another."""
        begins, ends = local(self.start), local(self.end)
        words = {"begins": clock_words(begins), "ends": clock_words(ends)}
        if begins.date() == ends.date():
            # Translators: "14:00–16:00"
            return _("%(begins)s–%(ends)s") % words
        words["last"] = date_format(ends, "DATE_FORMAT")
        # Translators: "14:00 – 6 May 2026, 12:00"
        return _("%(begins)s – %(last)s, %(ends)s") % words


def as_times(rows: QuerySet[Occurrence]) -> list[Time]:
    """``rows`` in the active language; two queries."""
    return [time_of(row) for row in rows.prefetch_related("texts")]


def time_of(row: Any) -> Time:
    """Reads ``texts``: prefetch them."""
    text = row.text()
    is_foreign = text is not None and text.language != get_language()
    return Time(
        row.uid,
        row.start,
        row.end,
        row.status,
        row.sequence,
        row.changed_at,
        row.earlier_start,
        text.note if text else "",
        text.language if is_foreign else "",
    )


def times_by_event(
    keys: Iterable[UUID], rows: QuerySet[Occurrence] | None = None
) -> dict[UUID, list[Time]]:
    """The times of each event, in order; those of ``rows`` only, where given. Two queries."""
    chosen = Occurrence.objects.all() if rows is None else rows
    found: dict[UUID, list[Time]] = defaultdict(list)
    for row in chosen.filter(event_key__in=list(keys)).prefetch_related("texts"):
        found[row.event_key].append(time_of(row))
    return found
