"""Where an article stands in its issue, and which version of it is the other one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Subquery

from delivery.addresses.previews import named_as_shown, previewed
from magazine.easy_language import set_apart
from magazine.issue_articles import articles_in

if TYPE_CHECKING:
    from magazine.models import ArticlePage, IssuePage


#: Of the articles around one only names and addresses are told.
_NAMED = ("title", "draft_title", "slug", "url_path", "path", "locale", "translation_key")


@dataclass(frozen=True)
class Place:
    """An article among those of its issue: "3/12", what came, what comes.

    A neighbour's ``language`` is "" when it is the issue's own.
    """

    position: int
    total: int
    previous: ArticlePage | None
    next: ArticlePage | None


@dataclass(frozen=True)
class Standing:
    """What the issue knows of an article. An easy version has the place of its article.

    ``easy_version`` is the same in easy language, ``easy_version_of`` what the article
    itself retells; at most one of the two.
    """

    place: Place | None = None
    easy_version: ArticlePage | None = None
    easy_version_of: ArticlePage | None = None

    @property
    def around(self) -> list[int]:
        """The ids of the neighbours and of the other version."""
        pages = [self.easy_version, self.easy_version_of]
        if self.place:
            pages += [self.place.previous, self.place.next]
        return [page.pk for page in pages if page]


def standing_of(article: ArticlePage, issue: IssuePage) -> Standing:
    """Where ``article`` stands in ``issue``; empty when it is not published there.

    The issue's theme comes along with the same query.
    """
    order, easy = set_apart(_siblings(issue))
    originals = {page.pk: key for (key, _language), page in easy.items()}
    key = originals.get(article.pk, article.translation_key)
    index = next((i for i, page in enumerate(order) if _is(page, key)), None)
    if index is None or article.pk not in {order[index].pk, *originals}:
        return Standing()
    place = Place(
        index + 1,
        len(order),
        order[index - 1] if index else None,
        order[index + 1] if index + 1 < len(order) else None,
    )
    if article.pk in originals:
        return Standing(place, easy_version_of=order[index])
    return Standing(place, easy_version=easy.get((key, "")))


def _siblings(issue: IssuePage) -> list[ArticlePage]:
    from magazine.models import IssuePage

    theme = IssuePage.objects.filter(pk=issue.pk).values("theme")
    found = articles_in(issue).annotate(issue_theme=Subquery(theme))
    pages = list(found.only(*_NAMED))
    if pages and issue.pk not in previewed():
        issue.theme = pages[0].issue_theme
    return named_as_shown(pages)


def _is(page: ArticlePage, key: Any) -> bool:
    return page.translation_key == key and not page.language
