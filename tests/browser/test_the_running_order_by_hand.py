"""The running order, changed by keyboard and by pointer."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import Desk

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WRITES = True

ORDER = [
    "Näyttely, joka mahtuu matkalaukkuun",
    "Kiireetön hetki on osa työtä",
    "Kynnysmatto",
    "Langanpäitä",
    "Kaksi kynnystä, yksi kantele",
    "Kysy minulta",
    "Miksi asia unohtuu ovella",
    "Postiluukku",
]


@pytest.fixture
def open_order(desk, site):
    """Opens the order of issue 2/2026 as the editor-in-chief, as it was made."""

    def open_it() -> Page:
        editor: Desk = desk("paatoimittaja")
        editor.open(f"/admin/magazine/issues/{site.page_id('/home/lehti/2026-2/')}/order/")
        return editor.page

    return open_it


@pytest.fixture(autouse=True)
def _bring_the_order_back(open_order):
    yield
    page = open_order()
    for place, title in enumerate(ORDER):
        while titles(page).index(title) > place:
            submit(page, lambda title=title: button(page, title, "up").click())


def test_an_article_is_moved_by_keyboard_and_the_focus_stays_on_it(open_order, reader):
    page, mover = open_order(), ORDER[5]
    tab_to(page, button(page, mover, "down"))

    submit(page, lambda: page.keyboard.press("Enter"))

    assert titles(page) == [*ORDER[:5], ORDER[6], mover, ORDER[7]]
    expect(button(page, mover, "down")).to_be_focused()
    submit(page, lambda: page.keyboard.press("Enter"))
    expect(button(page, mover, "up")).to_be_focused()
    neighbour = reader.open("/lehti/2026-2/postiluukku/").locator("[rel=next]")
    expect(neighbour).to_contain_text(mover)


def test_a_change_is_undone(open_order):
    page = open_order()
    submit(page, lambda: button(page, ORDER[3], "up").click())

    submit(page, lambda: page.locator("[name=undo]").click())

    assert titles(page) == ORDER


def test_an_article_is_dragged_to_its_place(open_order):
    page = open_order()
    rows = page.locator("[data-key]")

    submit(page, lambda: drag(page, rows.nth(3), rows.nth(0)))

    assert titles(page) == [ORDER[3], *ORDER[:3], *ORDER[4:]]
    page.reload()
    assert titles(page) == [ORDER[3], *ORDER[:3], *ORDER[4:]]


def test_a_stale_list_is_refused_and_the_new_order_shown(open_order):
    first, second = open_order(), open_order()
    submit(first, lambda: button(first, ORDER[0], "down").click())

    with second.expect_response(lambda answer: answer.request.method == "POST") as refusal:
        submit(second, lambda: button(second, ORDER[3], "up").click())

    assert refusal.value.status == 409
    expect(second.locator(".messages .error")).to_be_visible()
    assert titles(second) == [ORDER[1], ORDER[0], *ORDER[2:]]


def titles(page: Page) -> list[str]:
    """The articles in the order of the list, without its heading and the words on their state."""
    articles = page.locator("[data-key]:not(.running-order__heading)")
    texts = articles.locator(".running-order__title").all_inner_texts()
    return [next(title for title in ORDER if text.strip().startswith(title)) for text in texts]


def button(page: Page, title: str, direction: str) -> Locator:
    row = page.locator("[data-key]").filter(has_text=title)
    return row.locator(f"button[value$=':{direction}']")


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until ``target`` has the focus, as somebody without a pointer does."""
    for _press in range(120):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("The keyboard does not get there.")


def drag(page: Page, row: Locator, onto: Locator) -> None:
    row.drag_to(onto, target_position={"x": 40, "y": 4})


def submit(page: Page, press) -> None:
    """Do what sends the form, and wait for the list that comes back."""
    page.wait_for_load_state()
    with page.expect_event("load"):
        press()
