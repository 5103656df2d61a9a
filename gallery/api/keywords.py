"""Keywords as data, those of many records by one query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from typing_extensions import TypedDict

from delivery.languages.collation import sort_key


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
    # Chosen here by the rule of ``labelled_in``: to have the database choose costs Django more
    # than all the rest of the query.
    columns = ("slug", "name", "texts__language", "texts__label")
    rows = links.values_list(owner, *(f"{keyword}__{column}" for column in columns))
    own_name = language == settings.LANGUAGE_CODE
    labels: dict[tuple[int, str], str] = {}
    for pk, slug, name, code, label in rows:
        if label and code == language:
            labels[pk, slug] = label
        elif own_name:
            labels.setdefault((pk, slug), name)
    return _by_owner(labels, language)


def _by_owner(labels: Mapping[tuple[int, str], str], language: str) -> dict[int, list[KeywordData]]:
    order = {label: sort_key(label, language) for label in set(labels.values())}
    found: dict[int, list[KeywordData]] = defaultdict(list)
    for (pk, slug), label in sorted(labels.items(), key=lambda item: (order[item[1]], item[0])):
        found[pk].append({"slug": slug, "label": label})
    return found
