"""What travels to a reader who comes for the first time, pictures left out."""

from __future__ import annotations

from collections import Counter

import pytest
from playwright.sync_api import Request

from tests.browser.visiting import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

KILO = 1000
MOST = {"font": 120 * KILO, "script": 10 * KILO, "text": 60 * KILO}


def kind_of(request: Request) -> str:
    """Fonts and scripts have limits of their own; pictures and players have none here."""
    kind = request.resource_type
    return kind if kind in ("font", "script", "image", "media") else "text"


@pytest.fixture(scope="module")
def weights(browser, site, few) -> dict[str, Counter[str]]:
    """Bytes by kind, packed as they travel, for pages that between them show everything."""
    return {path: weighed(browser, site, path) for path in few}


def weighed(browser, site, path: str) -> Counter[str]:
    visitor = Visitor(browser, site.address)  # with an empty cache
    finished: list[Request] = []
    visitor.context.on("requestfinished", lambda request: finished.append(request))
    visitor.page.goto(path, wait_until="networkidle")
    found: Counter[str] = Counter()
    for request in finished:
        found[kind_of(request)] += request.sizes()["responseBodySize"]
    # A script counts twice: on its own, and in what a page weighs.
    found["text"] += found["script"]
    visitor.context.close()
    return found


@pytest.mark.parametrize("kind", MOST)
def test_no_page_is_heavier_than_a_slow_line_bears(weights, kind):
    assert {path: w[kind] for path, w in weights.items() if w[kind] > MOST[kind]} == {}


def test_every_kind_was_weighed(weights):
    heaviest = {kind: max(weight[kind] for weight in weights.values()) for kind in MOST}

    assert len(weights) >= 10
    assert all(heaviest.values()), heaviest
