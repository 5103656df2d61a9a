"""Structures of two yarns that take turns: varjokudos and taalaindrelli."""

from __future__ import annotations

from magazine.covers.chance import Chance
from magazine.covers.colours import INK, mix
from magazine.covers.drafts import ENDS, PICKS, Cloth, TieUp, Yarns, mirrored, points, weave


def shadow_weave(chance: Chance, yarns: Yarns) -> Cloth:
    """Dark and light threads by turns, and a draft that makes a maze of them."""
    width = 2 + chance.below(2)
    across = points(chance.one_of([(4, 4, 3, 4), (4, 3, 2, 3), (4, 2, 4, 3)]))
    step = chance.one_of((1, 2))
    threading = [
        shaft
        for block in _widened(mirrored(across, ENDS // 2 // width + 1), width, ENDS // 2)
        for shaft in (block * step % 4, block * step % 4 + 4)
    ]
    down = points(chance.one_of([(4, 4, 3), (4, 2, 4), (4, 3, 3, 2)]))
    blocks = _widened(mirrored(down, PICKS // 2 // width + 1), width, PICKS // 2)
    treadling = [treadle for block in blocks for treadle in (block, block + 4)]
    dark = mix(yarns.wefts[0], INK, 0.15)
    warp = [yarns.warp if end % 2 else dark for end in range(ENDS)]
    weft = [_maze_weft(pick, dark, yarns) for pick in range(PICKS)]
    return weave(threading, treadling, _shadow_tie_up(), warp, weft)


def _widened(blocks: list[int], width: int, length: int) -> list[int]:
    return [block for block in blocks for _ in range(width)][:length]


def _maze_weft(pick: int, dark: str, yarns: Yarns) -> str:
    if pick % 2:
        return yarns.warp
    return dark if PICKS // 3 <= pick < PICKS - PICKS // 3 else yarns.wefts[1]


def _shadow_tie_up() -> TieUp:
    return [
        [
            int(((shaft % 4 - treadle % 4) % 4 in (0, 1)) == (shaft // 4 == treadle // 4))
            for shaft in range(8)
        ]
        for treadle in range(8)
    ]


def overshot(chance: Chance, yarns: Yarns) -> Cloth:
    """A thick weft that floats over blocks, and a fine plain one between its picks."""
    wheel, small = chance.one_of((4, 6, 8)), 2 + 2 * chance.below(2)
    figure = [0, 1, 2, 3] * 2 + [3, 2] * (wheel // 2) + [3, 2, 1, 0] + [0, 3] * (small // 2) + [0]
    blocks = mirrored(figure, 24)
    threading = _blocks_of_four(blocks)
    picks = [block for block in mirrored(figure, PICKS // 4 + 1) for _ in range(2)]
    treadling = [picks[pick // 2] if pick % 2 == 0 else 4 + pick // 2 % 2 for pick in range(PICKS)]
    fine = mix(yarns.warp, yarns.wefts[0], 0.18)
    weft = [fine if pick % 2 else _wheel_weft(pick, yarns) for pick in range(PICKS)]
    floats = [[int(shaft not in (t, (t + 1) % 4)) for shaft in range(4)] for t in range(4)]
    tie_up = [*floats, [1, 0, 1, 0], [0, 1, 0, 1]]
    thick = [pick % 2 == 0 for pick in range(PICKS)]
    return weave(threading, treadling, tie_up, [yarns.warp] * ENDS, weft, thick)


def _blocks_of_four(blocks: list[int]) -> list[int]:
    """Four ends a block, on its shaft and the next by turns, odd and even ends apart."""
    threading: list[int] = []
    for block in blocks:
        for _ in range(4):
            odd = (len(threading) + block) % 2
            threading.append((block + odd) % 4)
    return threading


def _wheel_weft(pick: int, yarns: Yarns) -> str:
    distance = abs(pick - PICKS // 2)
    return yarns.wefts[int(PICKS * 0.16 < distance < PICKS * 0.27)]
