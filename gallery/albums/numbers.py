"""The numbers of an album's pictures, which stand in their addresses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def with_numbers(given: Mapping[str, int], pictures: Iterable[int]) -> dict[str, int]:
    """``given``, picture id to number, with the next number for each picture that has none.

    A number is never given twice: a picture that leaves the album keeps its own, so that an
    old address leads to nothing rather than to another picture.
    """
    numbers = dict(given)
    following = max(numbers.values(), default=0) + 1
    for key in map(str, pictures):
        if key not in numbers:
            numbers[key] = following
            following += 1
    return numbers
