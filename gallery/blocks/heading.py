from __future__ import annotations

from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, StructBlock, StructValue


class HeadingValue(StructValue):
    @property
    def anchor(self) -> str:
        """The id that links to this heading end with."""
        return slugify(self["text"])


class HeadingBlock(StructBlock):
    """A subheading that stands between blocks."""

    text = CharBlock(label=_("Text"), max_length=255)
    level = ChoiceBlock(
        label=_("Level"),
        choices=[("2", _("Heading")), ("3", _("Subheading")), ("4", _("Minor heading"))],
        default="2",
    )

    def get_api_representation(self, value: HeadingValue, context: Any = None) -> dict[str, Any]:
        return {"text": value["text"], "level": int(value["level"]), "anchor": value.anchor}

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("A heading between two blocks.")
        template = "gallery/blocks/heading.html"
        preview_template = "gallery/blocks/preview.html"
        value_class = HeadingValue
        preview_value = {"text": "Langat ja laulut", "level": "2"}
