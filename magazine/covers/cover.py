"""The woven cover of an issue: a picture drawn from its year and number and nothing else."""

from __future__ import annotations

import re
from functools import lru_cache

from magazine.covers.colours import INK, LINEN, contrast, darkened, mix
from magazine.covers.drafts import ENDS, PICKS, Cloth
from magazine.covers.hem import HEIGHT as HEM
from magazine.covers.hem import hem_rows
from magazine.covers.pattern_book import Pattern, pattern_for
from magazine.covers.svg import HEIGHT, LEFT, TOP, WIDTH, Weaver, upright_lines

#: Contrast of the number on the hem, as WCAG asks of text.
LEGIBLE = 4.6
_THREADING = TOP - 6
_TREADLING = LEFT + ENDS + 4


@lru_cache(maxsize=256)
def cover_svg(year: int, number: str) -> str:
    """An SVG document of some 15 kB; ``number`` is as in the issue's address: "1", "1-2"."""
    pattern = pattern_for(year, number)
    cloth = pattern.woven()
    return "".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">',
            f'<path fill="{pattern.ground}" d="M0 0h{WIDTH}v{HEIGHT}H0z"/>',
            _warp(cloth, pattern),
            _weft(cloth, pattern, label(year, number)),
            _draft(cloth, pattern),
            "</svg>",
        ]
    )


def label(year: int, number: str) -> str:
    """What is woven into the hem: "1-2/2026", "1B/2026", or the year alone for "kesa".

    A whole word stays out: the address, all that a cover is drawn from, has lost its dots.
    """
    numeral = re.fullmatch(r"(\d+)-?([a-z]?)(?:-(\d+)-?([a-z]?))?", number)
    if not numeral:
        return str(year)
    first, letter, last, other = (part or "" for part in numeral.groups())
    ends = [f"{first}{letter}", *([f"{last}{other}"] if last else [])]
    return f"{'-'.join(ends).upper()}/{year}"


def hem_colour(pattern: Pattern) -> str:
    """The main dye, dark enough for the number to be read on it."""
    return darkened(mix(pattern.yarns.wefts[0], INK, 0.25), LEGIBLE)


def _warp(cloth: Cloth, pattern: Pattern) -> str:
    """The warp hangs from the threading, goes through the cloth and ends in a fringe."""
    length = PICKS + HEM
    shade = mix(pattern.yarns.wefts[0], INK, 0.4)
    parts = [f'<path fill="{shade}" d="M{LEFT} {TOP}h{ENDS}v{length}h-{ENDS}z"/>']
    for colour in dict.fromkeys(cloth.warp):
        ends = [end for end in range(ENDS) if cloth.warp[end] == colour]
        hanging = [(LEFT + end, TOP - 4, length + 16 - end // 3 * 7 % 4) for end in ends]
        visible = _against(colour, pattern.ground)
        parts.append(_strokes(visible, 0.62, upright_lines(hanging)))
        if not cloth.upright:
            woven = [(LEFT + end, TOP, length) for end in ends]
            parts.append(_strokes(colour, 0.96, upright_lines(woven)))
    return "".join(parts)


def _weft(cloth: Cloth, pattern: Pattern, text: str) -> str:
    weaver = Weaver()
    if cloth.upright:
        weaver.turn(cloth.rows, [0.96] * ENDS, LEFT, TOP)
    elif cloth.thick:
        weaver.lay(cloth.rows, [1.3 if thick else 0.68 for thick in cloth.thick], LEFT, TOP)
    else:
        weaver.lay(cloth.rows, [0.96] * PICKS, LEFT, TOP)
    weaver.lay(hem_rows(text, LINEN, hem_colour(pattern)), [0.96] * HEM, LEFT, TOP + PICKS)
    return weaver.parts()


def _draft(cloth: Cloth, pattern: Pattern) -> str:
    """Threading above the cloth, treadling beside it, the tie-up in the corner."""
    marks = [f"M{LEFT + x}.5 {_THREADING - s}v-.8" for x, s in enumerate(cloth.threading)]
    marks += [f"M{_TREADLING + t} {TOP + y}.5h.8" for y, t in enumerate(cloth.treadling)]
    marks += [
        f"M{_TREADLING + treadle} {_THREADING - shaft - 0.4:.1f}h.8"
        for treadle, shafts in enumerate(cloth.tie_up)
        for shaft, lifted in enumerate(shafts)
        if lifted
    ]
    ink = max((LINEN, INK), key=lambda colour: contrast(colour, pattern.ground))
    return _strokes(ink, 0.8, "".join(marks))


def _against(colour: str, ground: str) -> str:
    """A thread's colour outside the cloth: moved away from a ground on which it would vanish."""
    if contrast(colour, ground) >= 1.3:
        return colour
    return mix(colour, LINEN if contrast(LINEN, ground) > contrast(INK, ground) else INK, 0.25)


def _strokes(colour: str, width: float, path: str) -> str:
    return f'<path fill="none" stroke="{colour}" stroke-width="{width}" d="{path}"/>'
