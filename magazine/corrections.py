"""Corrections of an article, told openly and with their dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import DateBlock, StreamValue, StructBlock, StructValue
from wagtail.rich_text import RichText

from gallery.blocks import ProseBlock


class CorrectionBlock(StructBlock):
    """What was wrong in an article, how it is right, and when it was corrected.

    A block and no row of its own: wagtail-localize then offers the words to the translator
    and copies the date.
    """

    date = DateBlock(label=_("Date"), help_text=_("The day when the text was corrected."))
    text = ProseBlock(
        label=_("Correction"),
        features=["bold", "italic", "link", "lang"],
        help_text=_("Say what was wrong and how it is right."),
    )

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, Any]:
        text = self.child_blocks["text"].get_api_representation(value["text"], context)
        return {"date": value["date"] and value["date"].isoformat(), "text": text}

    class Meta:
        icon = "history"
        label = _("Correction")
        description = _("A correction with its date.")
        template = "magazine/correction.html"
        preview_template = "gallery/blocks/preview.html"
        preview_value = {
            "date": date(2026, 5, 3),
            "text": RichText("<p>Kudontapiiri aloitti vuonna 1987, ei 1978.</p>"),
        }


CORRECTIONS = [("correction", CorrectionBlock())]


@dataclass(frozen=True)
class Correction:
    """A correction as readers get it; a draft may have no date yet."""

    date: date | None
    html: SafeString


def corrections_of(stored: StreamValue) -> list[Correction]:
    """The corrections of an article, the newest first."""
    found = [Correction(block.value["date"], block.render()) for block in stored]
    return sorted(found, key=lambda correction: correction.date or date.min, reverse=True)
