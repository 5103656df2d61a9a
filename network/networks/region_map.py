"""A map of the 19 regions in tiles of our own: Finland as one would weave it.

It comes after the list of networks, which says the same in words: nobody needs the map.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from network.regions import all_regions

if TYPE_CHECKING:
    from network.models import Region

#: The size of the whole in units of a tile; a gap of one unit is left around each.
WIDTH, HEIGHT = 326, 556
#: Code of a region: x, y, width, height. From north to south and west to east, as they are
#: read and come into focus.
TILES = {
    "19": (104, 0, 196, 120),
    "17": (104, 120, 164, 60),
    "18": (184, 180, 116, 60),
    "16": (62, 180, 122, 60),
    "15": (12, 240, 112, 56),
    "11": (124, 240, 104, 56),
    "12": (228, 240, 98, 112),
    "14": (0, 296, 112, 56),
    "13": (112, 296, 116, 56),
    "04": (0, 352, 96, 60),
    "06": (96, 352, 106, 60),
    "10": (202, 352, 108, 60),
    "02": (8, 412, 90, 64),
    "05": (98, 412, 72, 64),
    "07": (170, 412, 66, 64),
    "09": (236, 412, 74, 64),
    "01": (110, 476, 94, 60),
    "08": (204, 476, 116, 60),
    "21": (0, 500, 110, 56),
}
_LINE = 17


@dataclass(frozen=True)
class Tile:
    """A region on the map; it leads to its networks, or to a list that says there are none."""

    region: Region
    number: int
    url: str
    is_chosen: bool

    @property
    def name(self) -> str:
        """What is said of it: its name and how many networks it has."""
        if not self.number:
            return _("%(region)s: no networks") % {"region": self.region.name}
        words = ngettext(
            "%(region)s: %(number)s network", "%(region)s: %(number)s networks", self.number
        )
        return words % {"region": self.region.name, "number": self.number}

    @property
    def x(self) -> int:
        return TILES[self.region.code][0] + 1

    @property
    def y(self) -> int:
        return TILES[self.region.code][1] + 1

    @property
    def width(self) -> int:
        return TILES[self.region.code][2] - 2

    @property
    def height(self) -> int:
        return TILES[self.region.code][3] - 2

    @property
    def number_x(self) -> int:
        """The number stands in the upper right corner."""
        return self.x + self.width - 9

    @property
    def number_y(self) -> int:
        return self.y + 14

    @property
    def lines(self) -> list[tuple[str, int, int]]:
        """The name in the lines that fit its tile, each with where its middle stands."""
        parts = _broken(self.region.name)
        top = self.y + self.height / 2 - _LINE * (len(parts) - 1) / 2
        middle = self.x + self.width // 2
        return [(part, middle, round(top + _LINE * n)) for n, part in enumerate(parts)]


def tiles_of(regions: Iterable[Region], address: str, chosen: str) -> list[Tile]:
    """All tiles; ``regions`` are those of networks, one for each time that one has it."""
    numbers = Counter(region.code for region in regions)
    known = {region.code: region for region in all_regions().values()}
    return [
        _tile(known[code], numbers[code], address, code == chosen)
        for code in TILES
        if code in known
    ]


def _tile(region: Region, number: int, address: str, is_chosen: bool) -> Tile:
    return Tile(region, number, f"{address}?{urlencode({'region': region.code})}", is_chosen)


def _broken(name: str) -> list[str]:
    """ "Etelä-Karjala" as "Etelä-", "Karjala"; a name of one word in one piece."""
    first, mark, rest = name.partition("-" if "-" in name else " ")
    return [f"{first}{mark}".strip(), rest] if rest else [name]
