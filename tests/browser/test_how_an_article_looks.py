"""An article on a wide screen, on a narrow one with everything too large, and on paper."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from gallery.blocks import TableBlock

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

ARTICLE = "/lehti/2026-1/kangaspuut-aulassa/"
COMPOUND = "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas"
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
#: Letters in each full line of the paragraphs of running text.
LINES = """() => [...document.querySelectorAll('.text > * > .prose > p')].slice(1).flatMap(p => {
    const lines = new Map();
    const range = document.createRange();
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        for (let i = 0; i < walker.currentNode.length; i++) {
            range.setStart(walker.currentNode, i);
            range.setEnd(walker.currentNode, i + 1);
            const top = Math.round(range.getBoundingClientRect().top / 10);
            lines.set(top, (lines.get(top) ?? 0) + 1);
        }
    }
    return [...lines.values()].slice(0, -1);
})"""
SIZES = """() => [...document.querySelectorAll('.text .prose :is(p, li), .lead')].map(
    text => parseFloat(getComputedStyle(text).fontSize))"""
HAS_SCROLLED = """table => new Promise(done => {
    const look = () => table.scrollLeft > 0 ? done(true) : requestAnimationFrame(look);
    look();
})"""
#: Put where an editor would have put them, since the demo has nothing as awkward.
AWKWARD = """([title, table, pictures]) => {
    document.querySelector('h1').textContent = title;
    const text = document.querySelector('.text');
    text.insertAdjacentHTML('beforeend', `<div>${table}</div>`);
    for (const [width, height] of pictures) {
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
        const source = `data:image/svg+xml,${encodeURIComponent(svg)}`;
        text.insertAdjacentHTML('beforeend', `<div><figure class="figure"><picture>
            <img src="${source}" width="${width}" height="${height}" alt=""></picture></figure></div>`);
    }
}"""


@pytest.fixture
def awkward_table() -> str:
    """A table of twelve columns as the block renders it."""
    cells = [[f"Sarakeotsikko {n}" for n in range(12)], [f"{n} 105" for n in range(12)]]
    block = TableBlock()
    value = {"caption": "Päiväkirja", "cells": cells, "header_row": True, "header_column": True}
    return block.render(block.to_python(value))


def narrow(page: Page, text_size: str = "100%") -> Page:
    page.set_viewport_size({"width": 320, "height": 640})
    page.evaluate("size => { document.documentElement.style.fontSize = size }", text_size)
    return page


def test_boxes_of_smaller_text_are_as_wide_as_the_text(reader):
    reader.page.set_viewport_size({"width": 1440, "height": 900})
    page = reader.open(ARTICLE)

    boxes = [".text", ".text .fact-box", ".text .attachment", ".text .notes", ".colophon"]
    widths = [page.locator(box).first.evaluate("box => box.clientWidth") for box in boxes]
    assert max(widths) - min(widths) <= 6  # an attachment has a thread along its edge


def test_a_line_on_a_wide_screen_holds_55_to_75_letters(reader):
    reader.page.set_viewport_size({"width": 1440, "height": 900})
    lines = reader.open(ARTICLE).evaluate(LINES)

    assert len(lines) > 10
    assert 55 <= sum(lines) / len(lines) <= 75


@pytest.mark.parametrize("width", [320, 820, 1440])
def test_running_text_is_never_smaller_than_18_pixels(reader, width):
    reader.page.set_viewport_size({"width": width, "height": 900})
    sizes = reader.open(ARTICLE).evaluate(SIZES)

    assert sizes
    assert min(sizes) >= 18


@pytest.mark.parametrize("text_size", ["100%", "200%"])
def test_nothing_too_large_scrolls_the_page_sideways(reader, awkward_table, text_size):
    page = narrow(reader.open(ARTICLE), text_size)

    page.evaluate(AWKWARD, [COMPOUND, awkward_table, [[300, 3000], [3000, 300]]])

    assert page.evaluate(OVERFLOW) == 0
    region = page.get_by_role("region", name="Päiväkirja", exact=True)
    assert region.evaluate("table => table.scrollWidth - table.clientWidth") > 100
    region.focus()
    page.keyboard.press("ArrowRight")
    assert region.evaluate(HAS_SCROLLED)


def test_a_table_is_shaded_on_the_side_where_it_goes_on(reader, awkward_table):
    page = narrow(reader.open(ARTICLE))
    page.evaluate(AWKWARD, [COMPOUND, awkward_table, []])
    table = page.get_by_role("region", name="Päiväkirja", exact=True)

    def colour_of_the_edge():
        """Of a point of its end below the caption, where no letter stands."""
        shot = Image.open(BytesIO(table.screenshot())).convert("RGB")
        return shot.getpixel((shot.width - 1, 12))

    shaded = colour_of_the_edge()
    table.evaluate("table => { table.scrollLeft = table.scrollWidth }")
    assert table.evaluate(HAS_SCROLLED)

    assert shaded != colour_of_the_edge()


def test_a_picture_stays_whole_however_tall_or_wide(reader, awkward_table):
    page = narrow(reader.open(ARTICLE))
    page.evaluate(AWKWARD, [COMPOUND, awkward_table, [[300, 3000], [3000, 300]]])

    for picture in page.locator(".text .figure img").all()[-2:]:
        box = picture.bounding_box()
        assert box and box["width"] <= 320 and box["height"] <= 640
        assert picture.evaluate("image => getComputedStyle(image).objectFit") == "contain"


def test_paper_has_the_article_its_makers_and_its_address_and_nothing_to_click(reader):
    page = reader.open(ARTICLE)
    page.emulate_media(media="print")

    for kept in (page.locator("h1"), page.locator(".byline"), page.locator(".text")):
        expect(kept).to_be_visible()
    expect(page.locator(".source")).to_contain_text(ARTICLE)
    assert [nav for nav in page.get_by_role("navigation").all() if nav.is_visible()] == []
    for gone in ("[role=search]", "button", ".share ul", ".related", "footer.hem", ".skip"):
        assert [one for one in page.locator(gone).all() if one.is_visible()] == [], gone


def test_nothing_on_paper_is_set_larger_than_the_text_it_explains(reader):
    page = reader.open(ARTICLE)
    page.emulate_media(media="print")

    size = "text => parseFloat(getComputedStyle(text).fontSize)"
    text = page.locator(".text > * > .prose > p").first.evaluate(size)
    for aside in (".fact-box .prose li", ".attachment", ".notes li", "figcaption", ".colophon p"):
        assert page.locator(aside).first.evaluate(size) < text, aside


def test_colours_of_the_readers_own_leave_boxes_their_edges_and_focus_its_line(visit):
    page = visit(forced_colors="active").open(ARTICLE)

    for box in (".fact-box", ".attachment", ".hem"):
        edge = page.locator(box).first.evaluate(
            "box => getComputedStyle(box).borderBlockStartWidth"
        )
        assert float(edge.removesuffix("px")) >= 1, box
    page.keyboard.press("Tab")
    assert page.locator(":focus").evaluate("at => getComputedStyle(at).outlineStyle") == "solid"
    strokes = page.locator(".crumbs .picks path").evaluate_all(
        "paths => paths.map(path => getComputedStyle(path).stroke)"
    )
    assert len(set(strokes)) == 2  # the place in the issue is told from the rest


def test_paper_is_light_for_one_who_reads_on_dark(visit):
    page = visit(color_scheme="dark").open(ARTICLE)
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    page.emulate_media(media="print", color_scheme="dark")

    colours = "body => [getComputedStyle(body).backgroundColor, getComputedStyle(body).color]"
    assert page.locator("body").evaluate(colours) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    thread = "link => getComputedStyle(link).getPropertyValue('--ink-s1')"
    assert page.locator("body").evaluate(thread) == "#a32c22"


def test_an_address_written_out_on_paper_follows_its_link(reader):
    page = reader.open(ARTICLE)
    page.evaluate("""document.querySelector('.prose p').insertAdjacentHTML(
        'beforeend', ' <a href="https://example.org/lainaamo">lainaamo</a>')""")
    page.emulate_media(media="print")

    after = "link => getComputedStyle(link, '::after').content"
    link = page.locator("a[href='https://example.org/lainaamo']")
    assert "https://example.org/lainaamo" in link.evaluate(after)
