"""What an editor asks of one time of an event, as a new list of times."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import uuid4

from network.events.recurrence import Period
from network.events.schedule import Item, State
from network.models import Occurrence

Status = Occurrence.Status


def added(state: State, periods: Iterable[Period]) -> State:
    """``state`` with new times; one that is there already is not added again."""
    there = {(item["start"], item["end"]) for item in state}
    new = [(_text(period.start), _text(period.end)) for period in periods]
    return state + [_new(*pair) for pair in dict.fromkeys(new) if pair not in there]


def changed(item: Item, period: Period, notes: dict[str, str], is_public: bool) -> Item:
    """``item`` at another time and with other notes.

    Readers are told that it was moved where they may have known the time before; what has
    not been public is only put right. The first time that was public is kept.
    """
    start, end = _text(period.start), _text(period.end)
    moved: Item = {**item, "start": start, "end": end, "notes": notes}
    if start == item["start"] or not is_public:
        return moved
    earlier = item["earlier_start"] or item["start"]
    moved["earlier_start"] = earlier if earlier != start else None
    if item["status"] != Status.CANCELLED:
        moved["status"] = _planned(moved)
    return moved


def cancelled(item: Item, notes: dict[str, str]) -> Item:
    return {**item, "status": Status.CANCELLED, "notes": notes}


def restored(item: Item, notes: dict[str, str]) -> Item:
    return {**item, "status": _planned(item), "notes": notes}


def replaced(state: State, item: Item) -> State:
    """``state`` with ``item`` in the place of the one with its uid."""
    return [item if other["uid"] == item["uid"] else other for other in state]


def without(state: State, uid: str) -> State:
    return [item for item in state if item["uid"] != uid]


def found(state: State, uid: str) -> Item:
    """The time with ``uid``; ValueError when there is none."""
    for item in state:
        if item["uid"] == uid:
            return item
    raise ValueError(uid)


def _planned(item: Item) -> str:
    return str(Status.MOVED if item["earlier_start"] else Status.SCHEDULED)


def _new(start: str, end: str) -> Item:
    status = str(Status.SCHEDULED)
    notes: dict[str, str] = {}
    return {
        "uid": str(uuid4()),
        "start": start,
        "end": end,
        "status": status,
        "earlier_start": None,
        "notes": notes,
    }


def _text(moment: datetime) -> str:
    # As the database gives it back, so that two lists can be compared.
    return moment.astimezone(UTC).isoformat()
