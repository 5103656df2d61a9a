"""Telling the caches in front what is out of date, once a change is committed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _

from delivery.caching.sending import send_purge
from delivery.outbox import effect, put
from delivery.outbox.after_commit import AfterCommit

if TYPE_CHECKING:
    from delivery.outbox.models import OutboxEntry

Tags = frozenset[str]
Purger = Callable[[Tags], None]
_purgers: list[Purger] = []


def purger(function: Purger) -> Purger:
    """Register a function that is called with the tags of what has changed.

    The worker calls it after the transaction, once for all that the transaction has changed, and
    never for one that was rolled back. When it raises, it is called again later.
    """
    if function not in _purgers:
        _purgers.append(function)
    return function


def purge(*tags: str) -> None:
    """What carries one of ``tags`` is out of date when the transaction is committed."""
    if not tags or not (_purgers or _address()):
        return
    if waiting := _Put.waiting():
        waiting.add(tags)
    else:
        _Put(put("purge", {"tags": sorted(set(tags))})).wait()


def watch(model: type[Model], tags: Callable[[Any], Iterable[str]]) -> None:
    """Whenever a record of ``model`` is saved or deleted, ``tags`` of it are out of date."""

    def changed(sender: Any, instance: Any, raw: bool = False, **kwargs: Any) -> None:
        if not raw:
            purge(*tags(instance))

    name = f"purge-{model._meta.label}"
    for signal in (post_save, post_delete):
        signal.connect(changed, sender=model, weak=False, dispatch_uid=name)


@effect("purge", _("Telling the caches what is out of date"))
def tell_the_caches(payload: dict[str, Any], key: str) -> None:
    """Call whoever is registered, and ask the cache at ``DELIVERY_PURGE_URL`` if there is one."""
    tags = frozenset(payload["tags"])
    for function in _purgers:
        function(tags)
    if address := _address():
        send_purge(address, sorted(tags))


def _address() -> str:
    return str(getattr(settings, "DELIVERY_PURGE_URL", "") or "")


class _Put(AfterCommit):
    """The row to which everything is added that the transaction changes."""

    def __init__(self, entry: OutboxEntry) -> None:
        self.entry = entry

    def add(self, tags: Iterable[str]) -> None:
        known = set(self.entry.payload["tags"])
        if new := known.union(tags) - known:
            self.entry.payload["tags"] = sorted(known | new)
            self.entry.save(update_fields=["payload"])
