"""What holds on every public page, seen by a browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.crawling import Crawl, crawled
from tests.browser.visiting import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

#: What no link leads to: readers get there by a form.
STARTS = ["/", "/en/", "/haku/?q=lanka", "/en/search/?q=loom"]


@pytest.fixture(scope="module")
def whole(browser, site) -> Crawl:
    """Every page that can be reached from both front pages, on the narrowest screen."""
    return crawled(Visitor(browser, site.address), STARTS, follow=True)


@pytest.fixture(scope="module")
def plain(browser, site, few) -> Crawl:
    """Without script, pages that between them show everything."""
    visitor = Visitor(browser, site.address, java_script_enabled=False)
    return crawled(visitor, [*STARTS, *few], follow=False)


@pytest.fixture(params=["plain", "whole"], ids=["without script", "with script"])
def crawl(request) -> Crawl:
    return request.getfixturevalue(request.param)


def test_every_link_leads_to_a_page(whole):
    assert whole.broken == {}
    assert {"/lehti/2026-1/", "/en/magazine/2026-2/", "/lehti/arkisto/"} <= set(whole.pages)
    assert len(whole.pages) > 100


def test_pages_are_there_without_script(plain):
    assert len(plain.pages) >= 10


def test_nothing_is_kept_on_the_readers_machine(crawl):
    assert crawl.cookies == []
    assert crawl.stored == []


def test_no_page_calls_another_host_or_complains_in_the_console(crawl):
    assert crawl.complaints == []


def test_every_page_says_its_language(crawl):
    wrong = {path: page["lang"] for path, page in crawl.pages.items() if page["lang"] != lang(path)}

    assert wrong == {}


def test_the_language_editions_of_a_page_name_each_other(whole, site):
    editions = {
        page["canonical"].removeprefix(site.address): page["editions"]
        for page in whole.pages.values()
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


def lang(path: str) -> str:
    return "en" if path.startswith("/en/") else "fi"
