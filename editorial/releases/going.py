"""Which pages are going out just now; only a release says so.

Loads no models: pages ask when they are saved, and are defined before models are there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

_going: ContextVar[frozenset[int]] = ContextVar("pages_going_out", default=frozenset())
_checked: ContextVar[frozenset[int]] = ContextVar("pages_checked", default=frozenset())


@contextmanager
def going_out(pages: Iterable[int], checked: bool) -> Iterator[None]:
    """Inside, the pages with these ids may become public.

    ``checked``: they have been asked under the same lock, and need not be asked again.
    """
    ids = frozenset(pages)
    going, asked = _going.set(ids), _checked.set(ids if checked else frozenset())
    try:
        yield
    finally:
        _going.reset(going)
        _checked.reset(asked)


def is_going_out(page: Any) -> bool:
    return page.pk in _going.get()


def was_checked(page: Any) -> bool:
    """Whether nothing blocks ``page``: its release has just asked all of the checks."""
    return page.pk in _checked.get()
