"""Rich text for translators: its sentences as wagtail-localize cuts them, and its notes.

A note stands in an attribute of its mark, which wagtail-localize carries along unseen. It
comes right after the sentence with the mark, under a path of its own. A file that is linked may
be another in each language.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wagtail.rich_text.rewriters import FIND_A_TAG, extract_attrs
from wagtail_localize.segments import (
    OverridableSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import quote_path_component
from wagtail_localize.segments.ingest import organise_template_segments
from wagtail_localize.strings import extract_strings, restore_strings

from gallery.attachment_translation import attachment_segments, choose_attachments
from gallery.cleaning import clean
from gallery.notes import note_of

NOTES = "notes"
Attributes = dict[str, dict[str, str]]


def notes_in(source: str) -> list[str]:
    """The notes of a rich text as it is stored."""
    tags = (extract_attrs(tag[1]) for tag in FIND_A_TAG.finditer(clean(source)))
    return [note_of(tag) for tag in tags if _has_note(tag)]


def segments_of(source: str) -> list[Any]:
    """What wagtail-localize makes of rich text, and the notes."""
    template, strings = extract_strings(source)
    segments: list[Any] = [TemplateSegmentValue("", "html", template, len(strings))]
    for string, attrs in strings:
        segments.append(StringSegmentValue("", string, attrs=attrs))
        segments += [StringSegmentValue(NOTES, note_of(mark)) for mark in _marks(attrs)]
    hrefs = {tag["href"] for _string, attrs in strings for tag in attrs.values() if "href" in tag}
    return (
        segments
        + [OverridableSegmentValue(quote_path_component(href), href) for href in sorted(hrefs)]
        + attachment_segments(strings)
    )


def restored(segments: list[Any]) -> str:
    """The rich text in the translator's words."""
    segments = sorted(segments, key=lambda segment: segment.order)
    notes = (segment.render_text() for segment in segments if segment.path == NOTES)
    sentences = [segment for segment in segments if segment.path != NOTES]
    _format, template, strings = organise_template_segments(sentences)
    choose_attachments(strings, segments)
    for _string, attrs in strings:
        for mark in _marks(attrs):
            mark["note"] = next(notes, mark["note"])
    # Cleaned: what comes out quotes attributes as it likes.
    return clean(restore_strings(template, strings))


def _marks(attrs: Attributes | None) -> Iterator[dict[str, str]]:
    """The marks with a note in one sentence, in the order of its original."""
    return (tag for tag in (attrs or {}).values() if _has_note(tag))


def _has_note(tag: dict[str, str]) -> bool:
    return tag.get("linktype") == "footnote" and bool(note_of(tag))
