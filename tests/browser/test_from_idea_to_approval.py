"""An article on its way through an office: five people, each in a browser of their own."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import assert_axe_finds_nothing
from tests.browser.desk import Desk

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WRITES = True

TITLE = "Kolme solmua, joita ei avata"


@pytest.fixture
def board(site) -> str:
    """The board of the issue in the making."""
    return f"/admin/magazine/issues/{site.page_id('/home/lehti/2026-3/')}/board/"


def row(page: Page):
    """The row of the article on the board."""
    return page.locator("tbody tr", has_text=TITLE)


def decide(editor: Desk, comment: str = "") -> None:
    """Approve the page whose form is open, in the dialog that asks."""
    page = editor.page
    editor.settle()
    page.locator("footer .w-dropdown__toggle").click()
    page.locator('footer [data-workflow-action-name="approve"]').click()
    dialog = page.locator(".modal.in")
    dialog.locator("[name=comment]").fill(comment)
    editor.press(dialog.locator("[type=submit]").click)


def open_waiting(editor: Desk) -> None:
    """The article, from the list of what waits on the dashboard."""
    editor.open("/admin/")
    editor.press(editor.page.locator("[data-my-work] a", has_text=TITLE).first.click)


def test_an_article_goes_from_an_idea_to_its_approval(desk, board):
    editor: Desk = desk("toimittaja")
    editor.open(board)
    assert_axe_finds_nothing(editor.page, "main")
    editor.press(editor.page.locator("a[href$='/plan/add/']").click)
    assert_axe_finds_nothing(editor.page, "main")
    editor.fill(working_title=TITLE)
    editor.page.select_option("[name=section]", label="Käden jälki")
    editor.page.select_option("[name=writer]", label="kirjoittaja")
    editor.press(editor.page.locator(".plan-form button:not([name])").click)
    row(editor.page).locator("[name=chosen]").check()
    editor.page.select_option("#assign-work [name=track]", "translation")
    editor.page.select_option("#assign-work [name=person]", label="kaantaja")
    editor.press(editor.page.locator("button[name=assign]").click)
    expect(row(editor.page)).to_contain_text("kaantaja")

    writer: Desk = desk("kirjoittaja")
    open_waiting(writer)
    writer.press(writer.page.locator("main form button.button").click)
    writer.fill(lead="Mitä narulle voi antaa anteeksi.")
    writer.choose_contributor()
    writer.write(writer.add_block("pilcrow"), ["Ensimmäinen solmu pitää.", "Toinen pitää enemmän."])
    writer.settle()
    writer.page.locator("footer .w-dropdown__toggle").click()
    writer.press(writer.page.locator("footer [name=action-submit]").click)

    for user in ("toimittaja", "kielenhuoltaja", "paatoimittaja"):
        somebody: Desk = editor if user == "toimittaja" else desk(user)
        open_waiting(somebody)
        decide(somebody)

    translator: Desk = desk("kaantaja")
    translator.open("/admin/")
    expect(translator.page.locator("[data-my-work]", has_text=TITLE).first).to_be_visible()

    editor.open(board)
    expect(row(editor.page)).not_to_contain_text("kirjoitettavana")
    assert_axe_finds_nothing(editor.page, "main")
    for path in ("/admin/magazine/calendar/", "/admin/magazine/calendar/?view=list"):
        editor.open(path)
        assert_axe_finds_nothing(editor.page, "main")
