"""How far the reading of one text has come: what its blocks have to know of each other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from django.utils.safestring import SafeString
from wagtail.blocks import StructValue


@dataclass(frozen=True)
class Note:
    """A footnote: its number in the whole text, and its words as HTML."""

    number: int
    html: SafeString

    @property
    def id(self) -> str:
        """Where the mark in the text leads."""
        return f"fn-{self.number}"

    @property
    def mark_id(self) -> str:
        """Where the note leads back."""
        return f"fnref-{self.number}"


@dataclass
class Progress:
    """The notes so far, and the level of the last heading; the page's own is 1.

    ``places`` are the blocks that wait for the notes.
    """

    notes: list[Note] = field(default_factory=list)
    places: list[StructValue] = field(default_factory=list)
    level: int = 1

    def add_note(self, html: SafeString) -> Note:
        self.notes.append(Note(len(self.notes) + 1, html))
        return self.notes[-1]


_current: ContextVar[Progress | None] = ContextVar("progress", default=None)


def current() -> Progress | None:
    """None where a piece of rich text is shown by itself."""
    return _current.get()


def passed(level: int | None) -> None:
    """A heading of ``level`` was the last one; None: there was none."""
    if level and (text := current()):
        text.level = level


@contextmanager
def one_text() -> Iterator[Progress]:
    """The blocks rendered inside are one text."""
    progress = Progress()
    token = _current.set(progress)
    try:
        yield progress
    finally:
        _current.reset(token)
