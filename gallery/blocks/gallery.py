from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, StructValue

from gallery.blocks.figure import FigureBlock, FigureValue
from gallery.models import Picture
from gallery.serializers.blocks import GalleryData

#: Enough to show what a gallery looks like.
IN_PREVIEW = 4


class GalleryValue(StructValue):
    @property
    def figures(self) -> list[FigureValue]:
        """Those that have a picture: a draft may not, and a picture may be deleted."""
        return [figure for figure in self["pictures"] if figure["picture"]]


class GalleryBlock(StructBlock):
    """Pictures side by side, each a figure with its own caption and credit."""

    pictures = ListBlock(
        FigureBlock(),
        label=_("Pictures"),
        help_text=_("In the order in which readers see them."),
    )
    caption = CharBlock(label=_("Caption of them all"), max_length=500, required=False)

    def get_preview_value(self) -> GalleryValue:
        pictures = Picture.objects.for_display().order_by("-pk")[:IN_PREVIEW]
        figures = [{"picture": picture, "alt": "", "caption": ""} for picture in pictures]
        return self.normalize({"pictures": figures, "caption": ""})

    def get_api_representation(self, value: GalleryValue, context: Any = None) -> GalleryData:
        figure = self.child_blocks["pictures"].child_block
        pictures = [figure.get_api_representation(item, context) for item in value.figures]
        return {"pictures": pictures, "caption": value["caption"] or ""}

    def problems(self, value: GalleryValue) -> Iterator[tuple[str, str]]:
        figure = self.child_blocks["pictures"].child_block
        for item in value["pictures"]:
            yield from figure.problems(item)

    class Meta:
        icon = "grip"
        label = _("Pictures side by side")
        description = _("Several pictures with their captions, in a grid.")
        template = "gallery/blocks/gallery.html"
        preview_template = "gallery/blocks/gallery_preview.html"
        value_class = GalleryValue
