"""Links to pages in rich text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils.html import format_html
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.rich_text import LinkHandler, extract_references_from_rich_text

from delivery.languages.editions import Editions, live_editions

_at_hand: ContextVar[Editions | None] = ContextVar("editions_at_hand", default=None)


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
        editions = known | (live_editions(missing) if missing else {})
        found = (_best(editions.get(pk, {}), pk) for pk in ids)
        return [format_html('<a href="{}">', page.url) if page else "<a>" for page in found]


def edition_of(pk: int) -> Page | None:
    """Where a link to the page ``pk`` leads; None when readers find nothing there."""
    known = _at_hand.get() or {}
    editions = known if pk in known else live_editions([pk])
    return _best(editions.get(pk, {}), pk)


def pages_at_hand(ids: Iterable[int]) -> dict[int, Page]:
    """Those of the pages that are among the editions at hand."""
    known = _at_hand.get() or {}
    pages = (page for pk in ids for page in known.get(pk, {}).values() if page.pk == pk)
    return {page.pk: page for page in pages}


def links_in(html: str) -> set[int]:
    """The ids of the pages that a rich text links to."""
    references = extract_references_from_rich_text(html)
    return {_number(str(pk)) for model, pk, *_path in references if model is Page}


@contextmanager
def at_hand(editions: Editions) -> Iterator[None]:
    """Rich texts expanded inside take ``editions`` instead of asking for them again."""
    token = _at_hand.set(editions)
    try:
        yield
    finally:
        _at_hand.reset(token)


def _number(pk: str) -> int:
    # 0 is nobody's id. What is no number, or too large for the database, is none either.
    return int(pk) if pk.isdecimal() and len(pk) < 10 else 0


def _best(editions: dict[str, Page], chosen: int) -> Page | None:
    own = next((page for page in editions.values() if page.pk == chosen), None)
    return editions.get(get_language() or "", own)
