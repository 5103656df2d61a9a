"""The translation of an issue: ordered by one, made by the worker, found by another."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.axe import assert_axe_finds_nothing
from tests.browser.desk import Desk

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WRITES = True
NOTE = "Kaksi viikkoa aikaa."


def test_an_issue_is_ordered_and_its_translator_finds_it(desk, site):
    issue = site.page_id("/home/lehti/2026-3/")
    editor: Desk = desk("paatoimittaja")
    editor.open(f"/admin/pages/{issue}/translations/")
    assert_axe_finds_nothing(editor.page, "main")

    editor.press(editor.page.locator("main a[href$='/translations/order/']").click)
    assert_axe_finds_nothing(editor.page, "main")
    editor.page.select_option("[name=translator]", label="kaantaja")
    editor.page.fill("[name=note]", NOTE)
    editor.press(editor.page.locator("main form button.button").last.click)

    # The page looks again by itself until the worker is done.
    expect(editor.page.locator("#translation-job-now[data-refresh]")).to_have_count(
        0, timeout=60_000
    )
    expect(editor.page.locator("[data-job-page]")).to_have_count(4)
    expect(editor.page.locator(".translation-state--in-work")).to_have_count(4)
    assert_axe_finds_nothing(editor.page, "main")
    job = editor.page.url

    translator: Desk = desk("kaantaja")
    translator.open("/admin/")
    assert_axe_finds_nothing(translator.page, "#my-work-section, [data-my-work]")
    mine = translator.page.locator(f"[data-my-work] a[href='{job[job.index('/admin/') :]}']")
    translator.press(mine.first.click)
    expect(translator.page.locator("main")).to_contain_text(NOTE)
    expect(translator.page.locator("main form")).to_have_count(0)
