"""An unpublished issue, leafed through in a private window by a link that an editor has made."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import assert_axe_finds_nothing

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WRITES = True

NEXT = ".preview-bar [rel=next]"


def test_a_guest_leafs_through_an_issue_comments_and_approves_until_the_link_is_revoked(
    site, desk, visit
):
    editor = desk("paatoimittaja")
    issue = site.page_id("/home/lehti/2026-3/")
    share = f"/admin/pages/{issue}/share/"
    editor.open(share)
    editor.page.locator("input[name=recipient]").fill("Aino Vieras")
    editor.page.locator("input[name=allows_approval]").check()
    editor.press(editor.page.locator("form:has([name=until]) [type=submit]").click)
    # Wagtail's message above is still fading in.
    assert_axe_finds_nothing(editor.page, "main", (".messages",))
    address = editor.page.locator("[data-copy]").first.get_attribute("data-copy")

    guest = visit(java_script_enabled=True)
    titles = leafed(guest.page, address)
    assert titles[0].endswith("Pitkä pöytä")
    assert len(titles) == 5
    assert guest.context.cookies() == []
    storage = guest.page.evaluate("[localStorage.length, sessionStorage.length]")
    assert storage == [0, 0]

    guest.page.fill("[name=name]", "Aino Vieras")
    guest.page.fill("[name=text]", "Viimeinen kappale on hieno.")
    guest.page.locator("[name=approves]").click()
    expect(guest.page.locator("[role=status]:has(strong)")).to_be_visible()

    editor.edit_page(int(guest.page.url.split("/")[-2]))
    editor.page.locator("[data-side-panel-toggle=guests]").click()
    expect(editor.page.locator("[data-guests]")).to_contain_text("Viimeinen kappale on hieno.")

    editor.open(share)
    editor.press(editor.page.locator("[name=revoke]").first.click)
    assert guest.page.goto(address).status == 410


def test_leafing_by_keyboard_on_a_phone_without_a_script(site, desk, visit):
    editor = desk("paatoimittaja")
    issue = site.page_id("/home/lehti/2026-3/")
    editor.open(f"/admin/pages/{issue}/share/")
    editor.press(editor.page.locator("form:has([name=until]) [type=submit]").click)
    address = editor.page.locator("[data-copy]").first.get_attribute("data-copy")

    page = visit(java_script_enabled=False).page
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(address)
    # Past the link that skips to the content.
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(NEXT)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".preview-bar [rel=prev]")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def leafed(page: Page, address: str) -> list[str]:
    """The headings from the first page to the last; every page is looked at with axe."""
    page.goto(address)
    titles = []
    while True:
        titles.append(page.locator("h1").first.inner_text().replace("\n", " "))
        assert_axe_finds_nothing(page)
        assert page.evaluate("[...document.images].every(one => !one.complete || one.naturalWidth)")
        if not page.locator(NEXT).count():
            return titles
        before = page.url
        page.locator(NEXT).click()
        expect(page).not_to_have_url(before)
