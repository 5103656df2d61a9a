"""A preview that somebody has opened, at one of its pages."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from wagtail.models import Page

from editorial.preview.addresses import Addresses
from editorial.preview.scope import Scope


class NotInside(Exception):
    """The preview has no such page (any more)."""


class Opened:
    """``page`` of ``scope``, leafed through in ``language``."""

    def __init__(self, scope: Scope, addresses: Addresses, page: int, language: str) -> None:
        if page not in scope.rows:
            raise NotInside
        self.scope, self.addresses, self.language = scope, addresses, language
        self.row = scope.rows[page]

    @cached_property
    def draft(self) -> Any:
        """The page as it will be."""
        return self.scope.as_draft(self.row.specific)

    @cached_property
    def leaves(self) -> list[Page]:
        """Those of the language, or of the page's own where it does not stand among them."""
        found = self.scope.leaves(self.language)
        if self.row.pk not in {leaf.pk for leaf in found}:
            found = self.scope.leaves(self.row.locale.language_code)
        return found

    @property
    def position(self) -> int:
        """From 1; 0 for a page that readers will find no way to."""
        numbers = (number for number, leaf in enumerate(self.leaves, 1) if leaf.pk == self.row.pk)
        return next(numbers, 0)

    def beside(self, step: int) -> Page | None:
        """The page before (-1) or after (1) this one."""
        index = self.position - 1 + step
        return self.leaves[index] if self.position and 0 <= index < len(self.leaves) else None

    def address_of(self, page: Page) -> str:
        """Where ``page`` is in this preview; another language's goes on in that language."""
        is_here = page.pk in {leaf.pk for leaf in self.leaves}
        return self.addresses.of(page.pk, self.language if is_here else page.locale.language_code)

    def edition(self, language: str) -> Page | None:
        """The same page in ``language``, else what is leafed through from there."""
        key = self.row.translation_key
        rows = self.scope.rows.values()
        same = (r for r in rows if r.translation_key == key and r.locale.language_code == language)
        return next(same, self.scope.editions.get(language))
