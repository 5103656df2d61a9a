"""Everything that is stored, as one text to look for words in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection


def dump() -> str:
    """All rows of all tables (SQLite's own index tables too), sessions decoded, all files."""
    parts = [_table(name) for name in connection.introspection.table_names()]
    if connection.vendor == "sqlite":
        parts += [_table(name) for name in _shadow_tables()]
    parts += [str(session.get_decoded()) for session in Session.objects.all()]
    parts += [f"{path} {_words(path.read_bytes())}" for path in _files()]
    return _readable("\n".join(parts))


def _table(name: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{name}"')  # noqa: S608
        return "\n".join(_words(value) for row in cursor.fetchall() for value in row)


def _shadow_tables() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE name LIKE '%_fts_%' AND type='table'")
        return [name for (name,) in cursor.fetchall()]


def _files() -> list[Path]:
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def _words(value: Any) -> str:
    if isinstance(value, bytes | memoryview):
        return bytes(value).decode("utf-8", errors="replace")
    return str(value)


def _readable(text: str) -> str:
    for escaped, letter in (("\\u00e4", "ä"), ("\\u00f6", "ö"), ("%C3%A4", "ä"), ("%C3%B6", "ö")):
        text = text.replace(escaped, letter)
    return text.casefold()
