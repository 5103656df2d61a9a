"""The two indexes of Wagtail, of words and of references, brought up to date when asked.

Wagtail enqueues their update at every save of everything, eight times while one article is
published, and most tests look at neither. A worker would come to it later as well; here it is
done before the first query that reads or writes one of their tables, once for each object.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django_tasks.backends.immediate import ImmediateBackend

TASKS = {"default": {"BACKEND": "tests.late_indexing.LateIndexing"}}
INDEXING = {
    "modelsearch.tasks.insert_or_update_object_task",
    "wagtail.tasks.update_reference_index_task",
}
TABLES = ("wagtailsearch_indexentry", "wagtailcore_referenceindex")

_waiting: dict[tuple[str, tuple[Any, ...]], Any] = {}


class LateIndexing(ImmediateBackend):
    """Runs every task at once but those of the indexes, which wait for ``settle``."""

    def enqueue(self, task: Any, args: Any, kwargs: Any) -> Any:
        # Another thread has a connection of its own, on which nobody watches.
        here = threading.current_thread() is threading.main_thread()
        if here and task.module_path in INDEXING:
            _waiting[task.module_path, args] = task
            return None
        return super().enqueue(task, args, kwargs)


def watch() -> None:
    """Settle before any query of the session's connection that touches an index."""
    connection.execute_wrappers.append(_settle_first)


def settle() -> None:
    """Update the indexes for all that was saved; no test counts these queries."""
    with _unseen():
        while _waiting:
            (_path, args), task = _waiting.popitem()
            with suppress(ObjectDoesNotExist):  # gone since
                task.call(*args)


def forget() -> None:
    """What was saved is rolled back: nothing is left to do."""
    _waiting.clear()


def _settle_first(execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
    if _waiting and any(table in str(sql) for table in TABLES):
        settle()
    return execute(sql, params, many, context)


@contextmanager
def _unseen() -> Iterator[None]:
    seen = connection.execute_wrappers, connection.force_debug_cursor
    connection.execute_wrappers, connection.force_debug_cursor = [], False
    try:
        yield
    finally:
        connection.execute_wrappers, connection.force_debug_cursor = seen
