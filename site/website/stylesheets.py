"""One style sheet for readers, in rooms of its own for whoever writes it.

A dozen small files cost a reader on a slow line a dozen requests before the first word is
drawn. A finder joins them, so that ``runserver``, ``collectstatic`` and the tests all see
the same ``website/site.css``.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

NAME = "website/site.css"
SOURCES = Path(__file__).parent / "static" / "website"
#: In this order: where two layers say nothing of each other, the later part wins.
PARTS = (
    "tokens",
    "fonts",
    "base",
    "layout",
    "reading",
    "masthead",
    "sections",
    "cards",
    "issues",
    "indexes",
    "article",
    "blocks",
    "forms",
    "albums",
    "networks",
    "events",
)


def joined() -> str:
    """The whole style sheet. Its parts stand where it stands, so addresses in them hold."""
    return "\n".join((SOURCES / f"{part}.css").read_text() for part in PARTS)


class StylesheetFinder(BaseFinder):
    """Finds ``NAME``, made afresh whenever a part has changed."""

    def __init__(self, app_names: Iterable[str] | None = None, *args: Any, **kwargs: Any) -> None:
        self.storage = FileSystemStorage(location=settings.DATA_DIR / "stylesheets")

    def check(self, **kwargs: Any) -> list[Any]:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        if path != NAME:
            return []
        self._make()
        return [self.storage.path(NAME)] if find_all else self.storage.path(NAME)

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Any]]:
        self._make()
        yield NAME, self.storage

    def _make(self) -> None:
        path, text = Path(self.storage.path(NAME)), joined()
        if path.exists() and path.read_text() == text:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        # Several processes may come here at once; none may read half a file.
        with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False) as made:
            made.write(text)
        os.chmod(made.name, 0o644)
        os.replace(made.name, path)
