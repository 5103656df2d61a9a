"""Keywords as data, those of many records by one query."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db.models import QuerySet
from typing_extensions import TypedDict

from gallery.keyword_labels import labelled_in


class KeywordData(TypedDict):
    """A subject word; the slug is the same in every language."""

    slug: str
    label: str


def keywords_by(
    links: QuerySet[Any], owner: str, keyword: str, language: str
) -> dict[int, list[KeywordData]]:
    """The keywords by the id of their record, in the order of the alphabet.

    ``links`` are rows that tie records to keywords, ``owner`` and ``keyword`` its two keys.
    """
    told = labelled_in(language, links, f"{keyword}__").order_by("words")
    found: dict[int, list[KeywordData]] = defaultdict(list)
    for pk, slug, label in told.values_list(owner, f"{keyword}__slug", "words"):
        found[pk].append({"slug": slug, "label": label})
    return found
