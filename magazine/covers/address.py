"""Where the woven cover of an issue is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from magazine.covers.pattern_book import EDITION
from magazine.numbers import issue_slug

if TYPE_CHECKING:
    from magazine.models import IssuePage


def woven_cover(issue: IssuePage) -> str:
    """The address of the SVG; it changes with the pattern book, so that it may be kept for ever."""
    slug = issue_slug(issue.year, issue.number)
    return f"{reverse('magazine:cover', args=[slug])}?v={EDITION}"
