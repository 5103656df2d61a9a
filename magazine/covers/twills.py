"""Structures in which a line climbs from shaft to shaft: kärkitoimikas, verkkokärki, ruusukas."""

from __future__ import annotations

import math

from magazine.covers.chance import Chance
from magazine.covers.colours import mix
from magazine.covers.drafts import (
    ENDS,
    PICKS,
    SHAFTS,
    Cloth,
    Yarns,
    mirrored,
    points,
    twill_tie_up,
    weave,
)

_ROSES = (
    [*points((8,)), 0],
    [*points((8, 5)), 0],
    [*range(8), *range(8)],
    [*points((5,)), 0],
    [*points((8, 8)), 0],
    [*points((3, 3, 3)), 0],
    [*range(8), *range(7, -1, -1)],
)


def point_twill(chance: Chance, yarns: Yarns) -> Cloth:
    """Lozenges within lozenges, with borders of other yarns above and below."""
    heights = chance.one_of([(8, 8, 5), (8, 6, 8, 4), (8, 3, 8), (8, 8, 8, 4)])
    line = points(heights)
    ratio = chance.one_of(["11100100", "11010010", "11001000"])
    edge = 16 + 4 * chance.below(3)
    weft = [_bordered(pick, edge, yarns.wefts) for pick in range(PICKS)]
    threading, treadling = mirrored(line, ENDS), mirrored(line, PICKS)
    return weave(threading, treadling, twill_tie_up(ratio), [yarns.warp] * ENDS, weft)


def _bordered(pick: int, edge: int, wefts: tuple[str, ...]) -> str:
    if edge <= pick < PICKS - edge:
        return wefts[0]
    selvedge = pick < 8 or pick > PICKS - 8
    return wefts[1] if selvedge or pick // 4 % 2 else wefts[2]


def networked_twill(chance: Chance, yarns: Yarns) -> Cloth:
    """Curved lines: two waves against each other, two yarns that change places."""
    swing, sway = 9 + chance.below(6), 7 + chance.below(8)
    across, down = chance.one_of((1, 1.5, 2)), chance.one_of((1, 1.5, 2))
    turned = math.pi / 2 if across == 1 else 0  # or one wave alone would lean to a side
    threading = [_on_wave(end, swing, across * (end + 0.5) / ENDS, turned) for end in range(ENDS)]
    treadling = [_on_wave(pick, sway, down * (pick + 0.5) / PICKS) for pick in range(PICKS)]
    tie_up = twill_tie_up(chance.one_of(("11110000", "11100100", "11101000")))
    change = PICKS * (1 + chance.below(2)) // 3
    weft = [_crossing(pick - change, yarns.wefts) for pick in range(PICKS)]
    return weave(threading, treadling, tie_up, [yarns.warp] * ENDS, weft)


def _on_wave(place: int, height: int, turns: float, start: float = 0) -> int:
    return math.floor(place + height * math.sin(2 * math.pi * turns + start)) % SHAFTS


def _crossing(past: int, wefts: tuple[str, ...]) -> str:
    """The first yarn before the change, the second after it, stripes of both around it."""
    if abs(past) > 12:
        return wefts[int(past > 0)]
    return wefts[(past + 12) * 5 // 12 % 2]


def rosepath(chance: Chance, yarns: Yarns) -> Cloth:
    """Borders of small roses on plain cloth, every border in another yarn."""
    plain = [[shaft % 2 for shaft in range(8)], [1 - shaft % 2 for shaft in range(8)]]
    treadling: list[int] = []
    weft: list[str] = []
    shade, kind = chance.below(3), chance.below(len(_ROSES))
    while len(treadling) < PICKS // 2:
        rose, gap = _ROSES[kind % len(_ROSES)], (4, 6, 3)[kind % 3]
        treadling += [treadle for treadle in rose for _ in range(2)]
        weft += [yarns.wefts[(kind + shade) % len(yarns.wefts)]] * (2 * len(rose))
        treadling += [8 + pick % 2 for pick in range(gap)]
        weft += _ground(yarns, gap, kind)
        kind += 3 if kind % 2 else 2
    rows = mirrored(range(len(treadling)), PICKS)
    return weave(
        mirrored(points((8,)), ENDS),
        [treadling[row] for row in rows],
        twill_tie_up("11100010") + plain,
        [yarns.warp] * ENDS,
        [weft[row] for row in rows],
    )


def _ground(yarns: Yarns, gap: int, kind: int) -> list[str]:
    ground = [mix(yarns.warp, yarns.wefts[0], 0.12)] * gap
    if gap == 6:
        ground[2:4] = [yarns.wefts[(kind + 1) % len(yarns.wefts)]] * 2
    return ground
