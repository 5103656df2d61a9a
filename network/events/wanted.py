"""What a reader asks of a list of events, by parameters that every language shares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime, time, timedelta
from typing import Any, Self

from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from network.events.clock import zone
from network.events.recurrence import EARLIEST, latest
from network.models.events import Audience, EventPage

#: Nobody's municipality has a longer name.
LONGEST = 100
#: The value of ``?when=`` for what is over.
PAST = "past"
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


@dataclass(frozen=True)
class Month:
    """A month by the clock on the wall."""

    year: int
    number: int

    @classmethod
    def of(cls, text: str) -> Self | None:
        """The month that "2026-05" names; None for anything else, and for a far one."""
        match = _MONTH.fullmatch(text)
        if not match or not 1 <= int(match[2]) <= 12:
            return None
        month = cls(int(match[1]), int(match[2]))
        return month if EARLIEST.year <= month.year <= latest().year else None

    @classmethod
    def on(cls, day: date) -> Self:
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        return date(self.year, self.number, 1)

    @property
    def start(self) -> datetime:
        return datetime.combine(self.first, time.min, zone())

    @property
    def end(self) -> datetime:
        """The first moment of the next month."""
        return self.next.start

    @property
    def next(self) -> Month:
        return Month.on(self.first + timedelta(days=31))

    @property
    def previous(self) -> Month:
        return Month.on(self.first - timedelta(days=1))

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"


@dataclass(frozen=True)
class Wanted:
    """The filters of ``?audience=…&municipality=…&kind=…&month=…&when=past``; "" for unused.

    ``problems`` says of every parameter that nobody can mean what is wrong with it; such a
    one is not used.
    """

    audience: str = ""
    municipality: str = ""
    kind: str = ""
    month: str = ""
    when: str = ""
    problems: list[str] = field(default_factory=list, compare=False)

    @classmethod
    def of(cls, query: QueryDict) -> Self:
        given = {name: query.get(name, "").strip() for name in cls.names()}
        wrong = {name for name, value in given.items() if value and not _is_known(name, value)}
        used = {name: "" if name in wrong else value for name, value in given.items()}
        return cls(**used, problems=[_problem(name) for name in given if name in wrong])

    @classmethod
    def names(cls) -> list[str]:
        return [one.name for one in fields(cls) if one.name != "problems"]

    def __bool__(self) -> bool:
        return bool(self.query)

    @property
    def is_past(self) -> bool:
        return self.when == PAST

    @property
    def query(self) -> str:
        """As an address has it, without "?"."""
        return urlencode(list(self.used()))

    def used(self) -> Iterator[tuple[str, str]]:
        """The filters that are used, each with its value."""
        for name in self.names():
            if value := getattr(self, name):
                yield name, value

    def without(self, name: str) -> Self:
        empty: dict[str, Any] = {name: ""}
        return replace(self, **empty)


def _is_known(name: str, value: str) -> bool:
    if name == "municipality":
        return len(value) <= LONGEST and value.isprintable()
    if name == "month":
        return Month.of(value) is not None
    known = {"audience": Audience.values, "kind": EventPage.Kind.values, "when": [PAST]}
    return value in known[name]


def _problem(name: str) -> str:
    return {
        "audience": _("There is no such audience."),
        "municipality": _("There is no such municipality."),
        "kind": _("There is no such kind of event."),
        "month": _("There is no such month. Write it like 2026-05."),
        "when": _("Only “past” can be asked for with “when”."),
    }[name]
