"""What an editor should know of the blocks of a page before readers do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.functional import Promise
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField

from delivery.addresses import links
from delivery.languages.editions import live_editions
from editorial.models import EditorialPageMixin
from editorial.readiness import Problem, check
from gallery.blocks.problems import picture_problems
from gallery.models import Picture
from gallery.note_problems import lost_notes, place_problems
from gallery.reading import linked_pages, load_pictures


@check(EditorialPageMixin)
def blocks_are_in_order(page: EditorialPageMixin) -> Iterator[Problem]:
    """Asks every block that has a method ``problems``, which yields a code and a sentence."""
    texts = _texts(page)
    editions = live_editions({pk for text in texts.values() for pk in linked_pages(text)})
    with links.at_hand(editions):
        load_pictures(bodies=texts.values())
        for name, text in texts.items():
            for code, message in _problems_in(text):
                yield Problem(code, message, name, blocks=False)


@check(EditorialPageMixin)
def pictures_have_their_files(page: EditorialPageMixin) -> Iterator[Problem]:
    """Cover and lead picture; those of the text are asked block by block."""
    for name, picture in _pictures(page):
        for code, message in picture_problems(picture):
            yield Problem(code, message, name, blocks=False)


@check(EditorialPageMixin)
def notes_came_along(page: EditorialPageMixin) -> Iterator[Problem]:
    """In a translation every note of the original still has its sign in some sentence."""
    source = page.get_source()
    if source is page:
        return
    originals = _texts(source)
    for name, text in _texts(page).items():
        for code, message in lost_notes(originals[name], text):
            yield Problem(code, message, name, blocks=False)


def _problems_in(text: StreamValue) -> Iterator[tuple[str, str | Promise]]:
    yield from place_problems(text)
    for child in text:
        if hasattr(child.block, "problems"):
            yield from child.block.problems(child.value)


def _pictures(page: Any) -> Iterator[tuple[str, Picture]]:
    for field in page._meta.fields:
        if field.related_model is Picture and (picture := getattr(page, field.name)):
            yield field.name, picture


def _texts(page: Any) -> dict[str, StreamValue]:
    return {field.name: getattr(page, field.name) for field in _stream_fields(page)}


def _stream_fields(page: Any) -> list[StreamField]:
    return [field for field in page._meta.get_fields() if isinstance(field, StreamField)]
