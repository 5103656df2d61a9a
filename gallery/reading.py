"""A text as readers get it: pictures by three queries, links by one, whatever their number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.utils.safestring import SafeString, mark_safe
from wagtail.blocks import StreamValue

from delivery.addresses import links
from delivery.api.once import once
from delivery.languages.editions import Editions, live_editions
from gallery.attachment_links import attachments_linked_in
from gallery.blocks.at_hand import AtHandMixin, Records, at_hand, load_chosen, places_in
from gallery.blocks.attachment import AttachmentChooserBlock
from gallery.blocks.footnotes import put_note_data, put_notes
from gallery.blocks.page_chooser import PageLinkBlock
from gallery.blocks.picture_chooser import PictureChooserBlock
from gallery.headings import anchored
from gallery.models import Picture
from gallery.progress import one_text
from gallery.stored import strings_in

_PICTURES = PictureChooserBlock()
#: Between two texts while they are one. No text contains it: comments do not pass
#: ``gallery.cleaning``.
_SEAM = "<!--seam-->"
_ATTACHMENTS = AttachmentChooserBlock()


def load_pictures(*holders: tuple[Any, str], bodies: Iterable[StreamValue] = ()) -> Records:
    """Fill the picture fields of ``holders``, pairs of a record and a field's name.

    The blocks in ``bodies`` take their pictures from the same three queries; their
    attachments and recordings cost one more each.
    """
    return _load(holders, bodies)


def load_texts(*holders: tuple[Any, str], bodies: Iterable[StreamValue] = ()) -> Records:
    """The same, with the attachments that the words of ``bodies`` link to.

    Read the texts ``at_hand`` of what is returned.
    """
    return _load(holders, bodies, with_linked=True)


def _load(
    holders: Iterable[tuple[Any, str]], bodies: Iterable[StreamValue], with_linked: bool = False
) -> Records:
    holders = list(holders)
    texts = [body for body in bodies if body]
    chosen: list[tuple[AtHandMixin, Any]] = [
        (_PICTURES, getattr(record, f"{name}_id")) for record, name in holders
    ]
    for body in texts:
        stored = _stored(body)
        chosen += stored.places
        if with_linked:
            chosen += ((_ATTACHMENTS, pk) for pk in attachments_linked_in(stored.strings))
    records = load_chosen((chooser, pk) for chooser, pk in chosen if pk)
    pictures = records.get(Picture, {})
    for record, name in holders:
        setattr(record, name, pictures.get(getattr(record, f"{name}_id")))
    with at_hand(records):
        for body in texts:
            list(body)  # unpacks it
    return records


def render_body(
    body: StreamValue, context: dict[str, Any], editions: Editions | None = None
) -> SafeString:
    """``body`` as HTML, its headings with ids.

    ``editions`` are those of the pages it links to, where at hand.
    """
    if editions is None:
        editions = live_editions(linked_pages(body))
    with links.at_hand(editions), one_text() as text:
        return anchored(put_notes(body.render_as_block(context), text))


def render_bodies(
    bodies: Sequence[StreamValue], context: dict[str, Any], editions: Editions | None = None
) -> list[SafeString]:
    """The texts of one page: headings have ids of their own in all of them, and the notes are
    numbered through and stand in the last one.
    """
    if editions is None:
        editions = live_editions(set().union(*map(linked_pages, bodies)))
    with links.at_hand(editions), one_text() as text:
        parts = [body.render_as_block(context) for body in bodies]
        whole = anchored(put_notes(_SEAM.join(parts), text))
    return [mark_safe(part) for part in whole.split(_SEAM)]  # noqa: S308 - rendered by blocks


def body_data(body: StreamValue, editions: links.AtHand | None = None) -> list[Any]:
    """``body`` as data: its blocks, and its notes where ``render_body`` puts them."""
    if editions is None:
        editions = live_editions(linked_pages(body))
    with links.at_hand(editions), one_text() as text:
        data: list[dict[str, Any]] = body.stream_block.get_api_representation(body)
    put_note_data(data, text)
    return data


def linked_pages(body: StreamValue) -> set[int]:
    """The ids of the pages that the text links to."""
    stored = _stored(body)
    chosen = {pk for chooser, pk in stored.places if isinstance(chooser, PageLinkBlock)}
    return chosen.union(*map(links.links_in, stored.strings))


def pictures_in(body: StreamValue) -> set[int]:
    """The ids of the pictures that a text shows."""
    places = _stored(body).places
    return {pk for chooser, pk in places if pk and isinstance(chooser, PictureChooserBlock)}


class _Stored(NamedTuple):
    """What a text has chosen and says, in the form in which it is stored."""

    body: StreamValue
    places: list[tuple[AtHandMixin, Any]]
    strings: list[str]


def _stored(body: StreamValue) -> _Stored:
    """For an answer of the API it is gone through once; elsewhere a text may have changed."""
    return once(("stored", id(body)), lambda: _walked(body))


def _walked(body: StreamValue) -> _Stored:
    stored = body.get_prep_value()
    # It keeps the text: as long as that is there, nothing else has its id.
    return _Stored(body, places_in(body.stream_block, stored), strings_in(stored))
