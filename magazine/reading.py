"""What stands around an article: its issue, its neighbours, its names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Subquery

from delivery.addresses.visibility import readable
from delivery.languages.editions import in_language, live_editions
from gallery.reading import linked_pages, load_pictures, render_body
from magazine.contents import articles_under, in_running_order

if TYPE_CHECKING:
    from magazine.models import ArticleContributor, ArticlePage, SectionPage


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
    siblings = articles_under(issue).only("title", "slug", "url_path", "path")
    order = list(in_running_order(siblings, issue))
    index = next((i for i, page in enumerate(order) if page.pk == article.pk), None)
    if index is None:
        return None
    following = order[index + 1] if index + 1 < len(order) else None
    return Place(index + 1, len(order), order[index - 1] if index else None, following)


def credits_of(rows: Iterable[ArticleContributor]) -> list[Credit]:
    """The byline by role, names as printed, in the editor's order."""
    found: dict[str, Credit] = {}
    for row in rows:
        credit = found.setdefault(row.role, Credit(row.role, row.get_role_display(), []))
        credit.names.append(row.name)
    return list(found.values())


def section_of(article: ArticlePage) -> SectionPage | None:
    """The published section in the article's language; one query."""
    from magazine.models import SectionPage

    if article.section_id is None:
        return None
    chosen = SectionPage.objects.filter(pk=article.section_id).values("translation_key")
    editions = SectionPage.objects.filter(locale=article.locale_id)
    return readable(editions.filter(translation_key=Subquery(chosen))).first()


def article_context(article: ArticlePage, context: dict[str, Any]) -> dict[str, Any]:
    """``context`` with the article's text and what stands around it."""
    from magazine.models import IssuePage

    issue = IssuePage.objects.parent_of(article).get()
    load_pictures((article, "picture"), bodies=[article.body])
    related = [row.page_id for row in article.related_items.all()]
    editions = live_editions({*related, *linked_pages(article.body)})
    return context | {
        "issue": issue,
        "section": section_of(article),
        "place": place_of(article, issue),
        "credits": credits_of(article.contributors.all()),
        "body": render_body(article.body, context, editions),
        "keywords": article.keywords.all().prefetch_related("texts"),
        "related": in_language(editions, related, article.locale.language_code),
    }
