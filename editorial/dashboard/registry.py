"""The lists of *My work*: apps add theirs, each for those whom it concerns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise

#: More than these nobody reads in one list of a dashboard.
SHOWN = 8


@dataclass(frozen=True)
class Row:
    """One thing to do: what it is, where, what was said; ``count`` is its readiness count.

    Rows one after the other with the same ``group`` stand below it; ``done_url`` is where the
    work is marked as done.
    """

    title: str
    url: str
    note: str = ""
    count: Any = None
    language: str = ""
    group: str = ""
    group_url: str = ""
    done_url: str = ""


@dataclass(frozen=True)
class Work:
    """A list under ``heading``; ``empty`` tells what to do where there is nothing in it.

    ``name`` is for tests and style sheets, ``more`` how many rows are left out.
    """

    name: str
    heading: str | Promise
    rows: list[Row] = field(default_factory=list)
    empty: str | Promise = ""
    more: int = 0


#: Gets a user; gives their list, or None where it is none of their business.
Source = Callable[[Any], Work | None]
_sources: list[tuple[int, Source]] = []


def my_work_shows(order: int) -> Callable[[Source], Source]:
    """Register a list; those with a lower ``order`` come first (ours: 100, 200 … 500)."""

    def register(source: Source) -> Source:
        if (order, source) not in _sources:
            _sources.append((order, source))
        return source

    return register


def work_of(user: Any) -> list[Work]:
    """The lists that concern ``user``, in their order."""
    found = (source(user) for _order, source in sorted(_sources, key=lambda one: one[0]))
    return [work for work in found if work is not None]
