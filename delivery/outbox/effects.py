"""What the outbox can do, by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

#: Gets the payload and the row's key; what it raises is the reason to try again.
Work = Callable[[dict[str, Any], str], None]


@dataclass(frozen=True)
class Effect:
    """One kind of row; ``work`` may be called more than once for the same row."""

    name: str
    label: str | Promise
    work: Work


_effects: dict[str, Effect] = {}


def effect(name: str, label: str | Promise) -> Callable[[Work], Work]:
    """Register a function as what is done for the rows called ``name``.

    It runs outside any transaction and at least once, so it must bear being repeated: a program
    may die between the effect and the note of it. The key stays the same for every attempt.
    """

    def register(work: Work) -> Work:
        _effects[name] = Effect(name, label, work)
        return work

    return register


def effect_called(name: str) -> Effect | None:
    """None for what was put by an app that is not installed any more."""
    return _effects.get(name)


def registered_effects() -> list[Effect]:
    return list(_effects.values())
