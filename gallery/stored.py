"""Running text in the form in which the database has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def strings_in(stored: Any) -> Iterator[str]:
    """All strings of a stored text, whatever blocks they stand in, in their order."""
    ahead = [stored]
    while ahead:
        part = ahead.pop()
        if isinstance(part, str):
            yield part
        elif isinstance(part, dict):
            ahead += reversed(part.values())
        elif isinstance(part, list):
            ahead += reversed(part)
