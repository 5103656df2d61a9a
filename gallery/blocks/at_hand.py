"""What the choosers of many blocks and many texts show, loaded together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.models import Model
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock

Records = Mapping[type[Model], Mapping[int, Any]]
_at_hand: ContextVar[Records | None] = ContextVar("records_at_hand", default=None)


class AtHandMixin:
    """For a chooser block: one load for all places of a text, none for what is at hand."""

    model_class: Any  # Wagtail carries no types

    def load(self, ids: Iterable[int]) -> dict[int, Any]:
        """The records by id, with all that readers see of them."""
        return self.model_class.objects.in_bulk(ids)

    def bulk_to_python(self, values: Iterable[int | None]) -> list[Any]:
        values = list(values)
        found = dict(records_at_hand(self.model_class))
        if missing := {pk for pk in values if pk} - found.keys():
            found |= self.load(missing)
        return [found.get(pk) if pk else None for pk in values]


def records_at_hand(model: type[Model]) -> Mapping[int, Any]:
    """Those of ``model`` that were loaded for the texts being read; None for one that is gone."""
    return (_at_hand.get() or {}).get(model, {})


def load_chosen(places: Iterable[tuple[AtHandMixin, int]]) -> Records:
    """The records that were chosen in ``places``; None for one that is gone."""
    ids: dict[type[Model], set[int]] = defaultdict(set)
    choosers = {}
    for chooser, pk in places:
        choosers[chooser.model_class] = chooser
        ids[chooser.model_class].add(pk)
    return {model: dict.fromkeys(ids[model]) | choosers[model].load(ids[model]) for model in ids}


@contextmanager
def at_hand(records: Records) -> Iterator[None]:
    """Texts unpacked inside take ``records`` instead of asking for them again."""
    token = _at_hand.set(records)
    try:
        yield
    finally:
        _at_hand.reset(token)


def places_in(block: Block, stored: Any) -> list[tuple[AtHandMixin, int]]:
    """The choosers in a value of ``block`` as it is stored, each with the id chosen there."""
    # The stored form: looking at the values would load them one type at a time.
    found: list[tuple[AtHandMixin, int]] = []
    if stored and _holds_choosers(block):
        _gather(block, stored, found)
    return found


def _gather(block: Block, stored: Any, found: list[tuple[AtHandMixin, int]]) -> None:
    if isinstance(block, AtHandMixin):
        found.append((block, stored))
    for child, value in _parts(block, stored):
        if value and _holds_choosers(child):
            _gather(child, value, found)


def _holds_choosers(block: Any) -> bool:
    """Whether a value of ``block`` may hold any; found out once, since most blocks have none."""
    known: bool | None = getattr(block, "holds_choosers", None)
    if known is None:
        children = [*getattr(block, "child_blocks", {}).values()]
        children += [block.child_block] if isinstance(block, ListBlock) else []
        known = isinstance(block, AtHandMixin) or any(map(_holds_choosers, children))
        block.holds_choosers = known
    return known


def _parts(block: Block, stored: Any) -> list[tuple[Block, Any]]:
    if isinstance(block, StreamBlock):
        children = block.child_blocks
        return [(children[part["type"]], part["value"]) for part in stored]
    if isinstance(block, StructBlock):
        return [(child, stored.get(name)) for name, child in block.child_blocks.items()]
    if isinstance(block, ListBlock):
        return [(block.child_block, _item(part)) for part in stored]
    return []


def _item(part: Any) -> Any:
    # Scripts may store the bare values that Wagtail also reads.
    return part["value"] if isinstance(part, dict) and part.get("type") == "item" else part
