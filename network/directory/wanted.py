"""What a reader asks of the directory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from delivery.listings.filters import Filters

if TYPE_CHECKING:
    from network.directory.listed import Entry


@dataclass(frozen=True)
class Wanted(Filters):
    """The filters of ``?field=arts&type=association&municipality=Kotka&region=08&letter=A``.

    ``network`` is the slug of a network, in the language of the directory.
    """

    field: str = ""
    type: str = ""
    municipality: str = ""
    region: str = ""
    network: str = ""
    letter: str = ""

    def fits(self, entry: Entry) -> bool:
        """Whatever the letter: the list of letters is made of those that fit."""
        return (
            (not self.field or self.field in entry.fields)
            and self.type in {"", entry.type}
            and self.municipality in {"", entry.municipality}
            and (not self.region or self.region in entry.regions)
            and (not self.network or self.network in {one.slug for one in entry.networks})
        )
