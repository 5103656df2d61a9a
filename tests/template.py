"""PostgreSQL for tests: migrated once for each state of the migrations, cloned by every worker."""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import urlsplit

from django.db import connection

from tests.database import migrations
from tests.kept import alone, mark
from tests.processes import manage


def migrated() -> str:
    """The name of an empty database with all migrations; nobody may connect to it."""
    with alone("template") as place, connection._nodb_cursor() as cursor:
        family = f"kudelma_{place.name}_"
        name = f"{family}{mark(migrations())}"
        known = _databases(cursor, family)
        if name not in known:
            for former in known:
                cursor.execute(f"DROP DATABASE {former}")
            _migrate(cursor, name)
    return name


def _databases(cursor: Any, family: str) -> list[str]:
    cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [family])
    return [name for (name,) in cursor.fetchall()]


def _migrate(cursor: Any, name: str) -> None:
    half_made = f"{name}_half_made"
    cursor.execute(f"CREATE DATABASE {half_made}")
    settings = {
        "DJANGO_SETTINGS_MODULE": "website.settings.test",
        "DATABASE_URL": urlsplit(os.environ["DATABASE_URL"])._replace(path=half_made).geturl(),
    }
    done = manage("migrate", "--no-input", "--verbosity=0", **settings)
    assert done.returncode == 0, done.stderr
    cursor.execute(f"ALTER DATABASE {half_made} RENAME TO {name}")
