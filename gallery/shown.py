"""The pictures that a page shows, each with the place and the words it has there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from django.conf import settings
from wagtail.blocks import StreamValue
from wagtail.blocks.list_block import ListValue
from wagtail.fields import StreamField

from gallery.blocks.figure import FigureValue
from gallery.models import Picture


class Place(NamedTuple):
    """A picture on a page: in which field, with which alternative text in its language, and
    in which block of a text.
    """

    field: str
    picture: Picture
    alt: str
    block: str = ""


def places_on(page: Any) -> Iterator[Place]:
    """The pictures in the fields and in the texts of ``page``, as it stands."""
    # A page that is only being made may not have been told its language yet.
    language = page.locale.language_code if page.locale_id else settings.LANGUAGE_CODE
    for name, picture in picture_fields(page):
        yield Place(name, picture, picture.words_in(language, "alt"))
    for name, text in texts_of(page).items():
        for child in text:
            for picture, alt in _pictures_in(child.value):
                words = alt or picture.words_in(language, "alt")
                yield Place(name, picture, words, child.id or "")


def picture_fields(page: Any) -> Iterator[tuple[str, Picture]]:
    """Cover, lead picture and the like, by the names of their fields."""
    for field in page._meta.fields:
        if field.related_model is Picture and (picture := getattr(page, field.name)):
            yield field.name, picture


def texts_of(page: Any) -> dict[str, StreamValue]:
    """The texts of ``page`` by the names of their fields."""
    fields = (field for field in page._meta.get_fields() if isinstance(field, StreamField))
    return {field.name: getattr(page, field.name) for field in fields}


def _pictures_in(value: Any) -> Iterator[tuple[Picture, str]]:
    """In a value of any block, however deep: each picture, and the words of that place."""
    if isinstance(value, Picture):
        yield value, ""
    elif isinstance(value, FigureValue):
        if value["picture"]:
            yield value["picture"], value["alt"] or ""
    elif isinstance(value, StreamValue):
        for child in value:
            yield from _pictures_in(child.value)
    elif isinstance(value, ListValue | Mapping):
        for part in value.values() if isinstance(value, Mapping) else value:
            yield from _pictures_in(part)
