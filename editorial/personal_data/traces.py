"""What a row leaves behind outside itself, and the one function that scrubs it all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db import router, transaction
from django.db.models import FileField, Model
from django.db.models.deletion import Collector

from editorial.personal_data.places import BY_OBJECT, BY_WORDS
from editorial.personal_data.spelling import clear

#: A stored file: its field and its name.
Stored = tuple[FileField, str]


@dataclass
class Traces:
    """By what the traces of a row, and of rows that go with it, are recognised."""

    #: Content type ids (of the class and of those it extends) and primary keys, as text.
    objects: list[tuple[set[int], str]] = field(default_factory=list)
    users: list[Any] = field(default_factory=list)
    files: list[Stored] = field(default_factory=list)


def traces_of(*rows: Model) -> Traces:
    """Ask before the rows are deleted: afterwards nobody knows their files."""
    traces = Traces()
    for row in _with_dependants(rows):
        traces.objects.append((_content_types(row), str(row.pk)))
        traces.files += _files(row)
        if isinstance(row, get_user_model()):
            traces.users.append(row.pk)
    return traces


@transaction.atomic
def scrub(traces: Traces, words: Iterable[str] = ()) -> None:
    """Leave nothing of the rows that ``traces`` were taken of, nor of ``words``.

    ``words`` tell of one person: an address, a full name. They are taken out of logs, tasks,
    sessions, half-filled forms and out of what no page uses any more; pages stay as they are.
    """
    for place in BY_OBJECT:
        place(traces)
    for clean in BY_WORDS:
        clean(clear(words))
    transaction.on_commit(lambda: _delete_files(traces.files))


def _with_dependants(rows: Iterable[Model]) -> list[Model]:
    """The rows and all that a database deletes with them."""
    found: list[Model] = []
    for row in rows:
        collector = Collector(using=router.db_for_write(type(row)), origin=row)
        collector.collect([row])
        found += [one for instances in collector.data.values() for one in instances]
        found += [one for queryset in collector.fast_deletes for one in queryset]
    return found


def _content_types(row: Model) -> set[int]:
    models = {type(row), *row._meta.get_parent_list()}
    both = [
        ContentType.objects.get_for_models(*models, for_concrete_models=concrete)
        for concrete in (True, False)
    ]
    return {found.pk for types in both for found in types.values()}


def _files(row: Model) -> list[Stored]:
    fields = [one for one in row._meta.concrete_fields if isinstance(one, FileField)]
    return [(one, getattr(row, one.name).name) for one in fields if getattr(row, one.name)]


def _delete_files(files: Iterable[Stored]) -> None:
    """But for those that another row shows, or the row that stayed."""
    for stored, name in files:
        if not stored.model._base_manager.filter(**{stored.name: name}).exists():
            stored.storage.delete(name)
