"""The feeds of a magazine and of its sections: the newest issues, in running order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest

from delivery.feeds import Feed, feed
from delivery.feeds.content import identifier
from magazine.feeds.choice import Told, newest_of_magazine, newest_of_section
from magazine.feeds.entries import entries_of
from magazine.feeds.notices import with_notices
from magazine.models import MagazinePage, SectionPage


@feed(MagazinePage)
def magazine_feed(magazine: MagazinePage, request: HttpRequest) -> Feed:
    """The newest issues, whole, each with a notice that it is out."""
    told = newest_of_magazine(magazine)
    return Feed(
        **_of_any(magazine, told, request),
        title=magazine.title,
        subtitle=magazine.subtitle or magazine.description,
        author=magazine.publisher or magazine.title,
        entries=[*with_notices(told, entries_of(told, magazine, request), request)],
    )


@feed(SectionPage)
def section_feed(section: SectionPage, request: HttpRequest) -> Feed:
    """The newest articles of the section, across issues."""
    magazine = section.get_parent()
    told = newest_of_section(section)
    return Feed(
        **_of_any(section, told, request),
        title=f"{magazine.title}: {section.title}",
        subtitle=section.description,
        author=magazine.title,
        entries=entries_of(told, magazine, request),
    )


def _of_any(page: Any, told: Sequence[Told], request: HttpRequest) -> dict[str, Any]:
    pages = [page, *(page for one in told for page in (one.article, one.issue))]
    moments = (page.last_published_at or page.latest_revision_created_at for page in pages)
    return {
        "id": identifier(page),
        "url": page.get_full_url(request),
        "language": page.locale.language_code,
        "updated": max(filter(None, moments), default=datetime(1970, 1, 1, tzinfo=UTC)),
    }
