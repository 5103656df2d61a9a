"""The bylines of many articles, by one query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from typing_extensions import TypedDict

from magazine.api.data import address_below
from magazine.models import ArticleContributor, ArticlePage


class ContributorData(TypedDict):
    """One name on a byline: ``id`` of the contributor, and the name as it was printed."""

    id: int
    role: str
    name: str
    url: str


class Name(NamedTuple):
    """A row of a byline; ``language`` is "" where it stands in every edition."""

    contributor: int
    slug: str
    role: str
    name: str
    language: str


Bylines = Mapping[int, list[Name]]


def bylines_of(articles: Iterable[ArticlePage]) -> Bylines:
    """By the id of the article, in the editor's order."""
    rows = ArticleContributor.objects.filter(article__in=[article.pk for article in articles])
    columns = ("contributor", "contributor__slug", "role", "name", "language")
    found: dict[int, list[Name]] = defaultdict(list)
    # Names only: objects of the rows and of the people would cost as much as the articles.
    for article, *name in rows.values_list("article", *columns):
        found[article].append(Name(*name))
    return found


def byline(names: Iterable[Name], url: str, language: str) -> list[ContributorData]:
    """What stands in the edition of that language; ``url`` is the article's own."""
    people = address_below(url, "contributors", language)
    return [
        {
            "id": one.contributor,
            "role": one.role,
            "name": one.name,
            "url": f"{people}{one.slug}/",
        }
        for one in names
        if one.language in ("", language)
    ]
