from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, StructValue

from gallery.blocks.picture_chooser import PictureChooserBlock
from gallery.blocks.problems import picture_problems
from gallery.models import Picture
from gallery.serializers import picture_data
from gallery.serializers.blocks import FigureData

#: Twice as wide as high: too flat for a column of a grid.
PANORAMA = 2


class FigureValue(StructValue):
    """A picture with words of this place, or its own in the language of the reader."""

    @property
    def alt_text(self) -> str:
        return self._words("alt")

    @property
    def caption_text(self) -> str:
        return self._words("caption")

    @property
    def shape(self) -> str:
        """``"panorama"`` or ``"portrait"``, for a place among others; ``""`` for anything between."""
        picture = self["picture"]
        ratio = picture.width / picture.height if picture and picture.height else 1
        return "panorama" if ratio >= PANORAMA else "portrait" if ratio < 1 else ""

    def _words(self, name: str) -> str:
        picture = self["picture"]
        # Those of this place may name who is in the picture as well.
        if picture and picture.is_withheld:
            return ""
        return self[name] or (picture.words_here(name) if picture else "")


class FigureBlock(StructBlock):
    """A picture with caption and visible credit."""

    picture = PictureChooserBlock(label=_("Picture"))
    alt = CharBlock(
        label=_("Alternative text here"),
        max_length=500,
        required=False,
        help_text=_("Empty: the picture's own."),
    )
    caption = CharBlock(
        label=_("Caption here"),
        max_length=500,
        required=False,
        help_text=_("Empty: the picture's own."),
    )

    def get_preview_value(self) -> FigureValue:
        picture = Picture.objects.for_display().order_by("-pk").first()
        return self.normalize({"picture": picture, "alt": "", "caption": ""})

    def get_api_representation(self, value: FigureValue, context: Any = None) -> FigureData:
        picture = value["picture"]
        data = picture_data(picture) if picture else None
        return {"picture": data, "alt": value.alt_text, "caption": value.caption_text}

    def get_searchable_content(self, value: FigureValue) -> list[str]:
        # Nobody finds a page by the name of somebody who is not to be seen there any more.
        if value["picture"] and value["picture"].is_withheld:
            return []
        content: list[str] = super().get_searchable_content(value)
        return content

    def problems(self, value: FigureValue) -> Iterator[tuple[str, str]]:
        yield from picture_problems(value["picture"])

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with caption, credit and licence.")
        template = "gallery/blocks/figure.html"
        preview_template = "gallery/blocks/figure_preview.html"
        value_class = FigureValue
