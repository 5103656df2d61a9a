"""Which pages any reader may read."""

from __future__ import annotations

from functools import cache

from django.db import models
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

from delivery.addresses.previews import previewed
from delivery.page_base import PageBase


@cache  # Django takes a copy into each query
def is_guarded(path: str = "path") -> Exists:
    """For ``annotate``: whether a view restriction stands on a page or above it.

    ``path`` leads to the page's own from the rows that are asked for.
    """
    asked = ExpressionWrapper(OuterRef(path), output_field=CharField())
    # Not by a join, which SQLite may begin with all pages of the site, and not by a subquery
    # for each restriction, whose cost PostgreSQL cannot guess: both find these few by their ids.
    guarded = Page.objects.filter(pk__in=PageViewRestriction.objects.values("page")).order_by()
    return Exists(guarded.annotate(asked=asked).filter(asked__startswith=F("path")))


def readable(pages: PageQuerySet) -> PageQuerySet:
    """Those of ``pages`` that are published and guarded by no view restriction, and those
    that a preview shows.

    Says what ``live().public()`` says, without the query that ``public()`` makes on its own.
    """
    if ids := previewed():
        return pages.filter(Q(pk__in=ids) | Q(~is_guarded(), live=True))
    return pages.live().filter(~is_guarded())


class GuardKnownMixin(PageBase):
    """A page that asks for its view restrictions only when routing has not done so."""

    #: Set by ``delivery.addresses.routing``: neither the page nor one above it is guarded.
    is_open = False

    class Meta:
        abstract = True

    def get_view_restrictions(self) -> models.QuerySet[PageViewRestriction]:
        if self.is_open:
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()
