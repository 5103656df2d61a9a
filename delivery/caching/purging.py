"""Telling the caches in front what is out of date, once a change is committed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save

Tags = frozenset[str]
Purger = Callable[[Tags], None]
_purgers: list[Purger] = []


def purger(function: Purger) -> Purger:
    """Register a function that is called with the tags of what has changed.

    It runs after the transaction, once for all that the transaction has changed, and never
    for one that was rolled back. What it cannot do it leaves to the log: the change stands.
    """
    if function not in _purgers:
        _purgers.append(function)
    return function


def purge(*tags: str) -> None:
    """What carries one of ``tags`` is out of date when the transaction is committed."""
    if not tags:
        return
    mine = set(connection.savepoint_ids)
    for one in connection.run_on_commit:
        if one[0] == mine and isinstance(one[1], _Waiting) and not one[1].is_told:
            one[1].tags.update(tags)
            return
    transaction.on_commit(_Waiting(tags), robust=True)


def watch(model: type[Model], tags: Callable[[Any], Iterable[str]]) -> None:
    """Whenever a record of ``model`` is saved or deleted, ``tags`` of it are out of date."""

    def changed(sender: Any, instance: Any, raw: bool = False, **kwargs: Any) -> None:
        if not raw:
            purge(*tags(instance))

    name = f"purge-{model._meta.label}"
    for signal in (post_save, post_delete):
        signal.connect(changed, sender=model, weak=False, dispatch_uid=name)


class _Waiting:
    """The tags of one transaction, or of a part of one that may yet be rolled back."""

    def __init__(self, tags: Iterable[str]) -> None:
        self.tags = set(tags)
        self.is_told = False

    def __call__(self) -> None:
        self.is_told = True
        for function in _purgers:
            function(frozenset(self.tags))


@purger
def tell_the_cache_in_front(tags: Tags) -> None:
    """Have the worker send a request to ``DELIVERY_PURGE_URL``, if there is one."""
    from delivery.caching.tasks import send_purge

    if address := getattr(settings, "DELIVERY_PURGE_URL", ""):
        send_purge.enqueue(address, sorted(tags))
