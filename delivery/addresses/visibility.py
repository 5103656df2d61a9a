"""Which pages any reader may read."""

from __future__ import annotations

from django.db import connection, models
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, Subquery
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

from delivery.addresses.previews import previewed
from delivery.page_base import PageBase


def is_guarded(path: str = "path") -> Exists:
    """For ``annotate``: whether a view restriction stands on a page or above it.

    ``path`` leads to the page's own from the rows that are asked for.
    """
    asked = ExpressionWrapper(OuterRef(path), output_field=CharField())
    restrictions = PageViewRestriction.objects.annotate(asked=asked)
    if connection.vendor != "sqlite":
        return Exists(restrictions.filter(asked__startswith=F("page__path")))
    # Not by a join: SQLite might begin it with all pages of the site, for each row.
    above = Page.objects.filter(pk=OuterRef("page_id")).order_by().values("path")
    return Exists(restrictions.annotate(above=Subquery(above)).filter(asked__startswith=F("above")))


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
