"""The whole way of a translation: ordered, translated, handed in, approved, read."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import pytest
from bs4 import BeautifulSoup
from defusedxml.ElementTree import fromstring
from playwright.sync_api import expect

from editorial.translation_files.xliff_names import core
from tests.browser.desk import Desk
from tests.demo import environment
from tests.editorial.translation_files.words import as_bytes, translate
from tests.processes import manage

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WRITES = True


@pytest.fixture
def issue(site) -> list[str]:
    """Ids of an issue and of its article with fifty marked sentences."""
    code = (Path(__file__).parent / "marked_issue.py").read_text()
    done = manage("shell", "--verbosity", "0", "--command", code, **environment(site.folder))
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def turn(target: Element) -> None:
    """The marks of a sentence in the opposite order, with English words between them."""
    marks = list(target)
    for mark in marks:
        mark.tail = " and "
    target.text = "Words "
    target[:] = reversed(marks)


def say(target: Element) -> None:
    for one in target.iter():
        one.text, one.tail = (f"{part} said" if part else part for part in (one.text, one.tail))


def in_english(content: bytes) -> tuple[bytes, int]:
    """The file with all of it translated, and in how many texts marks were reordered."""
    root = fromstring(content)
    units = list(root.iter(core("unit")))
    marked = [one for one in units if len(one.findall(f".//{core('source')}/*")) > 2]
    for one in units:
        if one.find(f".//{core('target')}") is None:
            translate(one, turn if one in marked else say)
    return as_bytes(root), len(marked)


def order(editor: Desk, number: str) -> str:
    """Order a translation of the issue; the address of the job."""
    editor.open(f"/admin/pages/{number}/translations/order/")
    editor.page.select_option("[name=translator]", label="kaantaja")
    editor.press(editor.page.locator("main form button.button").last.click)
    expect(editor.page.locator("#translation-job-now[data-refresh]")).to_have_count(0)
    expect(editor.page.locator("[data-job-page]")).to_have_count(2)
    return urlsplit(editor.page.url).path


def translate_one_text(translator: Desk, words: str) -> None:
    """The first text of the page whose editor is open."""
    segments = translator.page.locator(".js-translation-editor li.incomplete")
    expect(segments.first).to_be_visible()
    left, segment = segments.count(), segments.first
    segment.get_by_role("button").click()
    segment.locator("textarea").fill(words)
    segment.get_by_role("button").last.click()
    expect(segments).to_have_count(left - 1)


def take_along_and_bring_back(translator: Desk, job: str) -> None:
    translator.open(f"{job}file/")
    with translator.page.expect_download() as taken:
        translator.page.locator("a[href$='/file/xliff/']").click()
    changed, marked = in_english(Path(taken.value.path()).read_bytes())
    assert marked == 50
    file = {"name": "job.xlf", "mimeType": "application/xliff+xml", "buffer": changed}
    translator.page.set_input_files("[type=file]", file)
    translator.press(translator.page.locator("main form[method=post] button").click)
    refused = translator.page.locator("[data-outcome=refused]")
    expect(refused).to_have_count(0)


def hand_in(translator: Desk, page: str) -> None:
    translator.open(page)
    translator.press(translator.page.locator("[data-desk] > form button").first.click)
    expect(translator.page.locator("[data-desk] [role=status]")).to_be_visible()


def approve(editor: Desk, page: str) -> None:
    """With the decision that is offered above the words."""
    editor.open(page)
    decision = editor.page.locator("[data-desk] details:has(form[action*='/approve/'])")
    decision.locator("summary").click()
    editor.press(decision.locator("form button").click)


def pages_of(translator: Desk, job: str) -> list[str]:
    """The addresses of the editors of the job's pages, parents first."""
    translator.open(job)
    links = translator.page.locator("[data-job-page] th a")
    return links.evaluate_all("links => links.map(link => link.getAttribute('href'))")


def test_a_translation_goes_from_its_order_to_its_readers(desk, visit, issue):
    editor: Desk = desk("paatoimittaja")
    job = order(editor, issue[0])

    translator: Desk = desk("kaantaja")
    pages = pages_of(translator, job)
    assert len(pages) == 2
    translator.open(pages[1])
    translate_one_text(translator, "Fifty rows")
    take_along_and_bring_back(translator, job)
    for page in pages:
        hand_in(translator, page)

    for somebody in (desk("toimittaja"), desk("kielenhuoltaja"), editor):
        for page in pages:
            approve(somebody, page)

    reader = visit()
    page = BeautifulSoup(reader.open("/en/magazine/2031-9/").content(), "html.parser")
    [link] = [one for one in page.select("main a[href]") if one.get_text() == "Fifty rows"]
    article = BeautifulSoup(reader.open(link["href"]).content(), "html.parser")
    links = {one["href"] for one in article.select(".prose a[href*='/magazine/']")}
    assert all(address.startswith("/en/magazine/") for address in links)
    assert len(article.select(".prose a[href^='/en/magazine/']")) == 50
    assert len(article.select(".prose b")) == 50
    assert article.get_text().count("{count}") == 50
    assert reader.dead_links() == []
