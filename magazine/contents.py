"""What an issue and a section hold, in a handful of queries whatever their size.

Relations between pages are compared by translation key: an English article points at the
Finnish section, and stands in the English one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Length, Substr

from delivery.addresses.visibility import readable
from gallery.reading import load_pictures
from magazine.easy_language import set_apart, without_easy_versions
from magazine.issue_articles import articles_in

if TYPE_CHECKING:
    from magazine.models import ArticlePage, IssuePage, SectionPage


@dataclass(frozen=True)
class Heading:
    """A one-off heading in the running order.

    ``language`` is that of its words: "" when it is the issue's own.
    """

    key: str
    text: str
    language: str


@dataclass
class Entry:
    """One article in its place: ``position`` counts from 1 among what readers see.

    ``language`` is "" when it is the issue's own, "fi" for a Finnish article on the English
    issue. ``heading`` is the one-off heading that it stands under, ``easy_version`` the
    article in easy language, in the same language as ``article``.
    """

    article: ArticlePage
    section: SectionPage | None
    position: int
    is_lead: bool
    language: str = ""
    heading: Heading | None = None
    easy_version: ArticlePage | None = None


@dataclass
class SectionContents:
    """A part of the issue, in running order: a section, or what stands under a heading."""

    section: SectionPage | None
    entries: list[Entry] = field(default_factory=list)
    heading: Heading | None = None
    #: What comes before the first one-off heading.
    is_opening: bool = False


def contents_of(
    issue: IssuePage,
    sections: Iterable[SectionPage] | None = None,
    beside: Iterable[IssuePage] = (),
) -> list[Entry]:
    """What readers find in ``issue``, in running order.

    ``sections`` are those of its magazine, where the caller has them already. The pictures
    of the articles are loaded, and the covers of the issue and those ``beside`` it.
    """
    if sections is None:
        sections = sections_of(issue.get_parent())
    by_key = {section.translation_key: section for section in sections}
    articles, easy = set_apart(list(for_cards(articles_in(issue))))
    covers = ((one, "cover") for one in (issue, *beside))
    load_pictures(*covers, *((article, "picture") for article in articles))
    return [
        Entry(
            article,
            by_key.get(article.section_key),
            position,
            bool(article.is_lead),
            article.language,
            _heading(article.heading, issue),
            easy.get((article.translation_key, article.language)),
        )
        for position, article in enumerate(articles, start=1)
    ]


def contents_in_parts(entries: list[Entry]) -> list[SectionContents]:
    """``entries`` as the issue's page shows them: under its one-off headings in running
    order, and by section where it has no heading.
    """
    if any(entry.heading for entry in entries):
        return contents_by_heading(entries)
    return contents_by_section(entries)


def contents_by_heading(entries: list[Entry]) -> list[SectionContents]:
    """``entries`` in running order, parted where a one-off heading stands."""
    return [
        SectionContents(None, list(part), heading, is_opening=heading is None)
        for heading, part in groupby(entries, lambda entry: entry.heading)
    ]


def contents_by_section(entries: list[Entry]) -> list[SectionContents]:
    """``entries`` grouped by section, in the sections' standing order; those without last."""
    groups: dict[Any, SectionContents] = {}
    for entry in entries:
        key = entry.section.pk if entry.section else None
        groups.setdefault(key, SectionContents(entry.section)).entries.append(entry)
    return sorted(groups.values(), key=_standing_order)


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


def _heading(data: dict[str, str] | None, issue: IssuePage) -> Heading | None:
    if not data:
        return None
    is_own = data["language"] == issue.locale.language_code
    return Heading(data["key"], data["text"], "" if is_own else data["language"])


def _standing_order(group: SectionContents) -> tuple[bool, int, str]:
    section = group.section
    return (False, section.order, section.path) if section else (True, 0, "")
