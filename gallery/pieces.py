"""The texts of a page piece by piece, as the database has them and as readers get them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils import translation
from wagtail.blocks import Block
from wagtail.fields import RichTextField

from delivery.addresses import links
from delivery.languages.editions import Editions, live_editions
from gallery.blocks.at_hand import at_hand, places_in
from gallery.blocks.page_chooser import PageLinkBlock
from gallery.blocks.prose import prose_html
from gallery.progress import one_text
from gallery.reading import load_texts
from gallery.shown import texts_of
from gallery.stored import strings_in


@dataclass(frozen=True)
class Piece:
    """A block of a text, or a text without blocks; ``stored`` is its value in the database."""

    field: str
    id: str
    block: Block | None
    value: Any
    stored: Any

    @property
    def strings(self) -> list[str]:
        return list(strings_in(self.stored))

    def linked_pages(self) -> set[int]:
        """The ids of the pages that it links to."""
        chosen: set[int] = set()
        if self.block:
            places = places_in(self.block, self.stored)
            chosen = {pk for chooser, pk in places if pk and isinstance(chooser, PageLinkBlock)}
        return chosen.union(*map(links.links_in, self.strings))

    def render(self) -> str:
        """As a reader gets it who reads it after the pieces before it."""
        return self.block.render(self.value, {}) if self.block else prose_html(self.stored)


def pieces_of(page: Any) -> list[Piece]:
    """All texts of ``page``, as it stands."""
    return [*_plain_pieces(page), *_blocks_of(page)]


def language_of(page: Any) -> str:
    """A page that is only being made may not have been told its language yet."""
    return page.locale.language_code if page.locale_id else settings.LANGUAGE_CODE


def editions_for(pieces: list[Piece]) -> Editions:
    """Those of all pages that ``pieces`` link to, by one query."""
    return live_editions(set().union(*(piece.linked_pages() for piece in pieces)))


def rendered(page: Any, pieces: list[Piece]) -> list[str]:
    """The pieces as readers get them, in the language of ``page``."""
    records = load_texts(bodies=texts_of(page).values())
    with (
        translation.override(language_of(page)),
        links.at_hand(editions_for(pieces)),
        at_hand(records),
        one_text(),
    ):
        return [str(piece.render()) for piece in pieces]


def _plain_pieces(page: Any) -> Iterator[Piece]:
    for field in page._meta.fields:
        if isinstance(field, RichTextField) and (source := getattr(page, field.name)):
            yield Piece(field.name, "", None, source, source)


def _blocks_of(page: Any) -> Iterator[Piece]:
    for name, text in texts_of(page).items():
        stored = text.get_prep_value()
        for child, kept in zip(text, stored, strict=True):
            yield Piece(name, child.id or "", child.block, child.value, kept["value"])
