from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.utils.safestring import SafeString

from gallery.blocks.prose import prose_html
from gallery.models import Picture
from gallery.renditions import fallback_of, size_of_crop, sources_of

register = template.Library()

#: The attribute ``sizes`` of a picture as wide as the text.
COLUMN = "(min-width: 60em) 44rem, 100vw"


@register.filter
def prose(source: str | None) -> SafeString:
    """Rich text of a field as readers get it: as ``richtext``, and with our inline marks."""
    return prose_html(source or "")


@register.simple_tag
def preview_sheets() -> list[str]:
    """The site's own style sheets, so that an editor sees a block as readers will."""
    return getattr(settings, "GALLERY_PREVIEW_STYLESHEETS", ["gallery/css/preview.css"])


@register.inclusion_tag("gallery/picture.html")
def picture_tag(
    picture: Picture,
    sizes: str = "",
    alt: str | None = None,
    lazy: bool = True,
    shape: str = "",
) -> dict[str, Any]:
    """A responsive picture: AVIF, WebP and JPEG in the widths that exist.

    ``sizes`` is the attribute of the same name, "" as wide as the text; ``alt`` replaces the picture's own words
    ("" for a decorative use); ``lazy=False`` is for what stands above the fold; ``shape`` is
    "square" or "landscape" (3:2), cut around the focal point. In the place of a picture that
    is withheld stands a notice of the same proportions.
    """
    if picture.is_withheld:
        width, height = size_of_crop(shape) if shape else (picture.width, picture.height)
        return {"withheld": True, "width": width, "height": height}
    sources, fallback = sources_of(picture, shape), fallback_of(picture, shape)
    jpeg = sources.pop() if sources and sources[-1].type == "image/jpeg" else None
    return {
        "fallback": fallback,
        "sources": sources,
        "srcset": jpeg.srcset if jpeg else "",
        "sizes": sizes or COLUMN,
        "alt": picture.words_here("alt") if alt is None else alt,
        "lazy": lazy,
    }
