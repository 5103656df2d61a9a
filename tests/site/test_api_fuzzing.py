"""Whatever anybody asks of the API, within its document or beyond, it answers as it says.

A covering part runs here; ``KUDELMA_EXAMPLES=500 pytest tests/site/test_api_fuzzing.py`` asks
more.
"""

from __future__ import annotations

import os

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, settings

pytestmark = pytest.mark.usefixtures("networks")

EXAMPLES = int(os.environ.get("KUDELMA_EXAMPLES", "40"))

schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
# A query longer than anybody needs is refused before it is read.
schema.config.checks.negative_data_rejection.expected_statuses.append("414")


@pytest.fixture(autouse=True)
def _connection_kept(world):
    """As Django's own client: a request that ends would close the transaction of the test."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@schema.parametrize()
@settings(
    max_examples=EXAMPLES,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
def test_an_answer_is_always_as_the_document_says(world, case):
    # Called in this process, nobody unpacks what was packed for the way.
    case.call_and_validate(headers={"Accept-Encoding": "identity"})
