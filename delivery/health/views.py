from __future__ import annotations

from collections.abc import Callable

from django.core.cache import cache
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

_KEY = "delivery.health"


@never_cache
def alive(request: HttpRequest) -> JsonResponse:
    """200 as long as the process answers; asks nothing of anybody."""
    return JsonResponse({"status": "ok"})


@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """200 when database, migrations and cache work, else 503; says which does not."""
    report = {name: _try(probe) for name, probe in PROBES.items()}
    status = 200 if all(answer == "ok" for answer in report.values()) else 503
    return JsonResponse(report, status=status)


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return True


def _migrations() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _cache() -> bool:
    cache.set(_KEY, "ok", 10)
    return cache.get(_KEY) == "ok"


def _try(probe: Callable[[], bool]) -> str:
    try:
        return "ok" if probe() else "failing"
    except Exception:  # noqa: BLE001 - whatever it is, the answer is "failing"
        return "failing"


PROBES: dict[str, Callable[[], bool]] = {
    "database": _database,
    "migrations": _migrations,
    "cache": _cache,
}
