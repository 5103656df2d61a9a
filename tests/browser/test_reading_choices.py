"""The reader's own text size and colours: offered by a script, stored by a click, forgotten by one."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

ARTICLE = "/lehti/2026-1/kangaspuut-aulassa/"
STORED = "() => ({...localStorage})"
GROUND = "() => getComputedStyle(document.body).backgroundColor"
TEXT = "() => parseFloat(getComputedStyle(document.body).fontSize)"
FORBIDDEN = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })"


def panel(page: Page):
    """The open panel of choices."""
    page.locator("summary", has_text="Tekstin koko ja värit").click()
    return page.locator("#reading_choices")


def size_of_text(page: Page) -> float:
    return page.evaluate(TEXT)


def test_without_a_script_nothing_is_offered_that_would_not_work(visit):
    page = visit(java_script_enabled=False).open(ARTICLE)

    expect(page.locator("#reading_choices")).to_be_hidden()
    expect(page.get_by_role("button", name="Tulosta")).to_have_count(0)
    expect(page.get_by_role("button", name="Kopioi osoite")).to_have_count(0)


def test_looking_at_the_choices_stores_nothing(reader):
    page = reader.open(ARTICLE)
    choices = panel(page)

    expect(choices.get_by_label("100 %")).to_be_checked()
    expect(choices.get_by_label("Laitteen mukaan")).to_be_checked()
    expect(choices.get_by_role("status")).to_contain_text("muistetaan tällä laitteella")
    expect(choices.get_by_role("button")).to_be_hidden()
    assert page.evaluate(STORED) == {}
    assert reader.context.cookies() == []


def test_a_chosen_size_holds_on_the_next_page_until_it_is_forgotten(reader):
    page = reader.open(ARTICLE)
    before = size_of_text(page)

    choices = panel(page)
    choices.get_by_label("130 %").check()
    expect(choices.get_by_role("status")).to_have_text("Muistetaan tällä laitteella.")
    assert size_of_text(page) >= 1.2 * before
    assert page.evaluate(STORED) == {"kudelma-textSize": "130"}

    reader.open("/lehti/arkisto/")
    assert size_of_text(page) >= 1.2 * before
    choices = panel(page)
    expect(choices.get_by_label("130 %")).to_be_checked()
    choices.get_by_role("button", name="Unohda valinnat").click()

    assert page.evaluate(STORED) == {}
    assert size_of_text(page) == before
    expect(choices.get_by_label("100 %")).to_be_checked()
    expect(choices.locator("summary")).to_be_focused()


@pytest.mark.parametrize(("device", "chosen"), [("light", "Tumma"), ("dark", "Vaalea")])
def test_the_readers_colours_win_over_the_devices(visit, device, chosen):
    reader = visit(color_scheme=device)
    page = reader.open(ARTICLE)
    as_the_device = page.evaluate(GROUND)

    panel(page).get_by_label(chosen).check()
    other = page.evaluate(GROUND)
    page.reload()
    after = page.evaluate(GROUND)
    panel(page).get_by_label("Laitteen mukaan").check()

    assert other == after != as_the_device
    assert page.evaluate(GROUND) == as_the_device
    assert page.evaluate(STORED) == {}


def test_the_choice_is_there_before_the_page_is_drawn(reader):
    page = reader.open(ARTICLE)
    panel(page).get_by_label("Tumma").check()

    page.add_init_script("""
        new MutationObserver(() => {
            if (document.body) window.atFirst ??= document.documentElement.dataset.theme ?? "none";
        }).observe(document, { childList: true, subtree: true });
    """)
    page.reload()

    assert page.evaluate("window.atFirst") == "dark"


def test_a_browser_that_stores_nothing_keeps_the_choice_for_the_page_and_says_so(visit):
    reader = visit()
    reader.context.add_init_script(FORBIDDEN)
    page = reader.open(ARTICLE)
    before = page.evaluate(GROUND)

    choices = panel(page)
    choices.get_by_label("Tumma").check()

    assert page.evaluate(GROUND) != before
    expect(choices.get_by_role("status")).to_contain_text("vain tällä sivulla")


def test_the_choices_are_made_by_keyboard_alone(reader):
    page = reader.open(ARTICLE)
    summary = page.locator("#reading_choices summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(STORED) == {"kudelma-textSize": "115"}

    page.keyboard.press("Escape")

    expect(page.locator("#reading_choices")).not_to_have_attribute("open", "")
    expect(summary).to_be_focused()


@pytest.mark.parametrize("width", [320, 700, 1280])
def test_the_panel_is_on_the_screen_however_the_masthead_breaks(reader, width):
    reader.page.set_viewport_size({"width": width, "height": 1000})
    choices = panel(reader.open(ARTICLE))

    choices.get_by_label("150 %").check()

    box = choices.locator(".choices-panel").bounding_box()
    assert box and box["x"] >= 0
    assert box["x"] + box["width"] <= width


def test_the_scripts_weigh_little():
    from tests.processes import ROOT

    folder = ROOT / "site" / "website" / "static" / "website"
    assert sum(script.stat().st_size for script in folder.glob("*.js")) < 10_000
    assert (folder / "choices.js").stat().st_size < 1_000
