from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, transaction


@contextmanager
def one_snapshot(using: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    """All that is read inside is as the database held it at the first query.

    Between two queries another process may commit a release; without this the second would see
    what the first did not. Nothing begins before something is asked, and inside a transaction
    that is under way nothing changes.
    """
    connection = connections[using]
    if connection.in_atomic_block:
        yield
        return
    # The transaction ends after the wrapper is gone.
    with ExitStack() as stack, connection.execute_wrapper(_Beginning(connection, stack)):
        yield


class _Beginning:
    """Begins the transaction of a snapshot when the first query comes; ``stack`` ends it."""

    def __init__(self, connection: Any, stack: ExitStack) -> None:
        self.connection, self.stack, self.is_done = connection, stack, False

    def __call__(
        self, execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: Any
    ) -> Any:
        # Whoever begins a transaction of their own has one.
        is_theirs = self.connection.in_atomic_block or str(sql).startswith("BEGIN")
        if not (self.is_done or is_theirs):
            self.is_done = True
            self.stack.enter_context(_mode(self.connection))
            self.stack.enter_context(transaction.atomic(using=self.connection.alias))
        return execute(sql, params, many, context)


@contextmanager
def _mode(connection: Any) -> Iterator[None]:
    """The kind of transaction that keeps a snapshot, without a query of its own."""
    kept: Any
    value: Any
    if connection.vendor == "postgresql":
        from psycopg import IsolationLevel

        kept, name, value = connection.connection, "isolation_level", IsolationLevel.REPEATABLE_READ
    elif connection.vendor == "sqlite":
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
