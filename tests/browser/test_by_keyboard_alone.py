"""From the front page to a footnote, back, and over to the other language, without a pointer."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

FAR = 200  # Tab strokes; nothing a reader wants may be further away
FOCUSED = """async () => {
    await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
    return {
        inSight: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
        outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    };
}"""


def tab_to(page: Page, selector: str, key: str = "Tab") -> int:
    """Tab until ``selector`` has the focus, which is seen at every stop; returns the strokes."""
    page.wait_for_load_state()
    for strokes in range(1, FAR + 1):
        page.keyboard.press(key)
        seen = page.evaluate(FOCUSED)
        assert seen == {"inSight": True, "outlined": True}, page.evaluate(
            "() => document.activeElement.outerHTML"
        )
        if page.locator(f":focus:is({selector})").count():
            return strokes
    raise AssertionError(f"{selector} is not reached by {FAR} strokes")


def follow(page: Page, selector: str, key: str = "Tab") -> None:
    tab_to(page, selector, key)
    page.keyboard.press("Enter")


def test_a_reader_gets_to_a_footnote_and_back_and_changes_the_language(reader):
    page = reader.open("/")

    tab_to(page, "a.skip")
    page.keyboard.press("Enter")
    follow(page, "main a[href='/lehti/2025-4/']")
    expect(page).to_have_url(f"{reader.address}/lehti/2025-4/")

    follow(page, "main a[href$='/paljonko-hamarassa-on-valoa/']")
    expect(page.locator("h1")).to_have_text("Paljonko hämärässä on valoa")

    follow(page, "a[role=doc-noteref]")
    note = page.locator("[role=doc-endnotes] :target, [role=doc-endnotes]:target")
    expect(note).to_be_in_viewport()

    follow(page, "a[role=doc-backlink]")
    expect(page.locator("a[role=doc-noteref]").first).to_be_in_viewport()

    follow(page, "nav.languages a[hreflang=en]", "Shift+Tab")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert "/en/magazine/2025-4/" in page.url


def test_the_first_stop_leads_past_the_masthead(reader):
    page = reader.open("/lehti/2026-1/kangaspuut-aulassa/")

    assert tab_to(page, "a.skip") == 1
    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()
