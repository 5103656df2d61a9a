"""The pages of something that goes out together, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from wagtail.models import Page

from delivery.addresses.previews import named_as_shown

#: Gets the first page in one language; tells it and the pages that follow.
Leaves = Callable[[Any], Iterable[Page]]
_registered: list[tuple[type, Leaves]] = []


def leaves_of(model: type) -> Callable[[Leaves], Leaves]:
    """Register a function that tells in which order the pages below one of ``model`` are read.

    It is called in a preview, so that what it asks for counts drafts as published.
    """

    def register(function: Leaves) -> Leaves:
        if (model, function) not in _registered:
            _registered.append((model, function))
        return function

    return register


def leaves(first: Page) -> list[Page]:
    """``first`` and what is read after it: as registered, else as the tree has it."""
    for model, function in _registered:
        if isinstance(first, model):
            return list(function(first))
    below = first.get_descendants(inclusive=True).filter(alias_of=None)
    return named_as_shown(list(below.select_related("locale").order_by("path")))
