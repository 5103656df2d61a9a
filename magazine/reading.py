"""What stands around an article: its issue, its neighbours, its names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Subquery

from delivery.addresses.visibility import readable
from delivery.languages.editions import in_language, live_editions
from gallery.reading import linked_pages, load_pictures, render_body
from magazine.bylines import byline_of
from magazine.contents import articles_under, in_running_order
from magazine.models.addresses import listing_address
from magazine.opening import has_initial, title_size

if TYPE_CHECKING:
    from magazine.models import ArticlePage, SectionPage


@dataclass(frozen=True)
class Place:
    """An article among the published ones of its issue: "3/12", what came, what comes."""

    position: int
    total: int
    previous: ArticlePage | None
    next: ArticlePage | None


def place_of(article: ArticlePage, issue: Any) -> Place | None:
    """Where ``article`` stands in ``issue``; None when it is not published there."""
    siblings = articles_under(issue).only("title", "slug", "url_path", "path")
    order = list(in_running_order(siblings, issue))
    index = next((i for i, page in enumerate(order) if page.pk == article.pk), None)
    if index is None:
        return None
    following = order[index + 1] if index + 1 < len(order) else None
    return Place(index + 1, len(order), order[index - 1] if index else None, following)


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
        "title_size": title_size(article.title),
        "has_initial": has_initial(article.body),
        "credits": byline_of(article),
        "body": render_body(article.body, context, editions),
        "keywords": article.keywords.all().prefetch_related("texts"),
        "keywords_url": listing_address(article, "topics"),
        "related": in_language(editions, related, article.locale.language_code),
    }
