"""A picture, an article that shows it and is no page for readers yet, and the worker."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from gallery.models import Picture
from gallery.tasks import make_renditions
from magazine.models import ArticlePage, IssuePage, SectionPage
from tests import factories


@pytest.fixture
def picture(db: None) -> Picture:
    return factories.make_picture()


@pytest.fixture
def draft(issue: IssuePage, section: SectionPage, picture: Picture) -> ArticlePage:
    """An unpublished article with the picture."""
    article = factories.article(section, picture=picture, live=False)
    page = issue.add_child(instance=article)
    page.save_revision()
    return page


@pytest.fixture
def undrawn(monkeypatch: Any) -> None:
    """No files are drawn: for tests with many pictures that are about something else."""
    nothing = SimpleNamespace(enqueue=lambda *args: None)
    monkeypatch.setattr("gallery.tasks.make_renditions", nothing)


@pytest.fixture
def enqueued(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The pictures whose files are asked for; the worker is asleep."""
    asked: list[int] = []
    monkeypatch.setattr("gallery.tasks.make_renditions", SimpleNamespace(enqueue=asked.append))
    return asked


@pytest.fixture
def work(db: None, django_capture_on_commit_callbacks: Any) -> Callable[[Picture], int]:
    """A function: what the worker does with one picture, to the end of its transactions."""

    def do(picture: Picture) -> int:
        with django_capture_on_commit_callbacks(execute=True):
            return int(make_renditions.call(picture.pk))

    return do
