"""The published sections and articles of a magazine, by few queries whatever their number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F, OuterRef, QuerySet, Subquery
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

    return SectionPage.objects.child_of(magazine).order_by("order", "path")


def articles_of_section(section: SectionPage) -> QuerySet[ArticlePage]:
    """The published articles of a section in its language, newest issue first."""
    mine = published_in(section.get_parent()).filter(
        section__translation_key=section.translation_key
    )
    return newest_issue_first(for_cards(without_easy_versions(mine)))


def published_in(magazine: Any) -> QuerySet[ArticlePage]:
    """The published articles of a magazine's language edition, unordered."""
    from magazine.models import ArticlePage

    return readable(ArticlePage.objects.descendant_of(magazine))


def issue_above() -> QuerySet[IssuePage]:
    """For a subquery: the issue that an article stands in."""
    from magazine.models import ArticlePage, IssuePage

    above = Substr(OuterRef("path"), 1, Length(OuterRef("path")) - ArticlePage.steplen)
    return IssuePage.objects.filter(path=above).order_by()


def newest_issue_first(articles: QuerySet[ArticlePage], *before: Any) -> QuerySet[ArticlePage]:
    """``articles`` by issue, whenever they were published; ``before`` orders them first."""
    issue = issue_above()
    by_issue = articles.alias(
        year=Subquery(issue.values("year")), key=Subquery(issue.values("sort_key"))
    )
    return by_issue.order_by(*before, "-year", "-key", "path")
