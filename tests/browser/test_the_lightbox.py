"""The pictures of an album in large: by keys alone, by swipe, and without a script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visiting import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

ALBUM = "/galleria/langanpaita/"
#: As large as a fingertip.
FINGER = 44


@pytest.fixture
def album(reader: Visitor) -> Page:
    return reader.open(ALBUM)


def opened(page: Page, place: int = 0) -> None:
    """Open the picture at ``place`` by the keyboard."""
    page.locator(".photos figure > a").nth(place).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()


def counter(page: Page) -> str:
    return page.locator(".lightbox__bar p").inner_text()


def test_the_keys_walk_through_all_pictures_and_stop_at_the_ends(album):
    opened(album)
    seen = [counter(album)]
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft", "End", "ArrowRight", "Home", "ArrowLeft"):
        album.keyboard.press(key)
        seen.append(counter(album))

    assert seen == [f"{place} / 8" for place in (1, 2, 3, 2, 8, 8, 1, 1)]


def test_closing_it_puts_the_focus_on_the_picture_seen_last(album):
    opened(album)
    album.keyboard.press("ArrowRight")
    album.keyboard.press("ArrowRight")

    album.keyboard.press("Escape")

    expect(album.get_by_role("dialog")).to_be_hidden()
    expect(album.locator(".photos li").nth(2).locator(":focus")).to_be_visible()
    assert album.url.endswith(ALBUM)


def test_what_is_seen_is_said_once_and_politely(album):
    opened(album, 1)
    album.keyboard.press("ArrowRight")

    region = album.locator(".lightbox [aria-live=polite]")
    alt = album.locator(".lightbox img").get_attribute("alt")
    said = region.inner_text()
    assert said.startswith(f"Kuva 3/8. {alt}")
    assert "Kuusi kerää" in said
    assert "Kuva: Ilmari Kuusvuo / CC BY 4.0" in said


def test_the_focus_stays_within_and_every_control_has_a_name_and_room(album):
    opened(album)
    dialog = album.get_by_role("dialog", name="Kuva suurena")

    for name in ("Edellinen kuva", "Seuraava kuva", "Sulje"):
        box = dialog.get_by_role("button", name=name).bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= FINGER, name
    for _ in range(8):
        album.keyboard.press("Tab")
        assert album.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )


def test_the_ends_are_said_of_the_buttons_and_keep_the_focus(album):
    opened(album)
    previous = album.get_by_role("button", name="Edellinen kuva")
    following = album.get_by_role("button", name="Seuraava kuva")
    assert previous.get_attribute("aria-disabled") == "true"

    album.keyboard.press("End")
    following.focus()
    following.press("Enter")

    assert counter(album) == "8 / 8"
    assert following.get_attribute("aria-disabled") == "true"
    expect(following).to_be_focused()


def test_it_leads_to_the_page_of_the_photo_that_is_seen(album):
    opened(album)
    album.keyboard.press("ArrowRight")

    album.get_by_role("link", name="Lisää tästä kuvasta").click()

    expect(album).to_have_url(re.compile(rf"{ALBUM}2/$"))


def swiped(page: Page, across: int, along: int = 0) -> None:
    """A finger or a pen on the picture, moved by so much."""
    box = page.locator(".lightbox__stage").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + across, y + along, steps=4)
    page.mouse.up()


def test_a_swipe_turns_to_the_next_or_the_previous_picture(album):
    opened(album)
    seen = []
    for across, along in ((-200, 10), (-200, 0), (200, -10), (-20, 0), (-60, 190)):
        swiped(album, across, along)
        seen.append(counter(album))

    assert seen == [f"{place} / 8" for place in (2, 3, 2, 2, 2)]


def test_a_click_that_asks_for_a_new_tab_gets_one(reader, album):
    link = album.locator(".photos figure > a").first
    with reader.context.expect_page() as tab:
        link.click(modifiers=["ControlOrMeta"])

    assert tab.value.url.endswith(f"{ALBUM}1/")
    expect(album.locator("dialog")).to_be_hidden()


def test_it_fits_the_smallest_screen_in_both_themes(visit):
    for scheme in ("light", "dark"):
        page = visit(color_scheme=scheme).open(ALBUM)
        page.set_viewport_size({"width": 320, "height": 500})
        opened(page, 2)

        assert page.evaluate("document.querySelector('dialog').scrollWidth") == 320
        picture = page.locator(".lightbox img").bounding_box()
        assert picture
        assert picture["height"] >= 150
        assert picture["y"] + picture["height"] <= 500


def test_nothing_moves_by_itself(album):
    opened(album)

    assert album.evaluate("document.getAnimations().length") == 0
    album.wait_for_timeout(1500)
    assert counter(album) == "1 / 8"


def test_without_a_script_the_pictures_lead_to_their_pages(visit):
    page = visit(java_script_enabled=False).open(ALBUM)

    page.locator(".photos figure > a").nth(4).click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Keittiön ruudut")
    page.get_by_role("link", name="Seuraava").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Oikea punainen")


def test_a_pictures_credit_is_copied_with_one_press(visit):
    reader = visit(permissions=["clipboard-read", "clipboard-write"])
    page = reader.open(f"{ALBUM}1/")

    page.get_by_role("button", name="Kopioi teksti").click()

    expect(page.get_by_text("Teksti on kopioitu.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == (
        "Kuva: Ilmari Kuusvuo / CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"
    )
