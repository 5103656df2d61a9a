"""Which pages a request may see the files of, because a link opens them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from hashlib import sha256
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest

from delivery.addresses.files import KEY
from editorial.preview.scope import Scope
from editorial.preview.share_links import link_of

#: Seconds for which it is remembered what the drafts of a preview show.
REMEMBERED = 60


def shown_by_link(request: HttpRequest, shown_on: Callable[[Any], Iterable[int]]) -> Set[int]:
    """What the pages show that the link in the address opens now; nothing without such a link.

    ``shown_on`` gives the ids of what one page, as its draft has it, shows.
    """
    link = link_of(request.GET.get(KEY, ""))
    if link is None or not link.is_valid:
        return frozenset()
    scope = link.scope()
    key = f"preview-shows:{_state(scope)}"
    found = cache.get(key)
    if found is None:
        found = frozenset(pk for page in _drafts(scope) for pk in shown_on(page))
        cache.set(key, found, REMEMBERED)
    return frozenset(found)


def _drafts(scope: Scope) -> Iterable[Any]:
    return (scope.as_draft(row.specific) for row in scope.rows.values())


def _state(scope: Scope) -> str:
    """Differs as soon as a page comes, goes or is saved."""
    saved = sorted((row.pk, row.latest_revision_id or 0) for row in scope.rows.values())
    return sha256(repr(saved).encode()).hexdigest()[:32]
