"""The search index in the database, whichever of the two apps keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import connections, models, router

from editorial.personal_data.spelling import containing

if TYPE_CHECKING:
    from editorial.personal_data.traces import Traces

_APPS = {"wagtail.search": "wagtailsearch", "modelsearch": "modelsearch"}


def forget_objects(traces: Traces) -> None:
    """Entries of rows that are gone. A row that stayed is indexed anew when it is saved."""
    for model in _models():
        for types, key in traces.objects:
            _delete_gone(model.objects.filter(content_type__in=types, object_id=key))
        _merge(model)


def forget_words(words: list[str]) -> None:
    """Entries that outlived their rows."""
    for model in _models():
        texts = [f.name for f in model._meta.local_fields if type(f) is models.TextField]
        _delete_gone(containing(model, texts, words))
        _merge(model)


def _delete_gone(entries: Any) -> None:
    for entry in entries:
        if entry.content_object is None:
            entry.delete()


def _merge(model: type[models.Model]) -> None:
    """SQLite's index keeps deleted words until its parts are merged."""
    connection = connections[router.db_for_write(model)]
    table = f"{model._meta.db_table}_fts"
    if connection.vendor == "sqlite" and table in connection.introspection.table_names():
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608


def _models() -> list[Any]:
    return [
        apps.get_model(label, "IndexEntry")
        for name, label in _APPS.items()
        if apps.is_installed(name)
    ]
