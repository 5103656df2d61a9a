"""Easy-language versions (selkokieli): an article beside the article that it retells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from delivery.addresses.visibility import readable

if TYPE_CHECKING:
    from magazine.models import ArticlePage

#: What the address of an easy version ends with, by language.
SLUG_ENDINGS = {"fi": "selkokielella", "en": "easy-language"}


def easy_slug(slug: str, language: str) -> str:
    """The slug of the easy version of an article that has ``slug``."""
    return f"{slug}-{SLUG_ENDINGS.get(language, SLUG_ENDINGS['en'])}"


def without_easy_versions(
    articles: QuerySet[ArticlePage], wanted: Q | None = None
) -> QuerySet[ArticlePage]:
    """``articles`` without the easy versions whose article readers have in that language.

    With ``wanted``, only where the article is ``wanted`` in the same list. It may ask for
    what the query of ``articles`` has annotated, by ``OuterRef``.
    """
    from magazine.models import ArticlePage

    originals = ArticlePage.objects.filter(
        wanted or Q(),
        translation_key=OuterRef("easy_version_of__translation_key"),
        locale=OuterRef("locale"),
        easy_version_of=None,
    )
    return articles.filter(~Exists(readable(originals)))


def set_apart(
    articles: list[ArticlePage],
) -> tuple[list[ArticlePage], dict[tuple[Any, str], ArticlePage]]:
    """Those of ``articles_in(issue)`` that stand for themselves, and the easy versions of
    them by (key of the article, language).

    An easy version whose article is not there stands for itself.
    """
    originals = {page.translation_key for page in articles if not page.easy_key}
    easy = [page for page in articles if page.easy_key in originals]
    rest = [page for page in articles if page.easy_key not in originals]
    return rest, {(page.easy_key, page.language): page for page in easy}
