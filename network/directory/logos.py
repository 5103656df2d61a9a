"""The logos in a list: by three queries, whatever their number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gallery.gaps import rights_gaps
from gallery.reading import load_pictures

if TYPE_CHECKING:
    from gallery.models import Picture
    from network.directory.listed import Entry


@dataclass
class Logo:
    """The picture beside an organisation's name; ``load_logos`` fetches it."""

    picture_id: int
    picture: Picture | None = None

    @property
    def is_shown(self) -> bool:
        """Nobody checks it while a page is published: without rights it stays out of sight."""
        return self.picture is not None and not any(rights_gaps(self.picture))


def load_logos(entries: Iterable[Entry]) -> None:
    """Those of the entries that a reader gets to see."""
    load_pictures(*((entry.logo, "picture") for entry in entries if entry.logo))
