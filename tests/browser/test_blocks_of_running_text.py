"""Footnotes and tables on real input: written in the form, read on the page, translated."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import Desk
from tests.browser.translating import publish_translation, start_translation, translate

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WRITES = True

NOTE = 'Lainaamon "ehdot" 2025, *Kangaspuut*, https://example.org/ehdot.'


@pytest.fixture
def editor(desk, site) -> Desk:
    """The editor-in-chief before the form of a new article of issue 2/2026."""
    editor: Desk = desk("paatoimittaja")
    editor.new_page(site.page_id("/home/lehti/2026-2/"), "magazine/articlepage")
    return editor


def name_it(editor: Desk, title: str) -> None:
    editor.fill(title=title)
    editor.page.select_option("[name=section]", index=1)
    editor.add_contributor("Aatu Niisinen")


def press_footnote(page: Page, selection: str = "Control+Shift+ArrowLeft") -> Locator:
    """The editor's buttons come up when something is selected."""
    page.keyboard.press(selection)
    page.locator(".Draftail-ToolbarButton[name=FOOTNOTE]:visible").first.click()
    return page.locator("dialog textarea")


def write_note(editor: Desk, text: str) -> None:
    page = editor.page
    expect(press_footnote(page)).to_be_focused()
    page.keyboard.insert_text(text)
    page.locator("dialog [value=save]").click()
    editor.back_in_text()


def signs(page: Page) -> Locator:
    return page.locator("[contenteditable=true] .footnote-mark")


def test_a_footnote_is_written_changed_removed_read_and_translated(editor, reader, site):
    page = editor.page
    name_it(editor, "Pirta")
    editor.write(editor.add_block("pilcrow"), ["Laina-aika on kolme viikkoa"])
    write_note(editor, NOTE)
    page.keyboard.type(". Sitten se palautetaan")
    write_note(editor, "Toinen viite.")
    write_note_again(editor, "Toinen viite.", "Muutettu viite.")
    page.keyboard.type(".")

    write_note(editor, "Turha viite.")
    expect(signs(page)).to_have_count(3)
    page.keyboard.press("Backspace")
    expect(signs(page)).to_have_count(2)
    page.keyboard.press("Control+z")
    expect(signs(page)).to_have_count(3)
    signs(page).last.click()
    page.locator("dialog [value=remove]").click()
    editor.back_in_text()
    expect(signs(page)).to_have_count(2)

    editor.save_draft()
    page.reload()
    expect(signs(page)).to_have_count(2)
    assert editor.publish()
    read_finnish(reader)

    number = site.page_id("/home/lehti/2026-2/pirta/")
    start_translation(editor, number)
    translate(editor, in_english)
    publish_translation(editor)
    read_english(reader)


def write_note_again(editor: Desk, before: str, after: str) -> None:
    """With the sign selected the button opens its note."""
    page = editor.page
    note = press_footnote(page, "Shift+ArrowLeft")
    expect(note).to_have_value(before)
    note.fill(after)
    page.locator("dialog [value=save]").press("Enter")
    editor.back_in_text()


def read_finnish(reader) -> None:
    page = reader.open("/lehti/2026-2/pirta/")
    expect(page.locator(".prose").first).to_have_text(
        "Laina-aika on kolme viikkoa1. Sitten se palautetaan2."
    )
    notes = page.locator(".notes li")
    expect(notes).to_have_count(2)
    expect(notes.first).to_contain_text('Lainaamon "ehdot" 2025, Kangaspuut')
    expect(notes.first.locator("i")).to_have_text("Kangaspuut")
    expect(notes.last).to_contain_text("Muutettu viite.")
    there_and_back(page)


def there_and_back(page: Page) -> None:
    """By keyboard: Enter on the mark leads to the note, Enter on the arrow back."""
    page.locator("#fnref-2").press("Enter")
    expect(page.locator("#fn-2:target")).to_be_in_viewport()
    page.locator("#fn-2 [role=doc-backlink]").press("Enter")
    expect(page.locator("#fnref-2:target")).to_be_in_viewport()


def in_english(text: str) -> str:
    if "Laina-aika" in text:
        return 'The loan is for three weeks<a id="a1">*</a>. Then it goes back<a id="a2">*</a>.'
    return {"Pirta": "Reed", "pirta": "reed"}.get(text, f"In English: {text}")


def read_english(reader) -> None:
    page = reader.open("/en/magazine/2026-2/reed/")
    expect(page.locator(".prose").first).to_have_text(
        "The loan is for three weeks1. Then it goes back2."
    )
    expect(page.locator(".notes li").last).to_contain_text("In English: Muutettu viite.")
    there_and_back(page)


def test_a_note_without_words_is_not_taken(editor):
    page = editor.page
    editor.write(editor.add_block("pilcrow"), ["Sana"])
    note = press_footnote(page)

    note.press("Space")
    page.locator("dialog [value=save]").click()
    expect(note).to_be_visible()
    page.keyboard.press("Escape")

    editor.back_in_text()
    expect(signs(page)).to_have_count(0)
    page.keyboard.press("End")
    page.keyboard.type("t jatkuvat")
    expect(page.locator("[contenteditable=true]")).to_have_text("Sanat jatkuvat")


def test_a_table_is_pasted_into_a_cell_changed_and_read_on_a_phone(editor, visit):
    page = editor.page
    name_it(editor, "Taulukko")
    block = editor.add_block("table")
    cells = block.locator(".grid__cells td textarea")
    expect(cells).to_have_count(4)

    cells.first.click()
    editor.paste("\n".join("\t".join(f"r{r}s{c}" for c in range(12)) for r in range(60)))
    expect(cells).to_have_count(720)
    cells.nth(1).fill("Käsin")
    page.once("dialog", lambda dialog: dialog.accept())
    block.locator(".grid__cells tr").last.locator("button").last.click()
    expect(cells).to_have_count(708)
    block.locator("[name$=-caption]").fill("Leveä")
    assert editor.publish()

    phone = visit().page
    phone.set_viewport_size({"width": 360, "height": 740})
    phone.goto("/lehti/2026-2/taulukko/")
    region = phone.get_by_role("region", name="Leveä")
    expect(region.locator("tr")).to_have_count(59)
    expect(region.locator("th[scope=col]").nth(1)).to_have_text("Käsin")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    region.focus()
    phone.keyboard.press("ArrowRight")
    expect(region).not_to_have_js_property("scrollLeft", 0)
