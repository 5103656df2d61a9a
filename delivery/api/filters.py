"""Filters by the page that something stands below: an id of any language will do."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Length, Substr
from wagtail.models import Page


def editions_of_any(model: type[Page], pk: int) -> QuerySet[Any]:
    """The page of ``model`` with this id and its translations, drafts as well."""
    mine = model._default_manager.filter(pk=pk).values("translation_key")
    return model._default_manager.filter(translation_key__in=mine)


def below_any_edition(pages: QuerySet[Any], model: type[Page], pk: int) -> QuerySet[Any]:
    """Those of ``pages`` below the page of ``model`` with this id, or below its translations."""
    return pages.filter(_below(model, pk, "path__startswith"))


def within_any_edition(pages: QuerySet[Any], model: type[Page], pk: int) -> QuerySet[Any]:
    """The same where that page holds a large part of a site, see ``delivery.addresses.paths``."""
    return pages.filter(_below(model, pk, "path__within"))


def _below(model: type[Page], pk: int, lookup: str) -> Q:
    below = Q(pk__in=[])
    for path in editions_of_any(model, pk).values_list("path", flat=True):
        below |= Q(**{lookup: path})
    return below


def right_below(pages: QuerySet[Any], parents: QuerySet[Any]) -> QuerySet[Any]:
    """Those of ``pages`` whose parent is one of ``parents``; no query of its own."""
    above = Substr("path", 1, Length(F("path")) - Value(Page.steplen))
    return pages.alias(above=above).filter(above__in=parents.order_by().values("path"))
