"""Keywords with the words that readers of a language get, by the query that brings them.

A keyword that nobody has named in a language is left out there; its own name, which is what
editors type, counts as one of the default language.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from django.conf import settings
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce


def label_in(language: str, keyword: str = "") -> Any:
    """For ``annotate``: the label of a keyword in ``language``; NULL where it has none.

    ``keyword`` leads to the keyword where the query is of something else.
    """
    return _label(language, language == settings.LANGUAGE_CODE, keyword)


@cache  # Django takes a copy into each query; building it costs as much as the rest of one
def _label(language: str, is_default: bool, keyword: str) -> Any:
    from gallery.models import KeywordText

    texts = KeywordText.objects.filter(
        keyword=OuterRef(f"{keyword}pk" if keyword else "pk"), language=language
    )
    chosen = Subquery(texts.exclude(label="").values("label")[:1])
    return Coalesce(chosen, F(f"{keyword}name")) if is_default else chosen


def labelled_in(language: str, rows: QuerySet[Any], keyword: str = "") -> QuerySet[Any]:
    """``rows`` with ``words``, those left out whose keyword has none in ``language``."""
    return rows.annotate(words=label_in(language, keyword)).filter(words__isnull=False)


def named_in(languages: Iterable[str]) -> dict[str, set[str]]:
    """Language → slugs of the keywords that have a label there; a query for each."""
    from gallery.models import Keyword

    return {
        code: set(labelled_in(code, Keyword.objects.all()).values_list("slug", flat=True))
        for code in languages
    }
