from __future__ import annotations

import logging
from collections.abc import Callable

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

from delivery.health.probes import PROBES

logger = logging.getLogger(__name__)


@never_cache
def alive(request: HttpRequest) -> JsonResponse:
    """200 as long as the process answers; asks nothing of anybody."""
    return JsonResponse({"status": "ok"})


@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """200 when database, migrations, cache and worker do their work, else 503; names each."""
    report = {name: _answer(name, probe) for name, probe in PROBES.items()}
    status = 200 if set(report.values()) == {"ok"} else 503
    return JsonResponse(report, status=status)


def _answer(name: str, probe: Callable[[], bool]) -> str:
    try:
        return "ok" if probe() else "failing"
    except Exception:
        # Whatever it is, the load balancer wants an answer and the log wants the rest.
        logger.exception("The probe %r failed", name)
        return "failing"
