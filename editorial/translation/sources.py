"""The pages whose facts count, for many translations at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.db.models import Case, Model, QuerySet, Value, When
from wagtail.models import Locale

Key = tuple[type, Any]
_at_hand: ContextVar[dict[Key, Any]] = ContextVar("sources_at_hand")


def source_first(pages: QuerySet) -> QuerySet:
    """``pages`` of one translation key with the source first, without aliases."""
    # A subquery: a join would lock the row of the language as well.
    default = Locale.objects.filter(language_code=settings.LANGUAGE_CODE)
    default_first = Case(When(locale__in=default, then=Value(0)), default=Value(1))
    return pages.filter(alias_of=None).order_by(default_first, "pk")


@contextmanager
def sources_at_hand(pages: Iterable[Any]) -> Iterator[None]:
    """Inside, ``get_source()`` of ``pages`` asks nothing; one query for each class of them.

    For reading: all who ask for a source get the same object.
    """
    classes: dict[type[Model], set[Any]] = {}
    for page in pages:
        classes.setdefault(type(page), set()).add(page.translation_key)
    found: dict[Key, Any] = {}
    for model, keys in classes.items():
        for row in source_first(model._default_manager.filter(translation_key__in=keys)):
            found.setdefault((model, row.translation_key), row)
    token = _at_hand.set(found)
    try:
        yield
    finally:
        _at_hand.reset(token)


def source_at_hand(page: Any) -> Any:
    """What ``sources_at_hand`` has for ``page``, else None."""
    return _at_hand.get({}).get((type(page), page.translation_key))
