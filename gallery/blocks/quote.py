from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, StructValue, TextBlock

from gallery.serializers.blocks import QuoteData


class QuoteBlock(StructBlock):
    """Somebody's words, set apart."""

    text = TextBlock(label=_("Quotation"))
    attribution = CharBlock(label=_("Who said it"), max_length=255, required=False)

    def get_api_representation(self, value: StructValue, context: Any = None) -> QuoteData:
        return {"text": value["text"] or "", "attribution": value["attribution"] or ""}

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        description = _("A quotation with the name of the one who said it.")
        template = "gallery/blocks/quote.html"
        preview_template = "gallery/blocks/preview.html"
        preview_value = {
            "text": "Kun kädet tekevät, puhe tulee itsestään.",
            "attribution": "Kutomapiirin vetäjä",
        }
