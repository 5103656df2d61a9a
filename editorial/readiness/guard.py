"""Nothing goes live that a check blocks, whichever door it comes through."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from editorial.page_base import PageBase
from editorial.readiness.registry import Problem, blocking

_lifted: ContextVar[bool] = ContextVar("readiness_lifted", default=False)
_refusals: ContextVar[list[NotReady] | None] = ContextVar("refusals", default=None)


class NotReady(PermissionDenied):
    """Raised when a page with blocking problems is about to go live.

    A PermissionDenied, since Wagtail's views answer that with a page and not with a 500.
    ``str()`` of it is the sentence for the editor.
    """

    def __init__(self, page: Any, problems: list[Problem]) -> None:
        self.problems = problems
        sentence = _("“%(title)s” cannot be published yet: %(problems)s") % {
            "title": page.get_admin_display_title(),
            "problems": " ".join(str(problem.message) for problem in problems),
        }
        super().__init__(sentence)
        if (collected := _refusals.get()) is not None:
            collected.append(self)


class ReadinessMixin(PageBase):
    """A page that goes live, or changes while live, only when nothing blocks it.

    Wagtail's editor never calls ``Page.publish()``, bulk actions, schedulers and
    workflows have ways of their own: they all save the row, so the guard stands here.
    """

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        bookkeeping = kwargs.get("update_fields") is not None
        if self.live and not bookkeeping and not _lifted.get() and (found := blocking(self)):
            raise NotReady(self, found)
        super().save(*args, **kwargs)


@contextmanager
def lifted() -> Iterator[None]:
    """Save pages without asking: for copying facts, where no one publishes anything."""
    token = _lifted.set(True)
    try:
        yield
    finally:
        _lifted.reset(token)


@contextmanager
def collecting() -> Iterator[list[NotReady]]:
    """Every refusal raised inside, also those that somebody caught."""
    refusals: list[NotReady] = []
    token = _refusals.set(refusals)
    try:
        yield refusals
    finally:
        _refusals.reset(token)
