"""A weaver's draft, and the cloth that follows from it.

The threading says on which shaft each warp end hangs, the treadling which treadle each pick
uses, the tie-up which shafts a treadle lifts. Where its shaft is up, the warp end is seen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from magazine.covers.chance import Chance

ENDS = 96
SHAFTS = 8
#: Picks above the hem.
PICKS = 108

#: A row of the cloth: a colour where the weft is seen, None where the warp is.
Row = list[str | None]
TieUp = list[list[int]]


@dataclass(frozen=True)
class Yarns:
    """What the loom is loaded with: one warp, and wefts with the main colour first."""

    warp: str
    wefts: tuple[str, ...]


@dataclass(frozen=True)
class Cloth:
    """``rows`` hold the cloth pick by pick; ``upright`` ones end by end, all of them warp.

    ``thick`` tells for each row whether its yarn is the thick one, where there are two.
    """

    rows: list[Row]
    warp: list[str]
    threading: list[int]
    treadling: list[int]
    tie_up: TieUp
    thick: list[bool] | None = None
    upright: bool = False

    def seen(self, end: int, pick: int) -> str:
        """The colour on top where a warp end and a pick cross."""
        cell = self.rows[end][pick] if self.upright else self.rows[pick][end]
        return cell or self.warp[end]


#: A structure weaves chance and yarns into a cloth.
Structure = Callable[["Chance", Yarns], Cloth]


def weave(
    threading: list[int],
    treadling: list[int],
    tie_up: TieUp,
    warp: list[str],
    weft: Sequence[str],
    thick: list[bool] | None = None,
) -> Cloth:
    """The cloth of a draft; ``weft`` has a colour for each pick."""
    picks = zip(treadling, weft, strict=True)
    rows: list[Row] = [
        [None if tie_up[treadle][shaft] else colour for shaft in threading]
        for treadle, colour in picks
    ]
    return Cloth(rows, warp, threading, treadling, tie_up, thick)


def mirrored(items: Sequence[int], length: int) -> list[int]:
    """``length`` of ``items``, repeated and turned back in the middle."""
    half = [items[place % len(items)] for place in range((length + 1) // 2)]
    return half[: length - len(half)] + half[::-1]


def points(heights: Sequence[int]) -> list[int]:
    """Up and down again, as high as each of ``heights``: 0 1 2 1 for 3."""
    climbs = ([*range(height), *range(height - 2, 0, -1)] for height in heights)
    return [shaft for climb in climbs for shaft in climb]


def twill_tie_up(ratio: str) -> TieUp:
    """One tie-up of ones and zeros, moved on by one shaft on each treadle."""
    size = len(ratio)
    return [
        [int(ratio[(shaft - treadle) % size]) for shaft in range(size)] for treadle in range(size)
    ]
