"""What can be wrong with footnotes, in whole sentences."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.blocks import StreamValue
from wagtail.rich_text.rewriters import FIND_A_TAG, extract_attrs

from gallery.notes import note_of
from gallery.prose_translation import notes_in
from gallery.stored import strings_in

Problems = Iterator[tuple[str, str]]


def empty_notes(source: str) -> Problems:
    """The signs in a rich text that carry no note."""
    tags = (extract_attrs(tag[1]) for tag in FIND_A_TAG.finditer(source))
    if any(tag.get("linktype") == "footnote" and not note_of(tag) for tag in tags):
        sentence = _("A footnote has no words, and readers see nothing of it. Write or remove it.")
        yield "footnote-empty", sentence


def place_problems(text: StreamValue) -> Problems:
    """What is wrong with the places for the notes of a text."""
    places = [child.value for child in text if child.block_type == "footnotes"]
    if len(places) > 1:
        yield (
            "footnotes-twice",
            _("The text has more than one place for its notes. They stand in the last one."),
        )
    if places and not places[-1]["text"].source and not _count(text):
        yield "footnotes-none", _("The text has a place for notes, but no notes.")


def lost_notes(original: StreamValue, translation: StreamValue) -> Problems:
    """Notes that a translation does not show, because a sentence lost their sign."""
    if (lost := _count(original) - _count(translation)) > 0:
        sentence = ngettext(
            "A footnote of the original is missing. Look for a sentence without its sign.",
            "%(count)s footnotes of the original are missing. "
            "Look for sentences without their signs.",
            lost,
        )
        yield "footnote-lost", sentence % {"count": lost}


def _count(text: StreamValue) -> int:
    return sum(len(notes_in(source)) for source in strings_in(text.get_prep_value()))
