"""What an editor should know of the blocks of a page before readers do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.functional import Promise
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField

from editorial.models import EditorialPageMixin
from editorial.readiness import Problem, check
from gallery.reading import load_pictures


@check(EditorialPageMixin)
def blocks_are_in_order(page: EditorialPageMixin) -> Iterator[Problem]:
    """Asks every block that has a method ``problems``, which yields a code and a sentence."""
    texts = {field.name: getattr(page, field.name) for field in _stream_fields(page)}
    load_pictures(bodies=texts.values())
    for name, text in texts.items():
        for code, message in _problems_in(text):
            yield Problem(code, message, name, blocks=False)


def _problems_in(text: StreamValue) -> Iterator[tuple[str, str | Promise]]:
    yield from getattr(text.stream_block, "problems_of_all", lambda text: ())(text)
    for child in text:
        if hasattr(child.block, "problems"):
            yield from child.block.problems(child.value)


def _stream_fields(page: Any) -> list[StreamField]:
    return [field for field in page._meta.get_fields() if isinstance(field, StreamField)]
