"""What a reader asks of a list, by parameters that every language shares."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Self

from django.http import QueryDict
from django.utils.http import urlencode

#: Nobody's slug is longer, and no sentence should say more.
LONGEST = 100


@dataclass(frozen=True)
class Filters:
    """The filters of a list, a field for each; "" for one that is not used.

    A list says in a subclass which it has: ``?keyword=…&year=…`` are ``keyword`` and ``year``.
    """

    @classmethod
    def of(cls, query: QueryDict) -> Self:
        """Whatever stands in ``query``; a filter nobody can mean fits nothing."""
        return cls(
            **{
                field.name: query.get(field.name, "").replace("\x00", "").strip()[:LONGEST]
                for field in fields(cls)
            }
        )

    def __bool__(self) -> bool:
        return bool(self.query)

    @property
    def query(self) -> str:
        """As an address has it, without "?"."""
        return urlencode([(name, value) for name, value in self.used()])

    def used(self) -> Iterator[tuple[str, str]]:
        """The filters that are used, each with its value."""
        for field in fields(self):
            if value := getattr(self, field.name):
                yield field.name, value

    def without(self, name: str) -> Self:
        """The same with one filter less."""
        return replace(self, **{name: ""})


@dataclass(frozen=True)
class Used:
    """A filter in use: what it says, and the query of the same without it."""

    words: str
    rest: str
