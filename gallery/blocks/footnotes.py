from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.blocks import CharBlock, StructBlock, StructValue

from gallery import progress
from gallery.blocks.prose import ProseBlock, prose_html
from gallery.progress import Note, Progress
from gallery.serializers.blocks import FootnotesData, NoteData

#: Stands in for the list until all marks of the text are counted. No text contains it:
#: comments do not pass ``gallery.cleaning``.
_PLACE = mark_safe("<!--notes-->")


class FootnotesValue(StructValue):
    @property
    def heading_text(self) -> str:
        return self["heading"] or str(pgettext_lazy("footnotes", "Notes"))


class FootnotesBlock(StructBlock):
    """Where the notes of the text stand. Without it they follow its end by themselves."""

    heading = CharBlock(
        label=_("Heading"), max_length=255, required=False, help_text=_("Empty: “Notes”.")
    )
    text = ProseBlock(
        label=_("Text below the notes"),
        features=["bold", "italic", "ol", "ul", "link", "document-link", "lang"],
        required=False,
        help_text=_(
            "Sources, for instance. The notes themselves are written in the text: "
            "select a word and press “Footnote”."
        ),
    )

    def render(self, value: FootnotesValue, context: Any = None) -> SafeString:
        text = progress.current()
        if text is None:
            return self.with_notes(value, [])
        text.places.append(value)
        return _PLACE

    def with_notes(self, value: FootnotesValue, notes: Sequence[Note]) -> SafeString:
        """The block as readers get it."""
        return super().render(value, {"notes": notes, "text": prose_html(value["text"].source)})

    def get_api_representation(self, value: FootnotesValue, context: Any = None) -> FootnotesData:
        # The notes are known when the whole text is: see gallery.reading.body_data.
        html = str(prose_html(value["text"].source))
        return {"heading": value.heading_text, "notes": [], "html": html}

    def get_preview_value(self) -> FootnotesValue:
        return self.normalize({"heading": "", "text": "<p>Lähde: lainaamon ehdot 2025.</p>"})

    class Meta:
        icon = "list-ol"
        label = _("Notes and sources")
        description = _("Where the footnotes stand, and sources below them.")
        template = "gallery/blocks/footnotes.html"
        preview_template = "gallery/blocks/preview.html"
        value_class = FootnotesValue


_BLOCK = FootnotesBlock()


def put_notes(html: str, text: Progress) -> SafeString:
    """``html`` of a text with its notes in the last place for them, else at its end."""
    for value in text.places:
        notes = text.notes if value is text.places[-1] else []
        html = html.replace(_PLACE, _BLOCK.with_notes(value, notes), 1)
    if text.notes and not text.places:
        block = _BLOCK.with_notes(_BLOCK.get_default(), text.notes)
        html += format_html('\n<div class="w-block-footnotes block-footnotes">{}</div>', block)
    return mark_safe(html)  # noqa: S308 - rendered by blocks


def put_note_data(data: list[dict[str, Any]], text: Progress) -> None:
    """The same in a text as data."""
    places = [item for item in data if item["type"] == "footnotes"]
    if text.notes and not places:
        value = _BLOCK.get_api_representation(_BLOCK.get_default())
        data.append({"type": "footnotes", "value": value, "id": None})
        places = data[-1:]
    if places:
        places[-1]["value"]["notes"] = [_data(note) for note in text.notes]


def _data(note: Note) -> NoteData:
    return {"number": note.number, "id": note.id, "html": str(note.html)}
