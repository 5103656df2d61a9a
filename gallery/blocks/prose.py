from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import RichTextBlock
from wagtail.rich_text import RichText, expand_db_html

from gallery import progress
from gallery.blocks.outline import last_level
from gallery.cleaning import clean
from gallery.marks import marks_to_html
from gallery.note_problems import empty_notes
from gallery.prose_translation import notes_in, restored, segments_of

FEATURES = [
    *["h2", "h3", "h4", "bold", "italic", "ol", "ul"],
    *["link", "document-link", "lang", "footnote"],
]


def prose_html(source: str) -> SafeString:
    """Stored rich text as readers get it: links resolved, our inline marks as elements."""
    html = clean(source)
    # Links and marks are all that is to be replaced, and most paragraphs have none.
    return mark_safe(marks_to_html(expand_db_html(html)) if "<a" in html else html)  # noqa: S308 - cleaned


def _passed(html: SafeString) -> SafeString:
    progress.passed(last_level(html))
    return html


class ProseBlock(RichTextBlock):
    """Running text with its subheadings."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", FEATURES)
        super().__init__(**kwargs)

    def get_context(self, value: RichText, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        context["html"] = _passed(prose_html(value.source))
        return context

    def get_api_representation(self, value: RichText, context: Any = None) -> str:
        return str(_passed(prose_html(value.source)))

    def value_for_form(self, value: RichText) -> str:
        # Wagtail's editor does not open on HTML with an unclosed tag.
        return clean(value.source)

    def get_searchable_content(self, value: RichText) -> list[str]:
        return [*super().get_searchable_content(value), *notes_in(value.source)]

    def get_translatable_segments(self, value: RichText) -> list[Any]:
        return segments_of(value.source)

    def restore_translated_segments(self, value: RichText, segments: list[Any]) -> RichText:
        return RichText(restored(segments))

    def problems(self, value: RichText) -> Iterator[tuple[str, str]]:
        yield from empty_notes(value.source)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs with subheadings, lists and links.")
        template = "gallery/blocks/prose.html"
        preview_template = "gallery/blocks/preview.html"
        preview_value = RichText(
            "<h2>Aamun sävyt</h2><p>Värit haettiin <b>rannasta</b>, langat kaapin perältä.</p>"
        )
