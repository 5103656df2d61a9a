"""SQLite for tests: migrated once for each state of the migrations, copied by every session.

Migrating takes half a minute, more than most files of tests; a copy takes no time at all.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.db import connection, transaction

from tests.kept import kept
from tests.processes import ROOT, manage

NAME = "kudelma.sqlite3"


def copy_migrated() -> None:
    """Put a migrated database in the place of the session's own, which is in memory."""
    put_in_place(migrated())


def put_in_place(file: Path) -> None:
    """Make the session's database, which is in memory, a copy of the one in ``file``."""
    # Without files beside it, which come and go while somebody copies the folder.
    with sqlite3.connect(f"{file.as_uri()}?immutable=1", uri=True) as source:
        connection.ensure_connection()
        source.backup(connection.connection)
    source.close()


def migrated() -> Path:
    """The file of an empty database with all migrations; copy it."""
    return kept("migrated", migrations(), _migrate) / NAME


def copy_to(data: Path) -> None:
    """Let a site whose data is in the folder ``data`` find its database migrated."""
    data.mkdir(parents=True, exist_ok=True)
    shutil.copy(migrated(), data / NAME)


def migrations() -> Iterable[Path]:
    """The files that an empty database with all migrations depends on."""
    yield ROOT / "requirements.txt"
    for config in apps.get_app_configs():
        yield from (Path(config.path) / "migrations").glob("*.py")


def _migrate(folder: Path) -> None:
    file = folder / NAME
    settings = {
        "DJANGO_SETTINGS_MODULE": "website.settings.test",
        "DATABASE_URL": f"sqlite:///{file}",
    }
    done = manage("migrate", "--no-input", "--verbosity=0", **settings)
    assert done.returncode == 0, done.stderr
    with sqlite3.connect(file) as database:
        database.execute("PRAGMA journal_mode=DELETE")
    database.close()


@contextmanager
def taken_back() -> Iterator[None]:
    """What is written inside stands for the tests in it, which each roll back to it."""
    block = transaction.atomic()
    block._from_testcase = True  # Django's own tests mark theirs so
    block.__enter__()
    try:
        yield
    finally:
        transaction.set_rollback(True)
        block.__exit__(None, None, None)
