"""What revisions refer to and what of it is gone, asked once for each kind of reference.

Wagtail asks for each key of each row by itself, and breaks off where one is gone that its
model protects: such as a contributor who stood in drafts only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Self

from django.db import models
from modelcluster.models import ClusterableModel, get_all_child_relations

from delivery.page_base import PageBase

Content = dict[str, Any]
Gone = dict[models.Field, set[Any]]
_known: ContextVar[Gone | None] = ContextVar("gone_references", default=None)


class SoundReferencesMixin(PageBase):
    """A page that is read from a revision without what is gone since."""

    class Meta:
        abstract = True

    @classmethod
    def from_serializable_data(
        cls, data: Content, check_fks: bool = True, strict_fks: bool = False
    ) -> Self:
        if check_fks and not strict_fks:
            gone = _known.get()
            data = _sound(cls, data, _gone([(cls, data)]) if gone is None else gone)
            check_fks = False
        return super().from_serializable_data(data, check_fks, strict_fks)


@contextmanager
def references_known(contents: Iterable[tuple[type[models.Model], Content]]) -> Iterator[None]:
    """Ask for all that ``contents`` refer to; inside, pages are read from these only."""
    token = _known.set(_gone(list(contents)))
    try:
        yield
    finally:
        _known.reset(token)


def _gone(contents: list[tuple[type[models.Model], Content]]) -> Gone:
    """Foreign key → what it names in one of ``contents`` and the database has not."""
    named: dict[models.Field, set[Any]] = defaultdict(set)
    for model, content in contents:
        for holder, row in _rows(model, content):
            for field in _keys(holder, row):
                named[field].add(row[field.name])
    return {field: values - _existing(field, values) for field, values in named.items()}


def _existing(field: Any, values: set[Any]) -> set[Any]:
    name = field.remote_field.field_name
    # As a revision spells them: a UUID is a string there.
    spelled = {field.target_field.to_python(value): value for value in values}
    found = field.related_model._default_manager.filter(**{f"{name}__in": list(spelled)})
    return {spelled[key] for key in found.values_list(name, flat=True)}


def _rows(model: type[models.Model], content: Content) -> Iterator[tuple[Any, Content]]:
    yield model, content
    for name, holder in _relations(model):
        for row in content.get(name) or ():
            yield from _rows(holder, row)


def _relations(model: type[models.Model]) -> list[tuple[str, type[models.Model]]]:
    if not issubclass(model, ClusterableModel):
        return []
    relations = get_all_child_relations(model)
    return [(relation.get_accessor_name(), relation.related_model) for relation in relations]


def _keys(model: type[models.Model], row: Content) -> list[Any]:
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey) and row.get(field.name) is not None
    ]


def _sound(model: type[models.Model], content: Content, gone: Gone) -> Content:
    """``content`` without the keys that lead nowhere, and without the rows that hang on one."""
    lost = [field.name for field in _lost(model, content, gone)]
    sound = content | dict.fromkeys(lost)
    for name, holder in _relations(model):
        if content.get(name):
            rows = (row for row in content[name] if not _hangs(holder, row, gone))
            sound[name] = [_sound(holder, row, gone) for row in rows]
    return sound


def _lost(model: type[models.Model], row: Content, gone: Gone) -> list[Any]:
    return [
        field
        for field in _keys(model, row)
        if row[field.name] in gone[field] and field.remote_field.on_delete is not models.DO_NOTHING
    ]


def _hangs(model: type[models.Model], row: Content, gone: Gone) -> bool:
    """A row without what it is about is no row."""
    return any(
        field.remote_field.on_delete is models.CASCADE or not field.null
        for field in _lost(model, row, gone)
    )
