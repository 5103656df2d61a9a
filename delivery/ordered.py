"""Rows that stand in an order of their own."""

from __future__ import annotations

from wagtail.models import Orderable


class OrderedRow(Orderable):
    """A row of a page, at the place that the form gave it.

    A script may give none: then rows stand as they were made. By ``sort_order`` alone
    PostgreSQL would give them in any order.
    """

    class Meta:
        abstract = True
        ordering = ["sort_order", "pk"]
