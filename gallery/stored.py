"""Running text in the form in which the database has it."""

from __future__ import annotations

from typing import Any


def strings_in(stored: Any) -> list[str]:
    """All strings of a stored text, whatever blocks they stand in, in their order."""
    found: list[str] = []
    ahead = [stored]
    while ahead:
        part = ahead.pop()
        if isinstance(part, str):
            found.append(part)
        elif isinstance(part, dict):
            ahead.extend(reversed(part.values()))
        elif isinstance(part, list):
            ahead.extend(reversed(part))
    return found
