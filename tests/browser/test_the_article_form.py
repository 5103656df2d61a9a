"""What the form of an article offers beside fields."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import Desk

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WRITES = True


@pytest.fixture
def editor(desk, site) -> Desk:
    """The editor-in-chief before the empty form of an article of issue 2/2026."""
    editor: Desk = desk("paatoimittaja")
    editor.new_page(site.page_id("/home/lehti/2026-2/"), "magazine/articlepage")
    return editor


def test_words_in_another_language_are_marked_in_the_text_and_on_the_page(editor, reader):
    page = editor.page
    editor.fill(title="Räsymatto")
    page.select_option("[name=section]", index=1)
    editor.add_contributor("Aatu Niisinen")
    editor.write(editor.add_block("pilcrow"), ["Räsymatto on ruotsiksi trasmatta"])

    page.keyboard.press("Control+Shift+ArrowLeft")
    page.locator(".Draftail-ToolbarButton[name=LANG]:visible").click()
    page.locator("dialog select").select_option("sv")
    page.locator("dialog [value=save]").press("Enter")
    editor.back_in_text()
    editor.save_draft()
    page.reload()
    expect(page.locator("[contenteditable=true] [lang=sv]")).to_have_text("trasmatta")
    assert editor.publish()

    reader.open("/lehti/2026-2/rasymatto/")
    expect(reader.page.locator(".prose span[lang=sv]")).to_have_text("trasmatta")
    expect(reader.page.locator(".prose")).to_have_text("Räsymatto on ruotsiksi trasmatta")


def test_every_block_is_previewed_where_it_is_chosen(editor):
    page = editor.page
    page.locator("[data-contentpath=body] .c-sf-add-button").click()
    buttons = page.locator(".w-combobox__option-preview")
    expect(buttons).to_have_count(12)

    for index in range(buttons.count()):
        with page.expect_response("**/block-preview/**") as answer:
            buttons.nth(index).click()
        preview = page.frame_locator(".w-combobox-preview__iframe")
        assert answer.value.status == 200
        expect(preview.locator("main, body").first).not_to_be_empty()
        expect(page.locator(".w-combobox-preview__description")).not_to_be_empty()
    # A figure shows a picture of the site.
    page.locator(
        '.w-combobox__option-row:has(use[href="#icon-image"]) .w-combobox__option-preview'
    ).click()
    expect(preview.locator("img")).to_have_js_property("complete", True)
    assert preview.locator("img").evaluate("img => img.naturalWidth")


def test_the_list_of_problems_leads_to_their_fields(editor):
    page = editor.page
    editor.fill(title="Pirta")
    open_list(page)

    links = page.locator("[data-readiness] a:visible")
    expect(links).to_have_count(3)
    for index, field in enumerate(["#id_section", "#id_contributors-FORMS", "#id_lead"]):
        links.nth(index).click()
        expect(page.locator(f"{field}:target")).to_be_in_viewport()


def test_the_list_of_problems_follows_what_is_mended(editor):
    page = editor.page
    number = page.locator("[data-side-panel-toggle=readiness] [data-side-panel-toggle-counter]")
    editor.fill(title="Pirta")
    open_list(page)
    expect(number).to_have_text("2")

    page.select_option("[name=section]", index=1)
    editor.settle()

    expect(page.locator("[data-readiness=blocking] li")).to_have_count(1)
    expect(number).to_have_text("1")
    editor.add_contributor("Aatu Niisinen")
    editor.settle()
    expect(page.locator("[data-readiness=ready]")).to_be_visible()
    expect(number).to_be_hidden()


def test_a_date_that_is_typed_stays_as_it_is_typed(editor):
    page = editor.page
    editor.fill(title="Niisi")
    tab = page.locator("[role=tabpanel]:has([name=date_modified])").get_attribute("id")
    page.click(f'[role=tab][href="#{tab}"]')
    changed = page.locator("[name=date_modified]")
    for typed in ("ensi viikolla", "29.11.2025"):
        changed.fill(typed)
        changed.press("Tab")
        expect(changed).to_have_value(typed)

    editor.save_draft()
    page.reload()
    expect(changed).to_have_value("2025-11-29")


def open_list(page: Page) -> None:
    page.locator("[data-side-panel-toggle=readiness]").click()
    expect(page.locator("[data-side-panel=readiness]")).to_be_visible()
