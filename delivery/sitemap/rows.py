"""Sources that know all of their places at once: what they tell is the same in all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, Generic, Protocol, TypeVar

from delivery.sitemap.content import Place
from delivery.sitemap.roots import Roots


class Row(Protocol):
    """One place; what is the same in another language is equal ``across_languages``."""

    @property
    def address(self) -> str: ...

    @property
    def language(self) -> str: ...

    @property
    def across_languages(self) -> Hashable: ...


R = TypeVar("R", bound=Row)


class RowSource(Generic[R]):
    """A ``Source`` that gives ``rows``; what else is told of some of them ``told`` says."""

    name: str

    def rows(self, roots: Roots) -> list[R]:
        """All of them, in an order that stays."""
        raise NotImplementedError

    def told(self, rows: Sequence[R]) -> Iterable[Mapping[str, Any]]:
        """For each of ``rows`` what its ``Place`` tells beside its addresses."""
        return ({} for _row in rows)

    def count(self, roots: Roots) -> int:
        return len(roots.once(self.rows))

    def places(self, roots: Roots, start: int, stop: int) -> Iterable[Place]:
        rows = roots.once(self.rows)
        editions: dict[Hashable, dict[str, str]] = defaultdict(dict)
        for row in rows:
            editions[row.across_languages][row.language] = row.address
        some = rows[start:stop]
        for row, more in zip(some, self.told(some), strict=True):
            yield Place(row.address, editions[row.across_languages], **more)
