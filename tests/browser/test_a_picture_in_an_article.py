"""A writer's picture: uploaded where it is needed, read in every format."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import Desk
from tests.browser.visiting import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WRITES = True

FORMATS = {"image/avif", "image/webp"}
#: Seconds for the worker to make the files; it starts with the server.
PATIENCE = 60


def test_the_admin_speaks_finnish_to_a_writer(desk):
    page = desk("kirjoittaja").page

    expect(page.locator("html")).to_have_attribute("lang", "fi")
    menu = page.get_by_role("navigation", name="Päävalikko")
    expect(menu.get_by_role("link", name="Kuvat")).to_be_visible()
    expect(menu.get_by_role("link", name="Tekijät")).to_be_visible()


def test_a_writers_picture_is_seen_with_its_words_and_credit(desk, reader, site, tmp_path):
    writer: Desk = desk("kirjoittaja")
    writer.new_page(site.page_id("/home/lehti/2026-2/"), "magazine/articlepage")
    writer.fill(title="Keltainen lanka")
    figure = writer.add_block("image")
    upload(figure, drawing(tmp_path))
    writer.save_draft()
    finish(desk("paatoimittaja"), writer.edited_page())

    image = reader.open("/lehti/2026-2/keltainen-lanka/").locator("figure picture img")
    expect(image).to_have_attribute("alt", "Keltainen lankakerä pöydällä")
    expect(reader.page.locator("figure figcaption")).to_contain_text("Sulo Langanpää")
    expect(reader.page.locator("figure figcaption a")).to_have_text("CC BY 4.0")
    assert formats_of(reader) == FORMATS
    assert ".jpg 400w" in image.get_attribute("srcset")
    assert image.evaluate("img => img.decode().then(() => img.currentSrc)").endswith(".avif")


def drawing(folder: Path) -> Path:
    """A file that is large enough for every width."""
    path = folder / "kera.jpg"
    Image.radial_gradient("L").resize((1600, 1200)).convert("RGB").save(path)
    return path


def upload(figure: Locator, file: Path) -> None:
    """The second tab of the chooser, with words in both languages."""
    figure.locator(".chooser__choose-button:visible, .unchosen button:visible").first.click()
    dialog = figure.page.locator(".modal-body")
    dialog.locator("[role=tab][href='#tab-upload']").click()
    form = dialog.locator("#tab-upload")
    form.locator("[name$=-file]").set_input_files(file)
    form.locator("[name$=-title]").fill("Kerä")
    form.locator("[name$=-credit]").fill("Sulo Langanpää")
    form.locator("[name$=-license]").select_option("cc-by-4.0")
    form.locator("[name$=-alt_fi]").fill("Keltainen lankakerä pöydällä")
    form.locator("[name$=-alt_en]").fill("A yellow ball of yarn on a table")
    form.locator("[type=submit]").click()
    expect(dialog).to_be_hidden()


def finish(editor: Desk, article: int) -> None:
    """What a writer may not: publish, and make a new name for the byline."""
    editor.edit_page(article)
    editor.page.select_option("[name=section]", index=1)
    editor.add_contributor("Helka Kaide")
    assert editor.publish()


def formats_of(reader: Visitor) -> set[str]:
    """The formats on offer, once the worker has made them all."""
    deadline = time.monotonic() + PATIENCE
    while (found := offered(reader.page)) != FORMATS and time.monotonic() < deadline:
        reader.page.wait_for_timeout(500)
        reader.page.reload()
    return found


def offered(page: Page) -> set[str]:
    script = "sources => sources.map(source => source.type)"
    return set(page.locator("figure picture source").evaluate_all(script))
