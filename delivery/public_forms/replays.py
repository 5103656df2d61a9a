"""The same form sent twice is stored once; the same form with other words is told apart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.cache import cache
from django.utils.crypto import salted_hmac

from delivery.public_forms.stamps import Stamp

#: Seconds for which a form that was sent is remembered: two days.
REMEMBERED = 2 * 24 * 60 * 60


def was_used_otherwise(stamp: Stamp, answers: dict[str, Any]) -> bool:
    """Whether the form was sent before with other answers."""
    mine = _digest(stamp, answers)
    return cache.get_or_set(f"public-form:used:{_mark(stamp)}", mine, REMEMBERED) != mine


@contextmanager
def first_time(stamp: Stamp | None, answers: dict[str, Any]) -> Iterator[bool]:
    """Whether these answers come for the first time: a double click must not store two.

    What goes wrong inside is forgotten, so that sending again works.
    """
    if stamp is None:
        yield True
        return
    key = f"public-form:sent:{_digest(stamp, answers)}"
    is_first = cache.add(key, 1, REMEMBERED)
    try:
        yield is_first
    except BaseException:
        if is_first:
            cache.delete(key)
        raise


def _mark(stamp: Stamp) -> str:
    return salted_hmac("delivery.public_forms.stamp", stamp.nonce).hexdigest()


def _digest(stamp: Stamp, answers: dict[str, Any]) -> str:
    """Tells nothing of the answers without the site's key."""
    words = repr(sorted((name, str(value)) for name, value in answers.items()))
    return salted_hmac("delivery.public_forms.answers", stamp.nonce + words).hexdigest()
