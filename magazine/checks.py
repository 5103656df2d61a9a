from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags, register
from django.urls import NoReverseMatch, reverse


@register(Tags.urls)
def covers_have_an_address(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """Without one, every page with an issue that has no cover picture would fail."""
    try:
        reverse("magazine:cover", args=["2026-1"])
    except NoReverseMatch:
        return [
            Error(
                "The woven covers of issues have no address.",
                hint='Add path("", include("magazine.urls")) to your urls, before Wagtail\'s.',
                id="magazine.E001",
            )
        ]
    return []
