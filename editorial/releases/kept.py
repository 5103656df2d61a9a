"""What was in the way when the worker was asked, kept as plain data for who has asked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wagtail.models import Page

from editorial.releases.contents import Obstacle


def as_data(obstacles: Iterable[Obstacle]) -> list[dict[str, Any]]:
    """For ``Release.in_the_way``."""
    return [
        {"code": one.code, "message": one.message, "page": page_of(one), "blocks": one.blocks}
        for one in obstacles
    ]


def from_data(kept: Iterable[dict[str, Any]]) -> list[Obstacle]:
    """The obstacles again; their pages know their ids only."""
    return [
        Obstacle(
            one["code"],
            one["message"],
            Page(pk=one["page"]) if one["page"] else None,
            one["blocks"],
        )
        for one in kept
    ]


def page_of(obstacle: Obstacle) -> int | None:
    """The id of the page that it is about: a member tells its page."""
    found: int | None = getattr(obstacle.page, "page_id", None)
    return found or getattr(obstacle.page, "pk", None)
