"""What a feed says, whatever its format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any
from uuid import uuid5

from django.utils import timezone


@dataclass(frozen=True)
class Entry:
    """One text in a feed.

    ``html`` is the whole text as a page of the site prints it: what a feed reader cannot
    show is taken out on the way. ``url`` and ``image`` are absolute addresses; ``authors``
    and ``contributors`` are names as printed.
    """

    id: str
    url: str
    language: str
    title: str
    html: str
    published: datetime
    updated: datetime
    summary: str = ""
    authors: Sequence[str] = ()
    contributors: Sequence[str] = ()
    categories: Sequence[str] = ()
    image: str = ""


@dataclass(frozen=True)
class Feed:
    """``entries`` in the order in which they should be read; ``url`` is the page's address.

    ``updated`` is the moment of the last change that was published.
    """

    id: str
    url: str
    language: str
    title: str
    updated: datetime
    entries: Sequence[Entry] = field(default_factory=list)
    subtitle: str = ""
    author: str = ""


def identifier(page: Any) -> str:
    """A name that stays with an edition of a page when its address changes."""
    return uuid5(page.translation_key, page.locale.language_code).urn


def moment_on(day: date | None, latest: datetime) -> datetime:
    """``day`` as a moment, and never one after ``latest``: nothing comes from the future."""
    if day is None or day >= timezone.localdate(latest):
        return latest
    return timezone.make_aware(datetime.combine(day, time(12)))
