"""Articles of many issues in one list: rows, and how many there are in each language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Q

from delivery.addresses.visibility import readable
from delivery.languages.editions import editions_of
from gallery.reading import load_pictures
from magazine.contents import sections_of

if TYPE_CHECKING:
    from magazine.models import ArticlePage, IssuePage, MagazinePage, SectionPage


@dataclass
class Row:
    """An article in a list across issues; ``printed`` is a name that differs from today's."""

    article: ArticlePage
    section: SectionPage | None
    issue: IssuePage | None
    printed: str = ""


def rows_of(
    articles: Iterable[ArticlePage], magazine: MagazinePage, *pictures: tuple[Any, str]
) -> list[Row]:
    """``articles`` with section, issue and picture; ``pictures`` are loaded along with theirs."""
    from magazine.models import ArticlePage, IssuePage

    found = list(articles)
    sections = {section.translation_key: section for section in sections_of(magazine)}
    paths = {article.path[: -ArticlePage.steplen] for article in found}
    shown = readable(IssuePage.objects.filter(path__in=paths)).defer("foreword")
    issues = {issue.path: issue for issue in shown}
    load_pictures(*pictures, *((article, "picture") for article in found))
    return [
        Row(
            article,
            sections.get(article.section_key),
            issues.get(article.path[: -ArticlePage.steplen]),
        )
        for article in found
    ]


def counts_by_language(
    magazine: MagazinePage, *by: str, **wanted: Any
) -> Iterator[tuple[Any, ...]]:
    """(language, …values of ``by``, number) of the published articles that are ``wanted``.

    One query for all editions of the magazine that readers may read.
    """
    from magazine.models import ArticlePage

    below = Q(pk__in=[])
    for edition in editions_of(magazine):
        below |= Q(path__startswith=edition.path)
    articles = readable(ArticlePage.objects.filter(below, **wanted)).order_by()
    language = "locale__language_code"
    counted = articles.values(language, *by).annotate(number=Count("pk"))
    return ((row[language], *(row[name] for name in by), row["number"]) for row in counted)
