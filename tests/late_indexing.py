"""The two indexes of Wagtail, of words and of references, brought up to date when asked.

Wagtail enqueues their update at every save of everything, eight times while one article is
published, and most tests look at neither. A worker would come to it later as well; here it is
done before the first query that reads or writes the table of an index, for that index only and
once for each object.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django_tasks.backends.immediate import ImmediateBackend

TASKS = {"default": {"BACKEND": "tests.late_indexing.LateIndexing"}}
#: The table of an index by the task that brings it up to date.
TABLES = {
    "modelsearch.tasks.insert_or_update_object_task": "wagtailsearch_indexentry",
    "wagtail.tasks.update_reference_index_task": "wagtailcore_referenceindex",
}

#: For each table the tasks that wait, by what they are asked to do.
_waiting: dict[str, dict[tuple[Any, ...], Any]] = {table: {} for table in TABLES.values()}


class LateIndexing(ImmediateBackend):
    """Runs every task at once but those of the indexes, which wait for ``settle``."""

    def enqueue(self, task: Any, args: Any, kwargs: Any) -> Any:
        # Another thread has a connection of its own, on which nobody watches.
        here = threading.current_thread() is threading.main_thread()
        if here and task.module_path in TABLES:
            _waiting[TABLES[task.module_path]][args] = task
            return None
        return super().enqueue(task, args, kwargs)


def watch() -> None:
    """Settle before any query of the session's connection that touches an index."""
    connection.execute_wrappers.append(_settle_first)


def settle(tables: Iterable[str] = tuple(TABLES.values())) -> None:
    """Update these indexes for all that was saved; no test counts these queries."""
    with _unseen():
        for table in tables:
            while _waiting[table]:
                args, task = _waiting[table].popitem()
                with suppress(ObjectDoesNotExist):  # gone since
                    task.call(*args)


def forget() -> None:
    """What was saved is rolled back: nothing is left to do."""
    for tasks in _waiting.values():
        tasks.clear()


def _settle_first(execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
    if touched := [table for table in _waiting if _waiting[table] and table in str(sql)]:
        settle(touched)
    return execute(sql, params, many, context)


@contextmanager
def _unseen() -> Iterator[None]:
    seen = connection.execute_wrappers, connection.force_debug_cursor
    connection.execute_wrappers, connection.force_debug_cursor = [], False
    try:
        yield
    finally:
        connection.execute_wrappers, connection.force_debug_cursor = seen
