"""Running text in the form in which the database has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def strings_in(stored: Any) -> Iterator[str]:
    """All strings of a stored text, whatever blocks they stand in."""
    if isinstance(stored, str):
        yield stored
    elif isinstance(stored, dict | list):
        for part in stored.values() if isinstance(stored, dict) else stored:
            yield from strings_in(part)
