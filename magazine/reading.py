"""What stands around an article: its issue, its neighbours, its names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from magazine.running_order import rows_of

if TYPE_CHECKING:
    from magazine.models import ArticleContributor, ArticlePage


@dataclass(frozen=True)
class Place:
    """An article among the published ones of its issue: "3/12", what came, what comes."""

    position: int
    total: int
    previous: ArticlePage | None
    next: ArticlePage | None


@dataclass(frozen=True)
class Credit:
    """One part of the byline: "Text: A, B"."""

    role: str
    label: str
    names: list[str]


def place_of(article: ArticlePage, issue: Any) -> Place | None:
    """Where ``article`` stands in ``issue``; None when it is not published there."""
    from magazine.contents import articles_under

    siblings = articles_under(issue).only("title", "slug", "url_path", "translation_key", "path")
    by_key = {page.translation_key: page for page in siblings}
    order = [by_key[row.article_key] for row in rows_of(issue) if row.article_key in by_key]
    keys = [page.translation_key for page in order]
    if article.translation_key not in keys:
        return None
    index = keys.index(article.translation_key)
    following = order[index + 1] if index + 1 < len(order) else None
    return Place(index + 1, len(order), order[index - 1] if index else None, following)


def credits_of(rows: Iterable[ArticleContributor]) -> list[Credit]:
    """The byline by role, names as printed, in the editor's order."""
    return [
        Credit(role, group[0].get_role_display(), [row.name for row in group])
        for role, group in ((role, list(rows)) for role, rows in groupby(rows, lambda r: r.role))
    ]


def article_context(article: ArticlePage) -> dict[str, Any]:
    """Template context of an article: issue, section, place, credits, keywords."""
    from magazine.contents import section_names
    from magazine.models import IssuePage

    issue = IssuePage.objects.parent_of(article).get()
    sections = section_names(issue.get_parent(), [article])
    return {
        "issue": issue,
        "section": next(iter(sections.values()), None),
        "place": place_of(article, issue),
        "credits": credits_of(article.contributors.all()),
        "keywords": article.keywords.all(),
        "related": related_of(article),
    }


def related_of(article: ArticlePage) -> list[Any]:
    """The related pages that are published in the article's language."""
    from wagtail.models import Page

    keys = [row.page.translation_key for row in article.related_items.select_related("page")]
    if not keys:
        return []
    pages = Page.objects.live().public().filter(locale=article.locale, translation_key__in=keys)
    return sorted(pages, key=lambda page: keys.index(page.translation_key))
