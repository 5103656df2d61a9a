"""CPU of a list of thirty articles with their bodies: ours, Wagtail's API v2, a bare view.

The same fields of the same articles in one run; the bare view gives the bytes that ours gave.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

from project import a_site, make_home

ARTICLES, ROUNDS = 30, 20


def main() -> None:
    with a_site():
        from django.conf import settings
        from django.core.management import call_command

        make_home()
        call_command("synthesize", "--issues", "3", "--articles", "90", stdout=open_nothing())
        settings.ROOT_URLCONF = "beside"
        settings.WAGTAILAPI_LIMIT_MAX = 100
        addresses = {
            "Wagtail v2": f"/v2/pages/?type=magazine.ArticlePage&fields=*&limit={ARTICLES}",
            "Kudelma": f"/api/v1/articles/?limit={ARTICLES}",
            "bare view": "/bare/",
        }
        report({name: measured(address) for name, address in addresses.items()})


def open_nothing() -> Any:
    from io import StringIO

    return StringIO()


def measured(address: str) -> dict[str, float]:
    """The median CPU of some rounds, the queries of one, and the bytes."""
    from beside import ANSWER
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client()
    response = client.get(address)
    if address.startswith("/api/"):
        ANSWER["bytes"] = response.content
    if response.status_code != 200 or len(json.loads(response.content)["items"]) != ARTICLES:
        raise RuntimeError(f"{address} has not answered with {ARTICLES} articles.")
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    # Counted now: the next request forgets them.
    queries = len(captured)
    return {
        "CPU ms": median_of(lambda: client.get(address)),
        "queries": queries,
        "kB": len(response.content) / 1000,
    }


def median_of(ask: Callable[[], Any]) -> float:
    milliseconds = []
    for _round in range(ROUNDS):
        start = time.process_time()
        ask()
        milliseconds.append(1000 * (time.process_time() - start))
    return sorted(milliseconds)[ROUNDS // 2]


def report(results: dict[str, dict[str, float]]) -> None:
    lines = [f"{ARTICLES} articles with bodies; median of {ROUNDS}, through all middleware"]
    lines += [f"{'':10}" + "".join(f"{name:>12}" for name in results)]
    for measure in results["Kudelma"]:
        values = "".join(f"{result[measure]:12.1f}" for result in results.values())
        lines.append(f"{measure:10}{values}")
    ratio = results["Kudelma"]["CPU ms"] / results["Wagtail v2"]["CPU ms"]
    lines.append(f"ours to Wagtail's: {ratio:.3f}")
    sys.stdout.write("\n".join([*lines, ""]))


if __name__ == "__main__":
    main()
