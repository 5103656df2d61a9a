"""Other people's checkers on the public pages: HTML, accessibility, Lighthouse."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.browser.axe import RULES
from tests.browser.conftest import chromium_path
from tests.browser.visiting import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

AUDITS = Path(__file__).parent / "audits"
RUN_AXE = """async rules => (await axe.run(document, {runOnly: rules, resultTypes: ['violations']}))
    .violations.map(found => [found.id, ...found.nodes.map(node => node.target.join(' '))])"""
#: A page of each kind; all pages of both languages take too long for every run: docs/releasing.md.
FOR_LIGHTHOUSE = [
    "/",
    "/lehti/2026-2/",
    "/lehti/2026-1/kangaspuut-aulassa/",
    "/lehti/kaden-jalki/",
    "/lehti/arkisto/",
    "/lehti/tekijat/aino-rautavesi/",
    "/en/magazine/",
    "/galleria/",
    "/galleria/langanpaita/",
    "/en/gallery/loose-ends/2/",
    "/verkostot/kymijoki/",
    "/en/networks/directory/",
    "/verkostot/kymijoki/pianoilta/",
    "/en/networks/kymijoki/join/",
]


@pytest.fixture(scope="module")
def tools() -> Path:
    """Where the checkers are; without them a developer's run says what it left out, CI fails."""
    if not (AUDITS / "node_modules").is_dir() or not shutil.which("node"):
        say = pytest.fail if os.environ.get("CI") else pytest.skip
        say("Left out: the checkers. Run: npm ci --prefix tests/browser/audits")
    return AUDITS


def test_an_html_checker_finds_nothing_on_any_public_page(tools, pages, tmp_path):
    for number, html in enumerate(pages.values()):
        (tmp_path / f"{number}.html").write_text(html)

    # In a file of its own: Node cuts what it writes to a pipe when it ends with an error.
    report = tmp_path / "report.json"
    checker = ["node_modules/.bin/html-validate", "--config=.htmlvalidate.json"]
    node(tools, *checker, f"--formatter=json={report}", str(tmp_path))

    paths = list(pages)
    found = {
        f"{paths[int(Path(file['filePath']).stem)]}:{message['line']}": message["message"]
        for file in json.loads(report.read_text())
        for message in file["messages"]
    }
    assert len(pages) > 60
    assert found == {}


@pytest.mark.parametrize(
    ("width", "scheme"), [(1280, "light"), (360, "dark")], ids=["wide and light", "phone and dark"]
)
def test_axe_finds_nothing_on_pages_that_show_everything(tools, few, browser, site, width, scheme):
    axe = (tools / "node_modules/axe-core/axe.min.js").read_text()
    visitor = Visitor(browser, site.address, color_scheme=scheme)
    visitor.page.set_viewport_size({"width": width, "height": 900})
    found = {path: axe_on(visitor, path, axe) for path in few}
    visitor.context.close()

    assert len(found) >= 10
    assert {path: problems for path, problems in found.items() if problems} == {}


def axe_on(visitor: Visitor, path: str, axe: str) -> list[Any]:
    visitor.page.goto(path)
    visitor.page.evaluate(axe)
    return visitor.page.evaluate(RUN_AXE, RULES)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_large_picture(tools, browser, site, scheme):
    axe = (tools / "node_modules/axe-core/axe.min.js").read_text()
    visitor = Visitor(browser, site.address, color_scheme=scheme)
    page = visitor.open("/galleria/langanpaita/")
    page.locator(".photos figure > a").first.click()
    page.evaluate(axe)
    found = page.evaluate(RUN_AXE, RULES)
    visitor.context.close()

    assert found == []


@pytest.mark.parametrize("path", FOR_LIGHTHOUSE)
def test_lighthouse_has_nothing_to_say_but_about_speed(tools, site, path):
    result = lighthouse(tools, f"{site.address}{path}")

    del result["scores"]["performance"]  # of a busy machine it says nothing
    assert result["found"] == []
    assert set(result["scores"].values()) == {100}


def lighthouse(tools: Path, url: str) -> dict[str, Any]:
    """What it says of a page. Now and then it loses its trace, which is no finding."""
    for _try in range(4):
        report = node(tools, "node", "lighthouse.mjs", chromium_path(), "1", url)
        if report.returncode == 0:
            return json.loads(report.stdout)
    raise AssertionError(report.stderr)


def node(tools: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=tools, capture_output=True, text=True, timeout=600)
