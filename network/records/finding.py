"""Records by a part of a name, among those that the user may see.

The search index cannot be asked for that: it knows no border between networks, and of people
it holds the name only.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.text import capfirst
from wagtail.admin.forms.choosers import BaseFilterForm, SearchFilterMixin

PERSON_FIELDS = ("name", "email", "organisation__name", "municipality")
ORGANISATION_FIELDS = ("name", "texts__name", "municipality")


def found(rows: QuerySet, fields: Iterable[str], query: str) -> QuerySet:
    """Those of ``rows`` that have every word of ``query`` in one of ``fields``."""
    for word in query.replace("\0", " ").split()[:8]:
        rows = rows.filter(_word(rows.model, fields, word))
    return rows


def _word(model: Any, fields: Iterable[str], word: str) -> Q:
    condition = Q()
    # SQLite takes "ä" and "Ä" for different letters.
    for way in {word, word.lower(), word.upper(), capfirst(word.lower())}:
        for field in fields:
            condition |= Q(**{f"{field}__icontains": way})
    # A record found by two of its texts is one record.
    return Q(pk__in=model._default_manager.filter(condition).order_by().values("pk"))


class RecordSearchForm(SearchFilterMixin, BaseFilterForm):
    """What the choosers ask; subclasses name the fields."""

    fields_to_search: tuple[str, ...] = ()

    def filter(self, objects: QuerySet) -> QuerySet:
        self.search_query = self.cleaned_data.get("q")
        self.is_searching = bool(self.search_query)
        return found(objects, self.fields_to_search, self.search_query or "")


class PersonSearchForm(RecordSearchForm):
    fields_to_search = PERSON_FIELDS


class OrganisationSearchForm(RecordSearchForm):
    fields_to_search = ORGANISATION_FIELDS
