"""What a reader asks of the projects of a network."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from django.http import QueryDict

from delivery.listings.filters import Filters


@dataclass(frozen=True)
class Wanted(Filters):
    """The parameters of ``?funder=esf&show=table``.

    ``funder`` is a programme's code, or the id of an organisation.
    """

    funder: str = ""
    show: str = ""

    @classmethod
    def of(cls, query: QueryDict) -> Self:
        wanted = super().of(query)
        return replace(wanted, show="table" if wanted.show == "table" else "")

    @property
    def is_table(self) -> bool:
        return self.show == "table"

    @property
    def organisation(self) -> int | None:
        """The id, where one is asked for; 0 is nobody's, nor is a number of any length."""
        digits = self.funder.isascii() and self.funder.isdecimal() and len(self.funder) < 10
        return int(self.funder) if digits else None
