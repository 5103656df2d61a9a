"""Issues by year, as the archive lists them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from gallery.reading import load_pictures

if TYPE_CHECKING:
    from magazine.models import IssuePage


class Year(NamedTuple):
    """``rest`` names the years without an issue between this one and the next older: "2014–2025"."""

    year: int
    issues: list[IssuePage]
    rest: str = ""


def issues_by_year(issues: Iterable[IssuePage]) -> list[Year]:
    """``issues`` (newest first) grouped by year, newest first, with their covers."""
    found = list(issues)
    load_pictures(*((issue, "cover") for issue in found))
    years = [(year, list(group)) for year, group in groupby(found, lambda issue: issue.year)]
    older = [year for year, _group in years[1:]]
    return [
        Year(year, group, _rest(year, before))
        for (year, group), before in zip_longest(years, older)
    ]


def _rest(year: int, before: int | None) -> str:
    """The years between ``before`` and ``year``; "" where there are none."""
    if before is None or before == year - 1:
        return ""
    first, last = before + 1, year - 1
    return str(first) if first == last else f"{first}–{last}"
