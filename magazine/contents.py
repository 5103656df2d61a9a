"""What an issue and a section hold, in a handful of queries whatever their size.

Relations between pages are compared by translation key: an English article points at the
Finnish section, and stands in the English one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import Prefetch, QuerySet

from gallery.models import Picture

if TYPE_CHECKING:
    from magazine.models import ArticlePage, IssuePage, MagazinePage, SectionPage


@dataclass
class Entry:
    """One article in its place: ``position`` counts from 1 among what readers see."""

    article: ArticlePage
    section: SectionPage | None
    position: int
    is_lead: bool

    @property
    def url(self) -> str:
        return self.article.url


@dataclass
class SectionContents:
    """A section of the issue with its articles in running order."""

    section: SectionPage | None
    entries: list[Entry] = field(default_factory=list)


def contents_of(issue: IssuePage) -> list[Entry]:
    """The published articles of ``issue`` in its language, in running order."""
    from magazine.running_order import rows_of

    articles = {article.translation_key: article for article in for_cards(articles_under(issue))}
    sections = section_names(issue.get_parent(), list(articles.values()))
    rows = [row for row in rows_of(issue) if row.article_key in articles]
    return [
        _entry(articles[row.article_key], sections, position, row.is_lead)
        for position, row in enumerate(rows, start=1)
    ]


def contents_by_section(entries: list[Entry]) -> list[SectionContents]:
    """``entries`` grouped by section, in the sections' standing order."""
    groups: dict[Any, SectionContents] = {}
    for entry in entries:
        key = entry.section.pk if entry.section else None
        groups.setdefault(key, SectionContents(entry.section)).entries.append(entry)
    last = 10_000
    return sorted(groups.values(), key=lambda g: g.section.order if g.section else last)


def articles_under(issue: IssuePage) -> QuerySet[ArticlePage]:
    """The published articles of an issue, unordered."""
    from magazine.models import ArticlePage

    return ArticlePage.objects.child_of(issue).live()


def for_cards(articles: QuerySet[ArticlePage]) -> QuerySet[ArticlePage]:
    """With what a card shows: section key, byline and picture; the text stays behind."""
    picture = Prefetch("picture", Picture.objects.for_display())
    return (
        articles.defer("body", "search_description", "seo_title")
        .select_related("section")
        .prefetch_related(picture, "contributors")
    )


def section_names(magazine: Any, articles: list[ArticlePage]) -> dict[Any, SectionPage]:
    """The sections of ``articles`` in the magazine's language, by translation key.

    A section without a page in that language is left out.
    """
    from magazine.models import SectionPage

    keys = {article.section.translation_key for article in articles if article.section}
    sections = SectionPage.objects.child_of(magazine).live().filter(translation_key__in=keys)
    return {section.translation_key: section for section in sections}


def sections_of(magazine: MagazinePage, live_only: bool = True) -> QuerySet[SectionPage]:
    """The magazine's sections in their standing order."""
    from magazine.models import SectionPage

    sections = SectionPage.objects.child_of(magazine).order_by("order", "path")
    return sections.live() if live_only else sections


def articles_of_section(section: SectionPage) -> QuerySet[ArticlePage]:
    """The published articles of a section in its language, newest issue first."""
    from magazine.models import ArticlePage

    magazine = section.get_parent()
    articles = ArticlePage.objects.descendant_of(magazine).live()
    mine = articles.filter(section__translation_key=section.translation_key)
    return for_cards(mine).order_by("-first_published_at", "-pk")


def _entry(
    article: ArticlePage, sections: dict[Any, SectionPage], position: int, is_lead: bool
) -> Entry:
    key = article.section.translation_key if article.section else None
    return Entry(article, sections.get(key), position, is_lead)
