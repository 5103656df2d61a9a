"""What to read after an article."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from django.db.models import Case, Q, QuerySet, Subquery, When

from magazine.contents import published_in
from magazine.easy_language import without_easy_versions

if TYPE_CHECKING:
    from wagtail.models import Page

    from magazine.models import ArticlePage

MOST = 3


def related_to(
    article: ArticlePage, magazine: Page, chosen: list[Page], around: Collection[int]
) -> list[Page]:
    """At most three pages: those the editor has chosen, then what belongs together.

    That is what has the same section, else a keyword in common, else somebody on the
    byline, the newest first in each; never the article itself nor one of ``around``. All
    that the editor chose is shown, however much it is. One query; none where that is enough.
    """
    missing = MOST - len(chosen)
    if missing <= 0:
        return chosen
    known = {article.pk, *around, *(page.pk for page in chosen)}
    others = without_easy_versions(published_in(magazine)).exclude(pk__in=known)
    return [*chosen, *_nearest(article, others, missing)]


def _nearest(
    article: ArticlePage, others: QuerySet[ArticlePage], number: int
) -> QuerySet[ArticlePage]:
    from magazine.models import ArticleContributor, ArticleKeyword, ArticlePage, SectionPage

    section = SectionPage.objects.filter(pk=article.section_id or 0).values("translation_key")
    tags = ArticleKeyword.objects.filter(content_object=article.pk).values("tag")
    people = ArticleContributor.objects.filter(article=article.pk).values("contributor")
    tagged = ArticleKeyword.objects.filter(tag__in=tags)
    bylines = ArticleContributor.objects.filter(contributor__in=people)
    bonds = [
        Q(section__translation_key=Subquery(section)),
        Q(pk__in=tagged.values("content_object")),
        Q(pk__in=bylines.values("article")),
    ]
    # Each bond by itself and no further than needed: an index serves each.
    near = [_newest(others.filter(bond))[: number * 3] for bond in bonds]
    ids: Any = Q(pk__in=near[0]) | Q(pk__in=near[1]) | Q(pk__in=near[2])
    nearness = Case(When(pk__in=near[0], then=0), When(pk__in=near[1], then=1), default=2)
    found = ArticlePage.objects.filter(ids).only("title", "slug", "url_path", "path", "locale")
    return found.order_by(nearness, "-first_published_at", "-pk")[:number]


def _newest(articles: QuerySet[ArticlePage]) -> QuerySet[ArticlePage]:
    return articles.order_by("-first_published_at", "-pk").values("pk")
