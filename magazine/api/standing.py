"""What stands around one article: its neighbours and what to read next, by two queries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from typing_extensions import TypedDict
from wagtail.models import Page

from delivery.api.asked import Asked
from delivery.api.data import ReferenceData
from magazine.api.article_queries import AROUND
from magazine.models import ArticlePage, IssuePage
from magazine.neighbours import Standing, standing_of
from magazine.related import related_to


class NeighbourData(ReferenceData):
    """An article beside another.

    ``locale`` differs from the other's where it stands in for a translation that is not there.
    """

    locale: str


class StandingData(TypedDict):
    """Of ``easy_version`` and neighbours null says that there is none."""

    position: int | None
    total: int
    previous: NeighbourData | None
    next: NeighbourData | None
    easy_version: ReferenceData | None
    related: list[ReferenceData]


def stand_of(article: ArticlePage, asked: Asked) -> StandingData:
    """What is around ``article``, as far as it is asked for."""
    standing = standing_of(article, _issue(article)) if asked.wants(*AROUND) else Standing()
    related: Iterable[Any] = ()
    if asked.wants("related"):
        related = related_to(article, _magazine(article), standing.around)
    place = standing.place
    return {
        "position": place.position if place else None,
        "total": place.total if place else 0,
        "previous": _neighbour(place.previous if place else None, article, asked),
        "next": _neighbour(place.next if place else None, article, asked),
        "easy_version": _reference(standing.easy_version, asked),
        "related": [told for page in related if (told := _reference(page, asked))],
    }


def _reference(page: Any, asked: Asked) -> ReferenceData | None:
    if page is None or not asked.roots.has(page.path):
        return None
    return asked.reference(page)


def _neighbour(page: Any, article: ArticlePage, asked: Asked) -> NeighbourData | None:
    reference = _reference(page, asked)
    if reference is None:
        return None
    return {**reference, "locale": page.language or article.locale.language_code}


def _issue(article: ArticlePage) -> IssuePage:
    """The issue with what a query below it needs, and nothing else: it costs no query."""
    return IssuePage(
        pk=article.issue_pk,
        translation_key=article.issue_key,
        path=article.path[: -article.steplen],
        depth=article.depth - 1,
        locale=article.locale,
    )


def _magazine(article: ArticlePage) -> Page:
    return Page(path=article.path[: -2 * article.steplen], depth=article.depth - 2)
