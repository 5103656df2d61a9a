"""Names and words in alphabetical order, under their letters."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any, NamedTuple

from delivery.languages.collation import initial, sort_key


class Listed(NamedTuple):
    """A contributor or keyword in an index: its words, address and number of articles."""

    words: str
    slug: str
    number: int


class Letter(NamedTuple):
    letter: str
    entries: list[Listed]


def by_letter(entries: Iterable[tuple[str, Listed]], language: str) -> list[Letter]:
    """Pairs of what an entry is sorted by and the entry, grouped by initial from A to Ö."""
    ordered = sorted(entries, key=lambda pair: sort_key(pair[0], language))

    def letter_of(pair: tuple[str, Any]) -> str:
        return initial(pair[0], language)

    return [
        Letter(letter, [entry for _, entry in group])
        for letter, group in groupby(ordered, letter_of)
    ]
