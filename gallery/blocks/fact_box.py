from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, StructValue

from gallery import progress
from gallery.blocks.outline import DEEPEST, below
from gallery.blocks.prose import ProseBlock, prose_html
from gallery.note_problems import empty_notes
from gallery.serializers.blocks import FactBoxData

FEATURES = ["h3", "h4", "bold", "italic", "ol", "ul", "link", "document-link", "lang", "footnote"]


class FactBoxBlock(StructBlock):
    """What a reader may want to know beside the story, or skip."""

    title = CharBlock(label=_("Title"), max_length=255)
    text = ProseBlock(label=_("Text"), features=FEATURES)

    def get_context(self, value: StructValue, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        level = _level()
        return context | {"level": level, "html": _html(value, level)}

    def get_api_representation(self, value: StructValue, context: Any = None) -> FactBoxData:
        level = _level()
        return {"title": value["title"] or "", "level": level, "html": str(_html(value, level))}

    def problems(self, value: StructValue) -> Iterator[tuple[str, str]]:
        yield from empty_notes(value["text"].source)

    class Meta:
        icon = "info-circle"
        label = _("Fact box")
        description = _("Facts beside the story: a title and some text in a frame.")
        template = "gallery/blocks/fact_box.html"
        preview_template = "gallery/blocks/preview.html"
        preview_value = {
            "title": "Näin kangaspuut tulevat taloon",
            "text": "<ul><li>Valitse paikka, jonka ohi kuljetaan.</li><li>Luo loimi valmiiksi.</li></ul>",
        }


def _level() -> int:
    # One below the last heading: what follows the box then follows it in good order, too.
    text = progress.current()
    return min((text.level if text else 1) + 1, DEEPEST - 1)


def _html(value: StructValue, level: int) -> SafeString:
    return mark_safe(below(prose_html(value["text"].source), level))  # noqa: S308 - cleaned
