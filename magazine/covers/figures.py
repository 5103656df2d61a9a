"""Structures with figures of their own: täkänä, two cloths in one, and pirtanauha, the narrow band."""

from __future__ import annotations

from magazine.covers.chance import Chance
from magazine.covers.colours import DYES, INK, mix
from magazine.covers.drafts import ENDS, PICKS, Cloth, Row, Yarns

_CELL = 4  # threads a square of the figure
_WIDE, _HIGH = ENDS // _CELL, PICKS // _CELL
_ACROSS = 12  # threads a band

#: Threads after which the figure of each section's band repeats.
PERIODS = (10, 16, 8, 12, 12, 10, 16, 11)


def double_weave(chance: Chance, yarns: Yarns) -> Cloth:
    """Two cloths that change places in the figure: a star, lozenges, or rows of small stars."""
    radius, kind = chance.one_of((10, 12)), chance.below(3)
    rows: list[Row] = []
    for pick in range(PICKS):
        y = pick // _CELL
        squares = [_square(x, y, kind, radius, yarns.wefts) for x in range(_WIDE)]
        rows.append([squares[end // _CELL] for end in range(ENDS)])
    threading = [end % 4 + 4 * (end // (4 * _CELL) % 2) for end in range(ENDS)]
    treadling = [pick % 4 + 4 * (pick // (4 * _CELL) % 2) for pick in range(PICKS)]
    tie_up = [[int((shaft // 2 + treadle) % 4 < 2) for shaft in range(8)] for treadle in range(8)]
    return Cloth(rows, [yarns.warp] * ENDS, threading, treadling, tie_up)


def _square(x: int, y: int, kind: int, radius: int, wefts: tuple[str, ...]) -> str | None:
    across, down = x - _WIDE / 2 + 0.5, y - _HIGH / 2 + 0.5
    far = abs(across) + abs(down) > radius + 4
    rim = x in (0, _WIDE - 1) or y in (0, _HIGH - 1)
    if not _in_figure(x, y, across, down, kind, radius):
        return None
    middle = kind == 2 and abs(down) < _HIGH / 6
    return wefts[int(rim or middle or (kind == 0 and far))]


def _in_figure(x: int, y: int, across: float, down: float, kind: int, radius: int) -> bool:
    if x in (0, _WIDE - 1) or y in (0, _HIGH - 1):
        return (x + y) % 2 == 1
    if x in (1, _WIDE - 2) or y in (1, _HIGH - 2):
        return False
    distance = abs(across) + abs(down)
    if kind == 0:
        return _star(across, down, radius) or (distance > radius + 4 and int(distance) % 4 < 2)
    if kind == 1:
        folded = (y - 2 + _HIGH // 4) % (_HIGH // 2) - _HIGH / 4 + 0.5
        diagonal = abs(abs(across) - abs(folded)) < 0.6
        return int(abs(across) + abs(folded)) % 6 < 3 and not diagonal
    across, down = x % 12 - 5.5, (y - 2) % 12 - 5.5
    return _star(across, down, 8) or abs(across) + abs(down) > 10


def _star(across: float, down: float, size: int) -> bool:
    short, long = sorted((abs(across), abs(down)))
    return 0.9 <= short <= size / 2 and 0.9 <= long - short <= size / 2


def bands(chance: Chance, yarns: Yarns) -> Cloth:
    """Eight narrow bands side by side, one for each section, the figure in their warp."""
    start, step = chance.below(8), chance.one_of((1, 3, 5))
    rows: list[Row] = []
    threading: list[int] = []
    for place in range(8):
        section = (start + place * step) % 8
        inverted, shift = place % 2 == 1, chance.below(12)
        figure, ground = (yarns.warp, DYES[section]) if inverted else (DYES[section], yarns.warp)
        for end in range(_ACROSS):
            rows.append(_band_end(section, end, shift, figure, ground))
            threading.append(end % 2 if end in (0, 10, 11) else 2 + abs(end - 5))
    treadling = [p % 2 if p // 2 % 3 else 2 + p // 2 % 6 for p in range(PICKS)]
    tie_up = [[int((shaft + t) % 2 == 0 or shaft == t) for shaft in range(8)] for t in range(8)]
    warp = [row[0] or yarns.warp for row in rows]
    return Cloth(rows, warp, threading, treadling, tie_up, upright=True)


def _band_end(section: int, end: int, shift: int, figure: str, ground: str) -> Row:
    if end in (0, _ACROSS - 1):
        return [mix(DYES[section], INK, 0.45)] * PICKS
    if end == _ACROSS - 2:
        return [DYES[section]] * PICKS
    return [figure if motif(section, p + shift, end - 5) else ground for p in range(PICKS)]


def motif(section: int, along: int, across: int) -> bool:
    """Whether the figure of a section's band (0 to 7) is at this thread; ``across`` is -4 to 4."""
    period = PERIODS[section]
    a, y = abs(along % period - period // 2), abs(across)
    match section:
        case 0:  # nested lozenges
            return a + y == 4 or a + y <= 1
        case 1:  # a zigzag, which has no mirror
            return -1 <= across - (abs(along % 16 - 8) - 4) <= 1
        case 2:  # seeds with sparks between
            return a + y <= 2 or (a == 4 and y in (3, 4)) or (a == 3 and y == 4)
        case 3:  # strings of a kantele
            return a % 2 == 0 and y <= (4, 3, 3, 2, 1, 2, 1)[a]
        case 4:  # stones in rings
            return 2 < a + y <= 4 or a + y == 0 or (a == 6 and y < 2)
        case 5:  # hourglasses
            return a <= y and a + y > 0
        case 6:  # arrows from a mirror
            return a in (y + 1, y + 2, y + 5) and a < 8
        case _:  # frames with a picture
            return max(a, y) == 4 or max(a, y) <= 1
