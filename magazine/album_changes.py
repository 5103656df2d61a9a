"""What an editor asks of the albums of an issue, as a new list of keys.

A request that makes no sense raises ValueError.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from django.http import QueryDict

from magazine.album_rows import albums_to_choose
from magazine.issue_albums import keys_before, keys_of
from magazine.models import IssuePage


class Change(NamedTuple):
    """The list that is asked for, and the button where whoever works by keyboard goes on."""

    keys: list[str]
    focus: str = ""


class NothingChosen(ValueError):
    """The button to add was pressed, and no album was chosen."""


def change_of(issue: IssuePage, data: QueryDict) -> Change:
    """What ``data`` asks for: by ``move``, ``order``, ``add``, ``remove`` or ``undo``."""
    keys = keys_of(issue)
    if "undo" in data:
        before = keys_before(issue)
        return Change(keys if before is None else before)
    if "add" in data:
        return _added(issue, keys, data.get("album", ""))
    name = next((name for name in _CHANGES if name in data), "order")
    return _CHANGES[name](keys, data)


def _added(issue: IssuePage, keys: list[str], key: str) -> Change:
    if not key:
        raise NothingChosen
    if key not in {str(album.translation_key) for album in albums_to_choose(issue)}:
        raise ValueError(key)
    return Change([*keys, key], f"{key}:up")


def _moved(keys: list[str], data: QueryDict) -> Change:
    move = data.get("move", "")
    key, _colon, direction = move.partition(":")
    step = {"up": -1, "down": 1}.get(direction)
    if step is None or key not in keys:
        raise ValueError(move)
    place = keys.index(key)
    target = place + step
    if 0 <= target < len(keys):
        keys[place], keys[target] = keys[target], keys[place]
    return Change(keys, move)


def _removed(keys: list[str], data: QueryDict) -> Change:
    key = data.get("remove", "")
    if key not in keys:
        raise ValueError(key)
    return Change([other for other in keys if other != key])


def _ordered(keys: list[str], data: QueryDict) -> Change:
    wanted = data.getlist("order")
    if sorted(wanted) != sorted(keys):
        raise ValueError("other albums than the list has")
    return Change(wanted)


_CHANGES: dict[str, Callable[[list[str], QueryDict], Change]] = {
    "move": _moved,
    "remove": _removed,
    "order": _ordered,
}
