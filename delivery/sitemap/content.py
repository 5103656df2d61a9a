"""What a sitemap says, and who says it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from delivery.sitemap.roots import Roots


@dataclass(frozen=True)
class Place:
    """One address that search engines may show; all addresses are absolute.

    ``editions`` has the addresses of the same in every language, its own included;
    ``images`` those of the pictures to be found with it.
    """

    address: str
    editions: Mapping[str, str] = field(default_factory=dict)
    modified: datetime | None = None
    images: Sequence[str] = ()


class Source(Protocol):
    """Places of one kind. ``name`` stands in the address of a part: letters and digits."""

    name: str

    def count(self, roots: Roots) -> int:
        """How many places there are."""

    def places(self, roots: Roots, start: int, stop: int) -> Iterable[Place]:
        """Those from ``start`` to before ``stop``, in an order that stays."""
