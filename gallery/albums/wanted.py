"""What a reader asks of the pictures of a gallery."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from django.http import QueryDict

from delivery.listings.filters import Filters


@dataclass(frozen=True)
class Wanted(Filters):
    """The filters of ``?keyword=…&year=…&album=…&free=1``."""

    keyword: str = ""
    year: str = ""
    album: str = ""
    free: str = ""

    @classmethod
    def of(cls, query: QueryDict) -> Self:
        wanted = super().of(query)
        return replace(wanted, free="1" if wanted.free == "1" else "")
