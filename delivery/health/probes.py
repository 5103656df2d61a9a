"""What must work for the site to serve. A probe answers, or raises, within a moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.apps import apps
from django.core.cache import cache
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

_KEY = "delivery.health"
#: A task that waits longer has no worker that would take it.
PATIENCE = timedelta(minutes=5)


def database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return True


def migrations() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def cached() -> bool:
    cache.set(_KEY, "ok", 10)
    return cache.get(_KEY) == "ok"


def worker() -> bool:
    """Whether tasks are taken; without tasks in the database there is no worker to ask about."""
    if not apps.is_installed("django_tasks_db"):
        return True
    from django_tasks_db.models import DBTaskResult

    long_ago = timezone.now() - PATIENCE
    return not DBTaskResult.objects.ready().filter(enqueued_at__lt=long_ago).exists()


PROBES: dict[str, Callable[[], bool]] = {
    "database": database,
    "migrations": migrations,
    "cache": cached,
    "worker": worker,
}
