"""The published sections and articles of a magazine, by few queries whatever their number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Count, F, OuterRef, Q, QuerySet
from django.db.models.functions import Length, Substr

from delivery.addresses.visibility import readable
from magazine.easy_language import without_easy_versions

if TYPE_CHECKING:
    from magazine.models import ArticlePage, IssuePage, SectionPage


def for_cards(articles: QuerySet[ArticlePage]) -> QuerySet[ArticlePage]:
    """With what a card shows, the key of the section included; the text stays behind."""
    return (
        articles.defer("body", "corrections", "search_description", "seo_title")
        .annotate(section_key=F("section__translation_key"))
        .select_related("locale")
        .prefetch_related("contributors")
    )


def sections_of(magazine: Any) -> QuerySet[SectionPage]:
    """The magazine's published sections in their standing order."""
    return readable(sections_under(magazine))


def sections_under(magazine: Any) -> QuerySet[SectionPage]:
    """The magazine's sections in their standing order, drafts too."""
    from magazine.models import SectionPage

    return SectionPage.objects.filter(Q(path__within=magazine.path)).order_by("order", "path")


def articles_of_section(section: SectionPage) -> QuerySet[ArticlePage]:
    """The published articles of a section in its language, newest issue first."""
    editions = type(section).objects.filter(translation_key=section.translation_key)
    mine = published_in(section.get_parent()).filter(section__in=editions.values("pk"))
    return newest_issue_first(for_cards(without_easy_versions(mine)))


def counted_of_section(section: SectionPage) -> tuple[QuerySet[ArticlePage], int]:
    """The same, with their number: one query."""
    articles = articles_of_section(section)
    numbers = articles.order_by().values_list("section").annotate(number=Count("pk"))
    named = dict(numbers)
    # As a rule articles of all languages name the same edition of the section. Then an index
    # gives them in their order, but not for a subquery.
    return articles.filter(section__in=list(named)), sum(named.values())


def published_in(magazine: Any) -> QuerySet[ArticlePage]:
    """The published articles of a magazine's language edition, unordered."""
    from magazine.models import ArticlePage

    return readable(ArticlePage.objects.filter(Q(path__within=magazine.path)))


def issue_above() -> QuerySet[IssuePage]:
    """For a subquery: the issue that an article stands in."""
    from magazine.models import ArticlePage, IssuePage

    above = Substr(OuterRef("path"), 1, Length(OuterRef("path")) - ArticlePage.steplen)
    return IssuePage.objects.filter(path=above).order_by()


def newest_issue_first(articles: QuerySet[ArticlePage], *before: Any) -> QuerySet[ArticlePage]:
    """``articles`` by issue, whenever they were published; ``before`` orders them first."""
    return articles.order_by(*before, "-issue_rank", "path")
