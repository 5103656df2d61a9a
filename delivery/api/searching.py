"""Full text in lists of pages."""

from __future__ import annotations

import re
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend

#: The best so many are looked through; nobody reads on.
MOST = 500


def ranked(words: str, locale: Locale) -> list[int]:
    """The ids of published pages in a language that hold ``words``, the best first."""
    plain = _plain(words)
    if not plain:
        return []
    return [hit.pk for hit in Page.objects.live().filter(locale=locale).search(plain)[:MOST]]


def matching(pages: QuerySet[Any], words: str) -> QuerySet[Any]:
    """Those of ``pages`` that hold ``words``, by the search index of the site."""
    plain = _plain(words)
    if not plain:
        return pages.none()
    kind = ContentType.objects.get_for_model(pages.model)
    hits = Page.objects.live().filter(content_type=kind).search(plain)[:MOST]
    return pages.filter(pk__in=[hit.pk for hit in hits])


def matching_records(rows: QuerySet[Any], words: str) -> QuerySet[Any]:
    """The same for small records."""
    plain = _plain(words)
    if not plain:
        return rows.none()
    hits = get_search_backend().search(plain, rows.model)[:MOST]
    return rows.filter(pk__in=[hit.pk for hit in hits])


def _plain(words: str) -> str:
    # SQLite takes quotation marks and brackets for operators, and stops at an odd one.
    return " ".join(re.findall(r"\w+", words))
