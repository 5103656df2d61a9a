"""What is made once for an answer, however often it stands in it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

Made = TypeVar("Made")
_made: ContextVar[dict[Hashable, Any] | None] = ContextVar("made_for_the_answer", default=None)


@contextmanager
def one_answer() -> Iterator[None]:
    """What ``once`` makes inside is remembered until the end."""
    token = _made.set({})
    try:
        yield
    finally:
        _made.reset(token)


def once(key: Hashable, make: Callable[[], Made]) -> Made:
    """What ``make`` returns; inside an answer it is called once for each ``key``."""
    made = _made.get()
    if made is None:
        return make()
    if key not in made:
        made[key] = make()
    found: Made = made[key]
    return found
