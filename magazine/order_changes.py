"""What an editor asks of the running order, as a new state (see ``running_order.state_of``).

A request that makes no sense raises ValueError; a heading without words, ``Unready``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from django.http import QueryDict

from magazine.heading_form import HeadingForm
from magazine.models import IssuePage
from magazine.one_off_headings import State, renamed, with_heading, without_heading
from magazine.running_order import key_of, last_change, state_of


class Unready(Exception):
    """The words of a heading cannot be saved as they are; ``form`` says why."""

    def __init__(self, form: HeadingForm) -> None:
        super().__init__(form.errors)
        self.form = form


class Change(NamedTuple):
    """The order that is asked for, and the button where whoever works by keyboard goes on."""

    state: State
    focus: str = ""


def change_of(issue: IssuePage, data: QueryDict) -> Change:
    """What ``data`` asks for: by ``move``, ``lead``, ``order``, ``undo``, ``add``, ``rename``
    or ``remove``.
    """
    state = state_of(issue)
    if "undo" in data:
        change = last_change(issue)
        return Change(change["before"] if change else state)
    name = next((name for name in _CHANGES if name in data), "order")
    return _CHANGES.get(name, _ordered)(state, data)


def moved(state: State, key: str, direction: str) -> State:
    """``state`` with ``key`` one place "up" or "down"; ValueError for another word."""
    step = {"up": -1, "down": 1}.get(direction)
    index = next((i for i, item in enumerate(state) if key_of(item) == key), None)
    if step is None or index is None:
        raise ValueError(key)
    target = index + step
    if 0 <= target < len(state):
        state[index], state[target] = state[target], state[index]
    return state


def _moved(state: State, data: QueryDict) -> Change:
    move = data.get("move", "")
    key, _colon, direction = move.partition(":")
    return Change(moved(state, key, direction), move)


def _lead(state: State, data: QueryDict) -> Change:
    lead = data.get("lead", "")
    leads = [
        item | {"lead": item["article"] == lead} if "article" in item else item for item in state
    ]
    return Change(leads, f"{lead}:up")


def _ordered(state: State, data: QueryDict) -> Change:
    items = {key_of(item): item for item in state}
    wanted = data.getlist("order")
    if sorted(wanted) != sorted(items):
        raise ValueError("other rows than the list has")
    return Change([items[key] for key in wanted])


def _added(state: State, data: QueryDict) -> Change:
    form = HeadingForm(data, prefix="new")
    state, key = with_heading(state, _words(form), data.get("before", ""))
    return Change(state, f"{key}:up")


def _renamed(state: State, data: QueryDict) -> Change:
    key = data.get("rename", "")
    return Change(renamed(state, key, _words(HeadingForm(data, prefix=key))), f"{key}:up")


def _removed(state: State, data: QueryDict) -> Change:
    return Change(without_heading(state, data.get("remove", "")))


def _words(form: HeadingForm) -> dict[str, str]:
    if not form.is_valid():
        raise Unready(form)
    return form.words()


_CHANGES: dict[str, Callable[[State, QueryDict], Change]] = {
    "move": _moved,
    "lead": _lead,
    "add": _added,
    "rename": _renamed,
    "remove": _removed,
}
