"""Which text of a page took the place of which, between two versions of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

#: Texts that have less than this in common are two texts, not one that was rewritten.
_ALIKE = 0.3


@dataclass(frozen=True)
class Pair:
    """``now`` stands where ``before`` stood; None: nothing stood there, or stands there now."""

    before: int | None
    now: int | None


def changed_texts(before: Sequence[str], now: Sequence[str]) -> list[Pair]:
    """The texts of ``now`` that ``before`` had nowhere, then those that are nowhere any more.

    In the order of the page, by their places in the two lists. Texts that only moved are none.
    """
    gone, new = set(before) - set(now), set(now) - set(before)
    pairs = [pair for pair in _pairs(before, now) if _says(pair, before, now, gone, new)]
    return sorted(pairs, key=lambda pair: (pair.now is None, pair.now or 0, pair.before or 0))


def _says(
    pair: Pair, before: Sequence[str], now: Sequence[str], gone: set[str], new: set[str]
) -> bool:
    if pair.now is not None:
        return now[pair.now] in new
    return pair.before is not None and before[pair.before] in gone


def _pairs(before: Sequence[str], now: Sequence[str]) -> Iterator[Pair]:
    matcher = SequenceMatcher(None, before, now, autojunk=False)
    for _kind, start, end, first, last in matcher.get_opcodes():
        left = list(range(start, end))
        for place in range(first, last):
            match = _most_alike(before, left, now[place], is_even=end - start == last - first)
            yield Pair(match, place)
            if match is not None:
                left.remove(match)
        yield from (Pair(place, None) for place in left)


def _most_alike(before: Sequence[str], left: Sequence[int], text: str, is_even: bool) -> int | None:
    """The first of ``left`` where as many texts came as went; else the one most like ``text``."""
    if is_even or not left:
        return left[0] if left else None
    ratios = {place: SequenceMatcher(None, before[place], text).ratio() for place in left}
    best = max(ratios, key=lambda place: ratios[place])
    return best if ratios[best] >= _ALIKE else None
