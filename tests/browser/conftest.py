"""Chromium, and a demo of its own for every module of tests."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.desk import Desk
from tests.browser.serving import DemoSite, prepare
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
def prepared(tmp_path_factory: Any) -> Path:
    """A loaded demo that nobody serves: copy it."""
    folder = tmp_path_factory.mktemp("demo")
    prepare(folder)
    return folder


@pytest.fixture(scope="module")
def site(browser: Browser, prepared: Path, tmp_path_factory: Any) -> Iterator[DemoSite]:
    """The demo served, fresh for each module."""
    with DemoSite(prepared, tmp_path_factory.mktemp("site") / "data") as served:
        yield served


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
