"""Which weave an issue gets.

The patterns of the book follow one another: any four issues in a row have four structures,
and at the size of a stamp any two of the 52 patterns differ in at least eight per cent of
their light (a test looks). So no two covers are taken for one another in thirteen years of a
quarterly; after that a cloth returns, with another number in its hem.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from magazine.covers.chance import Chance
from magazine.covers.colours import DYES, INK, LINEN, mix
from magazine.covers.drafts import Cloth, Structure, Yarns
from magazine.covers.effects import overshot, shadow_weave
from magazine.covers.figures import bands, double_weave
from magazine.covers.twills import networked_twill, point_twill, rosepath

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

#: Part of a cover's address: raise it when an issue would get another cover than before.
EDITION = 2

STRUCTURES: tuple[tuple[Structure, StrOrPromise], ...] = (
    (point_twill, _("point twill")),
    (bands, _("band weave")),
    (networked_twill, _("networked twill")),
    (double_weave, _("double weave")),
    (shadow_weave, _("shadow weave")),
    (rosepath, _("rosepath")),
    (overshot, _("overshot")),
)

# A pattern is its structure (1 to 7), its main dye (1 to 8), the warp (linen or ink) and the
# ground: white, or a dye by night, pale or in full. What is left open, chance decides by the
# pattern's own text. Found by trying: of 2800, these are as far from one another as could be.
_BOOK = """
    15iw0 61lf2 33lf8 48lp2 14if5 25lw0 32lf1 53lp3 44lf8 22ln4 36lw0 18lf5 43lp5
    28lf2 72ln8 31if8 42ip3 21lf7 72lp5 67if2 38ln2 25lf6 47ip4 15ip5 77lp8 63ln5
    47ln1 21if2 12ip6 77lf4 31lp7 27lf5 11ln1 43lf7 71ip2 25if6 32lp1 65ln4 71lf7
    58ln7 37if1 65lp4 24lp8 51lp2 46ln3 37lf3 74lf6 66if4 47if5 37lf1 21lf8 72if7
""".split()  # noqa: SIM905 - a book has lines

_GROUNDS = {"n": (INK, 0.72), "p": (LINEN, 0.62), "f": (INK, 0.1)}
#: Where the fifth and the ninth issue of a year go on, in a magazine that has so many.
_FAMILY = 16


@dataclass(frozen=True)
class Pattern:
    """What is on the loom, and the colour of the sheet behind it."""

    structure: Structure
    name: StrOrPromise
    yarns: Yarns
    ground: str
    chance: Chance

    def woven(self) -> Cloth:
        return self.structure(self.chance, self.yarns)


def pattern_for(year: int, number: str) -> Pattern:
    """The pattern of an issue; ``number`` is as in its address: "1", "1-2", "kesa"."""
    code = _BOOK[_place(year, number)]
    structure, dye, warp, *ground = tuple(code)
    chance, main = Chance(code), int(dye) - 1
    wefts = tuple(DYES[place % 8] for place in (main, main + 3 + 2 * chance.below(2), main + 6))
    yarns = Yarns({"l": LINEN, "i": INK}[warp], wefts)
    return Pattern(*STRUCTURES[int(structure) - 1], yarns, _ground(*ground), chance)


def _place(year: int, number: str) -> int:
    """Where in the book an issue stands: quarterlies go on in order for 13 years."""
    plain = re.fullmatch(r"(\d+)(?:-\d+)?", number)
    # "1-b" and "kesa" stay clear of the first four of their year.
    ordinal = int(plain[1]) if plain else 5 + Chance(number).below(len(_BOOK) - 4)
    round_of, in_round = divmod(max(ordinal - 1, 0), 4)
    return (4 * year + in_round + _FAMILY * round_of) % len(_BOOK)


def _ground(depth: str, dye: str) -> str:
    if depth == "w":
        return mix(LINEN, "#ffffff", 0.45)
    other, share = _GROUNDS[depth]
    return mix(DYES[int(dye) - 1], other, share)
