"""A way through the public pages, and what was met on it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page

from tests.browser.visiting import Visitor

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


def crawled(visitor: Visitor, starts: list[str], follow: bool) -> Crawl:
    """What ``visitor`` meets on the narrowest screen, from ``starts`` on or nowhere else."""
    visitor.page.set_viewport_size({"width": 320, "height": 640})
    found = Crawl()
    waiting = deque(starts)
    while waiting:
        path = waiting.popleft()
        if path not in found.pages and path not in found.broken and path not in found.files:
            visit(visitor, path, found)
            waiting.extend(visitor.links() if follow and path in found.pages else ())
    found.cookies = visitor.context.cookies()
    found.complaints = visitor.complaints
    visitor.context.close()
    return found


def visit(visitor: Visitor, path: str, found: Crawl) -> None:
    if not urlsplit(path).path.endswith("/"):
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
