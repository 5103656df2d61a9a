"""What a release takes along: told by the app whose pages go out together.

An app registers it in ``ready()``::

    @fills_releases_of(IssuePage)
    def contents_of_an_issue(issue, languages) -> Contents: ...
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from wagtail.models import Page


@dataclass(frozen=True)
class Obstacle:
    """Something about a release that somebody should mend; ``blocks``: nothing goes out before.

    ``page`` is the page it is about, None where there is none. ``code`` is for tests and the
    API, ``message`` for people.
    """

    code: str
    message: str
    page: Any = None
    blocks: bool = True


@dataclass
class Contents:
    """What would go out with a subject now.

    ``languages`` are codes, the source's first; ``pages`` rows of their own classes in the
    order in which they are published: sources before translations. ``order`` is their running
    order as a list of plain data; ``obstacles`` what is missing among them. ``public_since`` is
    the moment that a back issue tells as its first.
    """

    languages: list[str]
    pages: list[Any] = field(default_factory=list)
    order: list[Any] = field(default_factory=list)
    obstacles: list[Obstacle] = field(default_factory=list)
    public_since: datetime | None = None


#: Gets the subject in its source's language, and the languages that were settled when the
#: release began (None: it is for the filler to say).
Filler = Callable[[Any, Sequence[str] | None], Contents]
#: Gets the subject and an ``order``; makes it the present one.
Restorer = Callable[[Any, list[Any]], None]

_fillers: dict[type[Page], tuple[Filler, Restorer]] = {}


def fills_releases_of(model: type[Page], restore: Restorer) -> Callable[[Filler], Filler]:
    """Let the decorated function tell what goes out with a page of ``model``."""

    def register(filler: Filler) -> Filler:
        _fillers[model] = filler, restore
        return filler

    return register


def can_be_released(page: Any) -> bool:
    """Whether pages of this kind go out as one with others."""
    return is_released(type(page))


def is_released(model: type[Page] | None) -> bool:
    """``can_be_released`` by the class of the page."""
    return model in _fillers


def is_out(pages: Sequence[Any]) -> bool:
    """Whether readers have all of ``pages`` as they are."""
    return all(page.live and not page.has_unpublished_changes for page in pages)


def contents_of(subject: Any, languages: Sequence[str] | None = None) -> Contents:
    """What goes out with ``subject``; LookupError for a page of which nobody tells that."""
    return _filler(subject)[0](subject, languages)


def restore_order(subject: Any, order: list[Any]) -> None:
    """Put the running order of ``subject`` back as it was approved."""
    _filler(subject)[1](subject, order)


def _filler(subject: Any) -> tuple[Filler, Restorer]:
    if not can_be_released(subject):
        raise LookupError(f"Nobody tells what goes out with a {type(subject).__name__}.")
    return _fillers[type(subject)]
