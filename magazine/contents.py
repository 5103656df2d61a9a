"""What an issue and a section hold, in a handful of queries whatever their size.

Relations between pages are compared by translation key: an English article points at the
Finnish section, and stands in the English one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Length, Substr

from delivery.addresses.visibility import readable
from gallery.reading import load_pictures
from magazine.models.running_order import RunningOrderItem

if TYPE_CHECKING:
    from magazine.models import ArticlePage, IssuePage, SectionPage


@dataclass
class Entry:
    """One article in its place: ``position`` counts from 1 among what readers see."""

    article: ArticlePage
    section: SectionPage | None
    position: int
    is_lead: bool


@dataclass
class SectionContents:
    """A section of the issue with its articles in running order."""

    section: SectionPage | None
    entries: list[Entry] = field(default_factory=list)


def contents_of(issue: IssuePage, sections: Iterable[SectionPage] | None = None) -> list[Entry]:
    """The published articles of ``issue`` in its language, in running order.

    ``sections`` are those of its magazine, where the caller has them already. The
    pictures of the articles and the issue's cover are loaded.
    """
    if sections is None:
        sections = sections_of(issue.get_parent())
    by_key = {section.translation_key: section for section in sections}
    articles = list(for_cards(in_running_order(articles_under(issue), issue)))
    load_pictures((issue, "cover"), *((article, "picture") for article in articles))
    return [
        Entry(article, by_key.get(article.section_key), position, bool(article.is_lead))
        for position, article in enumerate(articles, start=1)
    ]


def contents_by_section(entries: list[Entry]) -> list[SectionContents]:
    """``entries`` grouped by section, in the sections' standing order; those without last."""
    groups: dict[Any, SectionContents] = {}
    for entry in entries:
        key = entry.section.pk if entry.section else None
        groups.setdefault(key, SectionContents(entry.section)).entries.append(entry)
    return sorted(groups.values(), key=_standing_order)


def articles_under(issue: IssuePage) -> QuerySet[ArticlePage]:
    """The published articles of an issue, unordered."""
    from magazine.models import ArticlePage

    return readable(ArticlePage.objects.child_of(issue))


def in_running_order(articles: QuerySet[ArticlePage], issue: Any) -> QuerySet[ArticlePage]:
    """``articles`` as the issue's running order has them; what it does not know goes last."""
    rows = RunningOrderItem.objects.filter(
        issue_key=issue.translation_key, article_key=OuterRef("translation_key")
    )
    placed = articles.annotate(
        place=Subquery(rows.values("position")), is_lead=Subquery(rows.values("is_lead"))
    )
    return placed.order_by(F("place").asc(nulls_last=True), "path")


def for_cards(articles: QuerySet[ArticlePage]) -> QuerySet[ArticlePage]:
    """With what a card shows, the key of the section included; the text stays behind."""
    return (
        articles.defer("body", "search_description", "seo_title")
        .annotate(section_key=F("section__translation_key"))
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
    from magazine.models import ArticlePage, IssuePage

    articles = readable(ArticlePage.objects.descendant_of(section.get_parent()))
    mine = articles.filter(section__translation_key=section.translation_key)
    above = Substr(OuterRef("path"), 1, Length(OuterRef("path")) - ArticlePage.steplen)
    issue = IssuePage.objects.filter(path=above)
    by_issue = for_cards(mine).alias(
        year=Subquery(issue.values("year")), key=Subquery(issue.values("sort_key"))
    )
    return by_issue.order_by("-year", "-key", "path")


def _standing_order(group: SectionContents) -> tuple[bool, int, str]:
    section = group.section
    return (False, section.order, section.path) if section else (True, 0, "")
