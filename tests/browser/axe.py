"""axe on the page that is open."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = Path(__file__).parent / "audits" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """async ([include, exclude, rules]) => (await axe.run(
    {include, exclude}, {runOnly: rules, resultTypes: ['violations']},
)).violations.map(found => [found.id, ...found.nodes.map(node => node.target.join(' '))])"""


def assert_axe_finds_nothing(page: Page, within: str = "html", but: tuple[str, ...] = ()) -> None:
    """In the part ``within`` of the page, without the parts ``but``.

    Where the checkers are missing a developer's run leaves it out, CI fails.
    """
    if AXE.exists() or os.environ.get("CI"):
        page.evaluate(AXE.read_text())
        found: list[Any] = page.evaluate(_RUN, [[within], list(but), RULES])
        assert not found, found
