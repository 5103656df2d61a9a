from __future__ import annotations

from typing import Any

from django import template

from delivery.feeds.discovery import FeedLinks, feeds_of
from delivery.languages.alternates import Alternate, alternates_of

register = template.Library()


@register.simple_tag(takes_context=True)
def page_alternates(context: dict[str, Any], page: Any) -> list[Alternate]:
    """The language editions of ``page``; an empty list for what is no page."""
    if not hasattr(page, "translation_key") or page.pk is None:
        return []
    return alternates_of(page, context.get("request"))


@register.simple_tag(takes_context=True)
def page_feeds(context: dict[str, Any], *pages: Any) -> list[FeedLinks]:
    """The feeds of ``pages`` and of the pages above them; what is no page has none."""
    saved = [page for page in pages if getattr(page, "pk", None) and hasattr(page, "url_path")]
    return feeds_of(saved, context.get("request"))
