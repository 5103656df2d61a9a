"""Keywords with the words that readers of a language get, by the query that brings them."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.conf import settings
from django.db.models import Case, F, OuterRef, Subquery, When
from django.db.models.functions import Coalesce


def label_in(language: str, keyword: str = "") -> Any:
    """For ``annotate``: the label of a keyword as ``Keyword.label`` chooses it.

    ``keyword`` leads to the keyword where the query is of something else.
    """
    return _label(language, settings.LANGUAGE_CODE, keyword)


@cache  # Django takes a copy into each query; building it costs as much as the rest of one
def _label(language: str, default: str, keyword: str) -> Any:
    from gallery.models import KeywordText

    best = Case(When(language=language, then=0), When(language=default, then=1), default=2)
    texts = KeywordText.objects.filter(keyword=OuterRef(f"{keyword}pk" if keyword else "pk"))
    chosen = texts.exclude(label="").order_by(best).values("label")[:1]
    return Coalesce(Subquery(chosen), F(f"{keyword}name"))
