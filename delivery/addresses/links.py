"""Links to pages in rich text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.utils.html import format_html
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.rich_text import LinkHandler, extract_references_from_rich_text

from delivery.languages.editions import live_editions

#: Pages, or what stands for them: anything with ``pk``, ``url`` and ``is_guarded``.
AtHand = Mapping[int, Mapping[str, Any]]
_at_hand: ContextVar[AtHand | None] = ContextVar("editions_at_hand", default=None)


class EditionLinkHandler(LinkHandler):
    """A link leads to the reader's language edition, else to the page that was chosen.

    Takes the place of Wagtail's handler, which asks page by page and links to drafts; here
    one query serves a whole text, and the words of a link that leads nowhere stay words.
    """

    identifier = "page"

    @staticmethod
    def get_model() -> type[Page]:
        return Page

    @classmethod
    def extract_references(
        cls, attrs: dict[str, str]
    ) -> Iterator[tuple[type[Page], str, str, str]]:
        yield Page, attrs["id"], "", ""

    @classmethod
    def expand_db_attributes(cls, attrs: dict[str, str]) -> str:
        return cls.expand_db_attributes_many([attrs])[0]

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        ids = [_number(attrs.get("id", "")) for attrs in attrs_list]
        known = _at_hand.get() or {}
        missing = set(ids) - known.keys()
        editions: AtHand = {**known, **(live_editions(missing) if missing else {})}
        found = (best_edition(editions.get(pk, {}), pk) for pk in ids)
        return [format_html('<a href="{}">', page.url) if page else "<a>" for page in found]


def edition_of(pk: int) -> Any:
    """Where a link to the page ``pk`` leads; None when readers find nothing there."""
    known = _at_hand.get() or {}
    editions: AtHand = known if pk in known else live_editions([pk])
    return best_edition(editions.get(pk, {}), pk)


def pages_at_hand(ids: Iterable[int]) -> dict[int, Page]:
    """Those of the pages whose editions are at hand, bare: they say who they are, no more."""
    known = _at_hand.get() or {}
    return {pk: Page(pk=pk) for pk in ids if pk in known}


def links_in(html: str) -> set[int]:
    """The ids of the pages that a rich text links to."""
    if 'linktype="page"' not in html:
        return set()
    references = extract_references_from_rich_text(html)
    return {_number(str(pk)) for model, pk, *_path in references if model is Page}


def best_edition(editions: Mapping[str, Any], chosen: int, language: str | None = None) -> Any:
    """Of a page's editions the one in ``language`` (the active one by default), else ``chosen``."""
    own = next((page for page in editions.values() if page.pk == chosen), None)
    return editions.get(language or get_language() or "", own)


@contextmanager
def at_hand(editions: AtHand) -> Iterator[None]:
    """Rich texts expanded inside take ``editions`` instead of asking for them again."""
    token = _at_hand.set(editions)
    try:
        yield
    finally:
        _at_hand.reset(token)


def _number(pk: str) -> int:
    # 0 is nobody's id. What is no number, or too large for the database, is none either.
    return int(pk) if pk.isdecimal() and len(pk) < 10 else 0
