"""What is shown in a preview: its pages as if they were published, each as its newest draft.

Whoever asks what readers may see asks here too, so that a preview goes through the same code
as what it is a preview of. Outside ``previewing`` nothing is added to what is published.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Protocol

from django.db.models import Q


class Preview(Protocol):
    """Pages that are shown although nobody has published them, or not as they are now."""

    @property
    def pages(self) -> Collection[int]:
        """Their ids."""

    def load(self, pages: Iterable[Any]) -> None:
        """``as_draft`` will be asked for each of these."""

    def as_draft(self, page: Any) -> Any:
        """``page`` as its newest draft has it, with what its query has annotated."""


_preview: ContextVar[Preview | None] = ContextVar("preview", default=None)


@contextmanager
def previewing(preview: Preview) -> Iterator[None]:
    """What is asked for inside counts the pages of ``preview`` as published."""
    token = _preview.set(preview)
    try:
        yield
    finally:
        _preview.reset(token)


def is_shown() -> Q:
    """For ``filter``: what is published, or a page of the preview."""
    return Q(live=True) | Q(pk__in=previewed())


def previewed() -> Collection[int]:
    """The ids of the pages of the preview; none outside one."""
    preview = _preview.get()
    return preview.pages if preview else ()


def as_shown(page: Any) -> Any:
    """``page`` itself; in a preview of it, its newest draft."""
    preview = _preview.get()
    return preview.as_draft(page) if preview and page.pk in preview.pages else page


def all_as_shown(pages: Iterable[Any]) -> list[Any]:
    """Each ``as_shown``."""
    found = list(pages)
    if preview := _preview.get():
        preview.load(found)
    return [as_shown(page) for page in found]


def named_as_shown(pages: list[Any]) -> list[Any]:
    """``pages``, of which only titles are shown: in a preview those of their drafts."""
    shown = previewed()
    for page in pages:
        if page.pk in shown:
            page.title = page.draft_title or page.title
    return pages
