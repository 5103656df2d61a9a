"""Chromium, and the demo: one for those who read, one of its own for every module that writes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.desk import Desk
from tests.browser.public_pages import covering, public_pages
from tests.browser.serving import DemoSite
from tests.browser.visiting import Visitor

ARGUMENTS = [
    "--no-sandbox",  # as root, as in CI
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    path = chromium_path()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


def chromium_path() -> str:
    """Where Chromium is; without it a developer's run says what it left out, CI fails."""
    found = shutil.which("chromium")
    if not found:
        say = pytest.fail if os.environ.get("CI") else pytest.skip
        say("Left out: the tests in Chromium, which is not on PATH.")
    return found


@pytest.fixture(scope="session")
def site_to_read(tmp_path_factory: Any) -> Iterator[DemoSite]:
    """The demo served once for all who only read it: starting it takes ten seconds."""
    with DemoSite(tmp_path_factory.mktemp("site") / "data") as served:
        yield served


@pytest.fixture(scope="module")
def site(request: Any, tmp_path_factory: Any) -> Iterator[DemoSite]:
    """The demo served: a fresh one for a module that says ``WRITES = True``."""
    if not getattr(request.module, "WRITES", False):
        yield request.getfixturevalue("site_to_read")
        return
    with DemoSite(tmp_path_factory.mktemp("site") / "data") as served:
        yield served


@pytest.fixture(scope="session")
def pages(site_to_read: DemoSite) -> dict[str, str]:
    """The HTML of every public page, by path."""
    return public_pages(site_to_read)


@pytest.fixture(scope="session")
def few(pages: dict[str, str]) -> list[str]:
    """Paths of pages that between them show everything that any shows."""
    return covering(pages)


@pytest.fixture
def visit(browser: Browser, site: DemoSite) -> Iterator[Callable[..., Visitor]]:
    """Opens a browser context; what went wrong in any of them fails the test at its end."""
    visitors: list[Visitor] = []

    def open_context(**options: Any) -> Visitor:
        visitors.append(Visitor(browser, site.address, **options))
        return visitors[-1]

    yield open_context
    complaints = [text for visitor in visitors for text in visitor.complaints]
    for visitor in visitors:
        visitor.context.close()
    assert complaints == []


@pytest.fixture
def reader(visit: Callable[..., Visitor]) -> Visitor:
    """Somebody who has not logged in."""
    return visit()


@pytest.fixture
def desk(visit: Callable[..., Visitor]) -> Callable[..., Desk]:
    """``desk("paatoimittaja")``: that demo user, logged in to the admin."""
    return lambda user: Desk(visit(), user)
