"""How many items a list has; of a long one it is remembered for as long as an answer may be kept."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from django.core.cache import cache
from django.db.models import QuerySet

from delivery.api.answers import MAX_AGE
from delivery.api.asked import Asked

#: Items. To count so many is work that grows with the list; what is shorter is always counted.
LONG = 1000
#: Parameters that leave no item out.
_NO_FILTERS = {"limit", "offset", "order", "fields"}


def count_of(found: QuerySet[Any], name: str, asked: Asked) -> int:
    """How many are in ``found``, the list of ``name`` as it was asked for."""
    key = _key(name, asked)
    known: int | None = cache.get(key)
    if known is not None:
        return known
    count = int(found.count())
    if count > LONG:
        cache.set(key, count, MAX_AGE)
    return count


def _key(name: str, asked: Asked) -> str:
    filters = [
        (key, str(value))
        for key, value in sorted(asked.values.items())
        if value is not None and key not in _NO_FILTERS
    ]
    roots = [root.path for root in asked.roots]
    return f"delivery.api.count.{sha256(repr((name, filters, roots)).encode()).hexdigest()}"
