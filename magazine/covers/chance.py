from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


class Chance:
    """A stream of choices that a text determines: the same on every machine and Python.

    ``random`` promises that for ``random()`` only, not for ``choice()``.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._drawn = 0

    def below(self, limit: int) -> int:
        """A whole number from 0 to ``limit`` - 1."""
        self._drawn += 1
        digest = hashlib.sha256(f"{self._text}:{self._drawn}".encode()).digest()
        return int.from_bytes(digest[:4]) % limit

    def one_of(self, items: Sequence[Item]) -> Item:
        return items[self.below(len(items))]
