"""What assignments are about: pages, and what apps plan before there is a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse
from wagtail.models import Page


@dataclass(frozen=True)
class Subject:
    """A text that somebody works on.

    ``record`` is its page or its plan; ``url`` leads to where it is worked on, "" where that
    is nowhere yet. ``context`` says what it belongs to, such as its issue.
    """

    record: Any
    title: str
    url: str = ""
    context: str = ""


#: Keys that have no page → what they are, those that the source knows.
Source = Callable[[set[UUID]], Mapping[UUID, Subject]]
_sources: list[Source] = []


def names_subjects(source: Source) -> Source:
    """Register a function that knows texts which have no page yet."""
    if source not in _sources:
        _sources.append(source)
    return source


def subjects_of(keys: Iterable[UUID], language: str = "") -> dict[UUID, Subject]:
    """Key → what it is: its page in ``language`` if there is one, else as it was first written.

    Keys of what is gone are left out. One query for pages, and one for each source.
    """
    wanted = set(keys)
    found = {key: _of_page(page) for key, page in _pages(wanted, language).items()}
    for source in _sources:
        if missing := wanted - set(found):
            found |= source(missing)
    return found


def subject_of(key: UUID) -> Subject | None:
    """What the work with this key is about; None when it is gone."""
    return subjects_of([key]).get(key)


def _pages(keys: set[UUID], language: str) -> dict[UUID, Page]:
    pages = Page.objects.filter(translation_key__in=keys).select_related("locale", "content_type")
    ranked = sorted(pages, key=lambda page: (page.locale.language_code == language, -page.pk))
    # The last one for each key stays.
    return {page.translation_key: page for page in ranked}


def _of_page(page: Page) -> Subject:
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return Subject(page, page.get_admin_display_title(), url)
