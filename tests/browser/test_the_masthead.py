"""The masthead stands tidily in every window, in both languages, with large text too."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.test_reading_choices import ARTICLE

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PAGES = {"fi": ARTICLE, "en": "/en/magazine/"}
FRONTS = ["/", "/en/"]
WIDTHS = [320, 360, 820, 1024, 1280, 1440]
#: The parts that stand in each row, from above and from the start of the line.
ROWS = """() => {
    const rows = [];
    for (const [name, selector] of Object.entries({
        brand: '.brand', languages: '.languages', nav: 'nav:not(.languages)',
        find: '.find', choices: '.choices summary',
    })) {
        const box = document.querySelector(`.mast-top ${selector}`).getBoundingClientRect();
        const middle = (box.top + box.bottom) / 2;
        const row = rows.find(row => Math.abs(row.middle - middle) < 12);
        row ? row.parts.push([box.left, name]) : rows.push({ middle, parts: [[box.left, name]] });
    }
    rows.sort((a, b) => a.middle - b.middle);
    return rows.map(({ parts }) => parts.sort((a, b) => a[0] - b[0]).map(part => part[1]).join(' '));
}"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
NARROW = ["brand languages", "nav", "find choices"]
WIDE = ["brand nav", "languages find choices"]
WIDEST = ["brand nav languages find choices"]
NARROWEST = ["brand", "languages choices", "nav", "find"]


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ("", [NARROW, NARROW, WIDE, WIDE, WIDE, WIDEST]),
        ("150", [NARROWEST, NARROWEST, NARROW, NARROW, WIDE, WIDE]),
    ],
)
def test_its_parts_stand_in_few_rows_whatever_the_window(reader, language, size, expected):
    page = reader.open(PAGES[language])
    page.evaluate("size => { document.documentElement.dataset.textSize = size }", size)
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found.append(page.evaluate(ROWS))
        assert page.evaluate(SIDEWAYS) == 0, width

    assert found == expected


@pytest.mark.parametrize("path", FRONTS)
def test_the_name_on_the_front_page_stays_whole_with_large_text(reader, path):
    page = reader.open(path)
    for size in ("", "150"):
        page.evaluate("size => { document.documentElement.dataset.textSize = size }", size)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            lines = page.evaluate(
                "() => { const name = document.querySelector('.mast h1');"
                "return name.offsetHeight / parseFloat(getComputedStyle(name).fontSize) }"
            )
            assert lines < 1.5, (width, size)
            assert page.evaluate(SIDEWAYS) == 0, (width, size)


def test_two_letters_are_seen_on_a_phone_and_the_whole_name_is_heard(reader):
    reader.page.set_viewport_size({"width": 360, "height": 900})
    page = reader.open(ARTICLE)
    summary = page.locator("#reading_choices summary")

    box = summary.bounding_box()
    assert box and 44 <= box["width"] < 80 and box["height"] >= 44
    expect(summary).to_have_accessible_name("Tekstin koko ja värit")
    summary.click()
    panel = page.locator(".choices-panel")
    expect(panel).to_be_in_viewport()
    panel.get_by_label("Tumma").check()  # nothing of the page lies over it
