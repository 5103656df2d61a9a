"""The times of an event as the editor's view lists them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from network.events.clock import moment_words, period_words
from network.events.schedule import Item, State
from network.models import Occurrence


@dataclass(frozen=True)
class Row:
    """A time in words, with what was noted of it in each language."""

    uid: str
    words: str
    status: str
    status_words: str
    earlier_words: str
    notes: list[tuple[str, str]]
    is_over: bool

    @property
    def is_cancelled(self) -> bool:
        return self.status == Occurrence.Status.CANCELLED


def rows_for_editor(state: State) -> tuple[list[Row], list[Row]]:
    """What is to come, soonest first, and what is over, latest first."""
    rows = [row_of(item) for item in sorted(state, key=lambda item: item["start"])]
    over = [row for row in rows if row.is_over]
    return [row for row in rows if not row.is_over], over[::-1]


def row_of(item: Item) -> Row:
    start, end = (datetime.fromisoformat(moment) for moment in (item["start"], item["end"]))
    earlier = item["earlier_start"]
    status = Occurrence.Status(item["status"])
    return Row(
        uid=item["uid"],
        words=period_words(start, end),
        status=status.value,
        status_words="" if status == Occurrence.Status.SCHEDULED else str(status.label),
        earlier_words=moment_words(datetime.fromisoformat(earlier)) if earlier else "",
        notes=list(item["notes"].items()),
        is_over=end < timezone.now(),
    )
