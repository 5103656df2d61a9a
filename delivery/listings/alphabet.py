"""Entries in alphabetical order, under their letters."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Generic, NamedTuple, TypeVar

from delivery.languages.collation import initial, sort_key

Entry = TypeVar("Entry")


class Letter(NamedTuple, Generic[Entry]):
    letter: str
    entries: list[Entry]


def in_order(entries: Iterable[tuple[str, Entry]], language: str) -> list[tuple[str, Entry]]:
    """Pairs of what an entry is sorted by and the entry, as the alphabet of ``language`` has it."""
    return sorted(entries, key=lambda pair: sort_key(pair[0], language))


def by_letter(entries: Iterable[tuple[str, Entry]], language: str) -> list[Letter[Entry]]:
    """Pairs of what an entry is sorted by and the entry, grouped by initial from A to Ö."""

    def letter_of(pair: tuple[str, Entry]) -> str:
        return initial(pair[0], language)

    return [
        Letter(letter, [entry for _, entry in group])
        for letter, group in groupby(in_order(entries, language), letter_of)
    ]
