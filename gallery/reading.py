"""A text as readers get it: pictures by three queries, links by one, whatever their number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.safestring import SafeString
from wagtail.blocks import StreamValue

from delivery.addresses import links
from delivery.languages.editions import Editions, live_editions
from gallery.blocks import picture_chooser
from gallery.models import Picture


def load_pictures(*holders: tuple[Any, str], bodies: Iterable[StreamValue] = ()) -> None:
    """Fill the picture fields of ``holders``, pairs of a record and a field's name.

    The figures in ``bodies`` take their pictures from the same three queries.
    """
    texts = [body for body in bodies if body]
    wanted = {getattr(record, f"{name}_id") for record, name in holders}
    wanted.update(pk for body in texts for pk in _in_figures(body))
    wanted.discard(None)
    pictures = Picture.objects.for_display().in_bulk(wanted) if wanted else {}
    for record, name in holders:
        setattr(record, name, pictures.get(getattr(record, f"{name}_id")))
    with picture_chooser.at_hand(pictures):
        for body in texts:
            _unpack(body)


def render_body(
    body: StreamValue, context: dict[str, Any], editions: Editions | None = None
) -> SafeString:
    """``body`` as HTML. ``editions`` are those of the pages it links to, where at hand."""
    if editions is None:
        editions = live_editions(linked_pages(body))
    with links.at_hand(editions):
        return body.render_as_block(context)


def linked_pages(body: StreamValue) -> set[int]:
    """The ids of the pages that the text links to."""
    return {pk for text in _texts(body.get_prep_value()) for pk in links.links_in(text)}


def _texts(stored: Any) -> Iterator[str]:
    if isinstance(stored, str):
        yield stored
    elif isinstance(stored, dict | list):
        for part in stored.values() if isinstance(stored, dict) else stored:
            yield from _texts(part)


def _in_figures(body: StreamValue) -> Iterator[int | None]:
    # The stored form: looking at the values would load them one type at a time.
    for block in body.get_prep_value():
        if block["type"] == "figure":
            yield block["value"].get("picture")


def _unpack(body: StreamValue) -> list[Any]:
    return [child.value for child in body if child.block_type == "figure"]
