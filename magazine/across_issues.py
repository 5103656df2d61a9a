"""Articles of many issues in one list: rows, and how many there are in each language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import Count, Q, QuerySet, Subquery

from delivery.addresses.visibility import readable
from delivery.languages.editions import editions_of
from gallery.reading import load_pictures
from magazine.models.addresses import issue_address
from magazine.published import for_cards, issue_above, newest_issue_first

if TYPE_CHECKING:
    from magazine.models import ArticlePage, MagazinePage, SectionPage


class Listed(NamedTuple):
    """A contributor or keyword in an index: its words, address and number of articles."""

    words: str
    slug: str
    number: int


@dataclass
class Row:
    """An article in a list across issues; ``printed`` is a name that differs from today's."""

    article: ArticlePage
    section: SectionPage | None
    printed: str = ""

    @property
    def issue_title(self) -> str:
        """ "1/2009"; empty while the issue itself is not published."""
        return self.article.issue_title or ""

    @property
    def issue_url(self) -> str:
        return issue_address(self.article)


def in_rows(articles: QuerySet[ArticlePage], *before: Any) -> QuerySet[ArticlePage]:
    """With what a row shows, newest issue first; ``before`` orders them first."""
    issues = issue_above().filter(live=True).values("title")
    return newest_issue_first(for_cards(articles).annotate(issue_title=Subquery(issues)), *before)


def rows_of(
    articles: Iterable[ArticlePage], sections: list[SectionPage], *pictures: tuple[Any, str]
) -> list[Row]:
    """``articles`` with section and picture; ``pictures`` are loaded along with theirs."""
    found = list(articles)
    by_key = {section.translation_key: section for section in sections}
    load_pictures(*pictures, *((article, "picture") for article in found))
    return [Row(article, by_key.get(article.section_key)) for article in found]


def counts_by_language(
    magazine: MagazinePage, articles_of: Callable[[QuerySet[ArticlePage]], Any], *by: str
) -> Iterator[tuple[Any, ...]]:
    """(language, …values of ``by``, number) of what ``articles_of`` keeps of the published.

    One query for all editions of the magazine that readers may read.
    """
    from magazine.models import ArticlePage

    below = Q(pk__in=[])
    for edition in editions_of(magazine):
        below |= Q(path__startswith=edition.path)
    articles = articles_of(readable(ArticlePage.objects.filter(below))).order_by()
    language = "locale__language_code"
    counted = articles.values(language, *by).annotate(number=Count("pk"))
    return ((row[language], *(row[name] for name in by), row["number"]) for row in counted)
