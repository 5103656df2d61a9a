"""Three pictures on their way to readers: uploaded together, described, put into an album."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import assert_axe_finds_nothing
from tests.browser.desk import Desk

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WRITES = True

ADD = "/admin/images/multiple/add/"
# Wagtail's field for keywords has an input of its own without a name.
TAGS = (".tagit",)
ALT = ("Raidallinen matto", "Villainen peitto", "Harmaa huivi")
# Wagtail's field for keywords has an input of its own without a name.
RUN_AXE = """async rules => (await axe.run({include: ['.many'], exclude: ['.tagit']},
    {runOnly: rules, resultTypes: ['violations']}))
    .violations.map(found => [found.id, ...found.nodes.map(node => node.target.join(' '))])"""


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    return [drawing(tmp_path / f"kudelma-{place}.jpg", place) for place in (1, 2, 3)]


def drawing(path: Path, seed: int) -> Path:
    """Hills of its own for each seed."""
    hills = Image.frombytes("L", (12, 8), Random(seed).randbytes(96))  # noqa: S311
    hills.resize((900, 600), Image.Resampling.BICUBIC).convert("RGB").save(path)
    return path


def test_three_pictures_come_in_get_their_texts_and_reach_readers_in_an_album(
    desk, reader, site, pictures
):
    editor: Desk = desk("paatoimittaja")
    album = draft_album(editor, site.page_id("/home/galleria/"), "Kolme kudelmaa")
    editor.open(ADD)
    page = editor.page
    page.select_option("[name=album]", str(album))
    page.select_option("[name=license]", "cc-by-4.0")
    page.select_option("[name=people_recognisable]", "no")
    page.fill("[name=credit]", "Sulo Langanpää")
    page.set_input_files("[name=files]", pictures)
    expect(page.locator(".many-files li")).to_have_count(3)
    assert_axe_finds_nothing(page, ".many", TAGS)

    press(page)
    page.wait_for_url("**/multiple/texts/**")

    expect(page.locator(f".messages a[href$='/pages/{album}/edit/']")).to_be_visible()
    assert_axe_finds_nothing(page, ".many", TAGS)
    fill_the_table(page)
    press(page)
    page.wait_for_url("**/admin/images/")
    editor.edit_page(album)
    assert editor.publish()

    photos = reader.open("/galleria/kolme-kudelmaa/").locator(".photos img")
    assert [photo.get_attribute("alt") for photo in photos.all()] == list(ALT)
    expect(reader.page.locator(".photos figcaption").first).to_contain_text("Sulo Langanpää")
    walk_by_keys(reader.page)


def test_a_bad_file_is_named_and_the_others_come_in(desk, tmp_path, pictures):
    page = open_form(desk)
    bad = tmp_path / "muistio.jpg"
    bad.write_text("Tämä ei ole kuva.")
    page.fill("[name=credit]", "Sulo Langanpää")
    page.set_input_files("[name=files]", [pictures[0], bad, pictures[1]])

    press(page)

    refused = page.locator(".many-files li.is-refused")
    expect(refused).to_have_count(1)
    expect(refused).to_contain_text("muistio.jpg")
    expect(page.locator("[data-status]")).to_contain_text("2/3")
    expect(refused.locator("[data-remove]")).to_be_focused()
    expect(page.locator("[name=credit]")).to_have_value("Sulo Langanpää")
    expect(page.locator(".many-buttons button")).to_contain_text("siirry teksteihin")
    assert_axe_finds_nothing(page, ".many", TAGS)
    page.keyboard.press("Enter")
    press(page)
    page.wait_for_url("**/multiple/texts/**")
    expect(page.locator("[data-row]")).to_have_count(2)


def test_files_are_dropped_and_one_is_taken_from_the_list_again(desk):
    page = open_form(desk)

    page.locator("[data-drop]").evaluate(
        """area => {
            const dataTransfer = new DataTransfer();
            for (const name of ['yksi.jpg', 'kaksi.jpg']) dataTransfer.items.add(new File(['x'], name));
            area.dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}));
        }"""
    )
    rows = page.locator(".many-files li")
    expect(rows).to_have_count(2)
    rows.first.locator("[data-remove]").click()

    expect(rows).to_have_text([r"kaksi.jpg odottaa Yritä uudelleen Poista"], use_inner_text=False)


def test_whoever_was_logged_out_is_told_and_loses_nothing(desk, pictures):
    page = open_form(desk)
    page.fill("[name=credit]", "Sulo Langanpää")
    page.set_input_files("[name=files]", pictures[:1])
    cookies = page.context.cookies()
    page.context.clear_cookies()

    press(page)

    expect(page.locator("[data-status]")).to_contain_text("Kirjaudu uudelleen")
    expect(page.locator("[name=credit]")).to_have_value("Sulo Langanpää")
    page.context.add_cookies(cookies)
    press(page)
    page.wait_for_url("**/multiple/texts/**")


def test_the_texts_wait_for_whoever_was_logged_out_while_writing(desk, pictures):
    page = open_form(desk)
    page.set_input_files("[name=files]", pictures[:1])
    press(page)
    page.wait_for_url("**/multiple/texts/**")
    page.locator("[name$=alt_fi]").fill("Raidallinen matto")
    settle_the_question(page)
    cookies = page.context.cookies()
    page.context.clear_cookies()

    press(page)

    expect(page.locator("[data-status]")).to_contain_text("Kirjaudu uudelleen")
    expect(page.locator("[name$=alt_fi]")).to_have_value("Raidallinen matto")
    page.context.add_cookies(cookies)
    press(page)
    page.wait_for_url("**/admin/images/")


def test_a_hint_follows_what_is_typed(desk, pictures):
    page = open_form(desk)
    page.set_input_files("[name=files]", pictures[:1])
    press(page)
    page.wait_for_url("**/multiple/texts/**")
    hint, field = page.locator("[id$=alt_fi_hint]"), page.locator("[name$=alt_fi]")

    said = []
    for text in ("", "Kuva matosta", "kudelma-1", "Raidallinen matto"):
        field.fill(text)
        said.append(hint.inner_text())

    assert len(set(said)) == 4
    assert said[-1] == ""


def test_without_a_script_one_form_sends_all_files(visit, pictures):
    visitor = visit(java_script_enabled=False)
    editor = Desk(visitor, "toimittaja")
    editor.open(ADD)
    page = editor.page
    page.set_input_files("[name=files]", pictures)

    press(page)

    expect(page.locator("[data-row]")).to_have_count(3)


@pytest.mark.parametrize("width", [320, 1280])
def test_both_steps_fit_into_narrow_and_wide_windows(desk, pictures, width):
    page = open_form(desk)
    page.set_viewport_size({"width": width, "height": 900})
    page.set_input_files("[name=files]", pictures)
    first = overflow(page)
    press(page)
    page.wait_for_url("**/multiple/texts/**")

    assert (first, overflow(page)) == (0, 0)


def test_pictures_of_an_album_change_places_by_key_and_by_pointer(desk, site):
    editor: Desk = desk("paatoimittaja")
    album = site.page_id("/home/galleria/langanpaita/")
    editor.edit_page(album)
    page = editor.page
    first, second, third, *_rest = before = order(page)

    press_on(page.locator("[data-streamfield-action=MOVE_UP]").nth(1))
    assert order(page)[:3] == [second, first, third]
    press_on(page.locator("[data-streamfield-action=MOVE_DOWN]").nth(1))
    assert order(page)[:3] == [second, third, first]
    drag_to_the_top(page, first)
    assert order(page)[:3] == [first, second, third]
    press_on(page.locator("[data-streamfield-action=MOVE_UP]").nth(1))
    editor.save_draft()

    editor.edit_page(album)
    assert order(page) == [second, first, *before[2:]]


def order(page: Page) -> list[str]:
    """The pictures of the open album by their chosen ids."""
    chosen = page.locator("[data-contentpath=pictures] input[name$=picture]")
    return [field.input_value() for field in chosen.all()]


def drag_to_the_top(page: Page, picture: str) -> None:
    """As a hand does: again where the list, still moving its rows, let go too early."""
    page.set_viewport_size({"width": 1280, "height": 3000})  # the goal lies under no bar
    grips = page.locator("[data-streamfield-action=DRAG]")
    for _try in range(5):
        if place := order(page).index(picture):
            grips.nth(place).drag_to(grips.first, target_position={"x": 4, "y": 2}, force=True)


def press_on(button: Locator) -> None:
    button.focus()
    button.press("Enter")


def open_form(desk) -> Page:
    editor: Desk = desk("toimittaja")
    editor.open(ADD)
    return editor.page


def draft_album(editor: Desk, gallery: int, title: str) -> int:
    editor.new_page(gallery, "gallery/albumpage")
    editor.fill(title=title)
    editor.save_draft()
    return editor.edited_page()


def press(page: Page) -> None:
    page.locator(".many-buttons button").click()


def fill_the_table(page: Page) -> None:
    rows = page.locator("[data-row]").all()
    for row, alt in zip(rows, ALT, strict=True):
        row.locator("[name$=alt_fi]").fill(alt)
        row.locator("[name$=alt_en]").fill("A piece of weaving")
    settle_the_question(page)


def settle_the_question(page: Page) -> None:
    """Tests of this module bring the same pictures: keep both."""
    for radio in page.locator("[name$=-keep][value=both]").all():
        radio.check()


def walk_by_keys(page: Page) -> None:
    page.locator(".photos figure > a").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("End")
    expect(page.locator(".lightbox img")).to_have_attribute("alt", ALT[-1])
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def overflow(page: Page) -> int:
    script = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    return page.evaluate(script)
