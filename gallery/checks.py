from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags, register
from django.urls import NoReverseMatch, reverse


@register(Tags.urls)
def pictures_have_an_address(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """Without one, every page with a picture would fail."""
    try:
        reverse("gallery_file", args=["kuva.jpg"])
    except NoReverseMatch:
        return [
            Error(
                "The files of pictures have no address.",
                hint='Add path("", include("gallery.urls")) to your urls, before Wagtail\'s.',
                id="gallery.E001",
            )
        ]
    return []
