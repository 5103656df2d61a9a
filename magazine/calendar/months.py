from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from magazine.calendar.entries import Entry


@dataclass
class Day:
    """A day of the month that is shown, or one beside it in the same week."""

    day: date
    is_within: bool
    is_today: bool
    entries: list[Entry] = field(default_factory=list)


@dataclass(frozen=True)
class Month:
    """A month, by its first day."""

    first: date

    @classmethod
    def asked(cls, text: str, today: date) -> Month:
        """The month that "2026-12" names; the present one where ``text`` names none."""
        # Years for which a calendar of an office makes sense, and dates have no end.
        if re.fullmatch(r"(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])", text):
            return cls(date(int(text[:4]), int(text[5:]), 1))
        return cls(today.replace(day=1))

    @property
    def last(self) -> date:
        return self.first.replace(day=calendar.monthrange(self.first.year, self.first.month)[1])

    @property
    def before(self) -> Month:
        return Month((self.first - timedelta(days=1)).replace(day=1))

    @property
    def after(self) -> Month:
        return Month(self.last + timedelta(days=1))

    def __str__(self) -> str:
        return f"{self.first:%Y-%m}"

    def weeks(self, entries: Iterable[Entry], today: date) -> list[list[Day]]:
        """Its weeks from Monday to Sunday, each day with its entries."""
        by_day: dict[date | None, list[Entry]] = {}
        for entry in entries:
            by_day.setdefault(entry.day, []).append(entry)
        return [
            [
                Day(one, one.month == self.first.month, one == today, by_day.get(one, []))
                for one in week
            ]
            for week in self._dates()
        ]

    def _dates(self) -> list[list[date]]:
        begin = self.first - timedelta(days=self.first.weekday())
        count = (self.last - begin).days // 7 + 1
        return [
            [begin + timedelta(days=7 * week + day) for day in range(7)] for week in range(count)
        ]
