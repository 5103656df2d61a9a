"""What readers find in an issue, in a handful of queries whatever its size.

Relations between pages are compared by translation key: an English article points at the
Finnish section, and stands in the English one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gallery.reading import load_pictures
from magazine.drafts import shown_of
from magazine.easy_language import set_apart
from magazine.issue_articles import articles_in
from magazine.published import for_cards, sections_of

if TYPE_CHECKING:
    from magazine.albums import Shelf
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


def contents_of(
    issue: IssuePage,
    sections: Iterable[SectionPage] | None = None,
    beside: Iterable[IssuePage] = (),
    albums: Iterable[Shelf] = (),
) -> list[Entry]:
    """What readers find in ``issue``, in running order.

    ``sections`` are those of its magazine, where the caller has them already. The pictures
    of the articles are loaded, and the covers of the issue, of those ``beside`` it and of its
    ``albums``.
    """
    if sections is None:
        sections = sections_of(issue.get_parent())
    by_key = {section.translation_key: section for section in sections}
    articles, easy = set_apart(shown_of(for_cards(articles_in(issue))))
    covers = ((one, "cover") for one in (issue, *beside, *albums))
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


def _heading(data: dict[str, str] | None, issue: IssuePage) -> Heading | None:
    if not data:
        return None
    is_own = data["language"] == issue.locale.language_code
    return Heading(data["key"], data["text"], "" if is_own else data["language"])
