"""What holds on every public page, seen by a browser."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.visiting import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

FACTS = """() => ({
    lang: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    canonical: document.querySelector('link[rel=canonical]')?.href,
    editions: [...document.querySelectorAll('link[rel=alternate][hreflang]')]
        .filter(link => link.hreflang !== 'x-default').map(link => [link.hreflang, link.href]),
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    pictures: [...document.querySelectorAll('img, source')].flatMap(
        source => [source.src, ...source.srcset.split(', ').map(part => part.split(' ')[0])]
    ).filter(Boolean).map(address => new URL(address, document.baseURI).pathname),
})"""
#: What no link leads to: readers get there by a form.
STARTS = ["/", "/en/", "/haku/?q=lanka", "/en/search/?q=loom"]
STORED = "() => localStorage.length + sessionStorage.length"


@dataclass
class Crawl:
    """What a visitor met on the way through all public pages."""

    pages: dict[str, dict[str, Any]] = field(default_factory=dict)
    broken: dict[str, int] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    stored: list[str] = field(default_factory=list)
    cookies: list[Any] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture(scope="module", params=[False, True], ids=["without script", "with script"])
def crawl(request, browser, site) -> Crawl:
    """Every page that can be reached from both front pages, on the narrowest screen."""
    visitor = Visitor(browser, site.address, java_script_enabled=request.param)
    visitor.page.set_viewport_size({"width": 320, "height": 640})
    found = Crawl()
    waiting = deque(STARTS)
    while waiting:
        path = waiting.popleft()
        if path not in found.pages and path not in found.broken and path not in found.files:
            visit(visitor, path, found)
            waiting.extend(visitor.links() if path in found.pages else ())
    found.cookies = visitor.context.cookies()
    found.complaints = visitor.complaints
    visitor.context.close()
    return found


def test_every_link_leads_to_a_page(crawl):
    assert crawl.broken == {}
    assert {"/lehti/2026-1/", "/en/magazine/2026-2/", "/lehti/arkisto/"} <= set(crawl.pages)


def test_nothing_is_kept_on_the_readers_machine(crawl):
    assert crawl.cookies == []
    assert crawl.stored == []


def test_no_page_calls_another_host_or_complains_in_the_console(crawl):
    assert crawl.complaints == []


def test_every_page_says_its_language(crawl):
    wrong = {path: page["lang"] for path, page in crawl.pages.items() if page["lang"] != lang(path)}

    assert wrong == {}


def test_the_language_editions_of_a_page_name_each_other(crawl, site):
    editions = {
        page["canonical"].removeprefix(site.address): page["editions"]
        for page in crawl.pages.values()
        if page["canonical"]
    }

    pairs = [
        (path, address.removeprefix(site.address), language)
        for path, found in editions.items()
        for language, address in found
    ]
    assert [pair for pair in pairs if editions[pair[0]] != editions.get(pair[1])] == []
    assert [pair for pair in pairs if lang(pair[1]) != pair[2]] == []
    assert sum(path != other for path, other, _language in pairs) >= 2 * 10


def test_every_page_has_one_first_heading(crawl):
    assert {path: p["headings"] for path, p in crawl.pages.items() if p["headings"] != 1} == {}


def test_nothing_scrolls_sideways_on_the_narrowest_screen(crawl):
    assert {path: p["overflow"] for path, p in crawl.pages.items() if p["overflow"] > 0} == {}


def test_every_file_of_a_picture_is_there(crawl, site):
    drawn = "/covers/"  # woven for whoever asks; nothing lies on the disk
    pictures = {file for page in crawl.pages.values() for file in page["pictures"]}
    files = {Path(file) for file in pictures if not file.startswith(drawn)}

    assert any(file.startswith(drawn) for file in pictures)
    assert {file.suffix for file in files} >= {".avif", ".webp", ".jpg"}
    assert [file for file in files if not (site.folder / file.relative_to("/")).exists()] == []


def visit(visitor: Visitor, path: str, found: Crawl) -> None:
    asked = visitor.context.request.get(path)
    if asked.ok and not asked.headers["content-type"].startswith("text/html"):
        # Chromium shows feeds and PDF by means of its own, which our policy refuses.
        found.files.add(path)
        return
    answer = visitor.page.goto(path)
    assert answer
    if answer.status != 200:
        found.broken[path] = answer.status
    elif answer.headers["content-type"].startswith("text/html"):
        found.pages[path] = facts(visitor.page)
        if visitor.page.evaluate(STORED):
            found.stored.append(path)


def facts(page: Page) -> dict[str, Any]:
    return page.evaluate(FACTS)


def lang(path: str) -> str:
    return "en" if path.startswith("/en/") else "fi"
