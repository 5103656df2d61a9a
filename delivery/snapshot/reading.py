from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, transaction


@contextmanager
def one_snapshot(using: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    """All that is read inside is as the database held it at the first query.

    Between two queries another process may commit a release; without this the second would see
    what the first did not. Inside a transaction that is under way nothing changes. Raises
    OperationalError when the database is out of reach.
    """
    connection = connections[using]
    if connection.in_atomic_block:
        yield
        return
    with _mode(connection), transaction.atomic(using=using):
        yield


@contextmanager
def _mode(connection: Any) -> Iterator[None]:
    """The kind of transaction that keeps a snapshot, without a query of its own."""
    kept: Any
    value: Any
    if connection.vendor == "postgresql":
        from psycopg import IsolationLevel

        connection.ensure_connection()
        kept, name, value = connection.connection, "isolation_level", IsolationLevel.REPEATABLE_READ
    elif connection.vendor == "sqlite":
        # What a thread has never asked does not know its mode yet.
        connection.ensure_connection()
        # Readers never wait for a writer so; IMMEDIATE would make each of them one.
        kept, name, value = connection, "transaction_mode", "DEFERRED"
    else:
        yield
        return
    before = getattr(kept, name)
    setattr(kept, name, value)
    try:
        yield
    finally:
        if not getattr(kept, "closed", False):  # PostgreSQL may have gone in the middle
            setattr(kept, name, before)
