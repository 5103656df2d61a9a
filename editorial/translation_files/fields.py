"""What the fields and blocks of a page are called, and how much there is room for in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.utils.text import capfirst
from wagtail import blocks
from wagtail.fields import StreamField


@dataclass(frozen=True)
class FieldWords:
    labels: tuple[str, ...]
    longest: int | None = None

    def __str__(self) -> str:
        return " › ".join(self.labels)


def field_words(model: Any, path: str) -> FieldWords:
    """Of what wagtail-localize calls a field path, such as "body.quote.text"."""
    name, *rest = path.split(".")
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:  # of a version of the model that is no more
        return FieldWords((name,))
    if isinstance(field, StreamField):
        return _in_blocks((_label(field.verbose_name),), field.stream_block, rest)
    if field.one_to_many and rest:
        inner = field_words(field.related_model, ".".join(rest))
        row = _label(field.related_model._meta.verbose_name)
        return FieldWords((row, *inner.labels), inner.longest)
    return FieldWords((_label(field.verbose_name),), getattr(field, "max_length", None))


def _in_blocks(labels: tuple[str, ...], block: Any, names: list[str]) -> FieldWords:
    for name in names:
        if isinstance(block, blocks.ListBlock):
            block = block.child_block
            continue
        block = getattr(block, "child_blocks", {}).get(name)
        if block is None:
            return FieldWords((*labels, name))
        labels += (_label(block.label),)
    return FieldWords(labels, getattr(getattr(block, "field", None), "max_length", None))


def _label(words: Any) -> str:
    return str(capfirst(str(words)))
