"""Projects as a weft over the years: each a thread as long as it lasts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from network.projects.listed import ListedProject
from network.years import this_year

if TYPE_CHECKING:
    from network.models import ProjectPage


@dataclass(frozen=True)
class Scale:
    """The years that a timeline shows, both included."""

    first: int
    last: int

    @property
    def years(self) -> list[int]:
        return list(range(self.first, self.last + 1))

    @property
    def width(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True)
class Thread:
    """A project on the scale: where its thread begins, and how many years it is long."""

    project: ListedProject
    start: int
    length: int


@dataclass(frozen=True)
class Year:
    """Projects that began in one year; None: nobody said when."""

    year: int | None
    threads: list[Thread]


def scale_of(projects: Iterable[ListedProject]) -> Scale:
    """From the first year of any project to the last; what goes on reaches today."""
    spans = [span for project in projects if (span := _span(project.page))]
    if not spans:
        return Scale(this_year(), this_year())
    return Scale(min(first for first, _last in spans), max(last for _first, last in spans))


def by_year(projects: Iterable[ListedProject], scale: Scale) -> list[Year]:
    """``projects``, which come newest first, under the years in which they began."""
    grouped = groupby(projects, lambda project: project.page.start_year)
    return [Year(year, [_thread(project, scale) for project in group]) for year, group in grouped]


def _thread(project: ListedProject, scale: Scale) -> Thread:
    first, last = _span(project.page) or (scale.first, scale.first - 1)
    return Thread(project, first - scale.first, last - first + 1)


def _span(page: ProjectPage) -> tuple[int, int] | None:
    """The years of a project; of one that goes on, up to now. None: nobody said."""
    first = page.start_year or page.end_year
    return (first, max(first, page.end_year or this_year())) if first else None
