"""Issues by year, as the archive lists them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from magazine.models import IssuePage


class Year(NamedTuple):
    year: int
    issues: list[IssuePage]


def issues_by_year(issues: Iterable[IssuePage]) -> list[Year]:
    """``issues`` (newest first) grouped by year, newest first."""
    return [Year(year, list(group)) for year, group in groupby(issues, lambda i: i.year)]
