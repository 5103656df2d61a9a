"""An issue in the hands of the editor-in-chief: approved, mended, out, withdrawn and back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.browser.axe import assert_axe_finds_nothing
from tests.browser.desk import Desk

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WRITES = True
#: Messages of Wagtail fade in.
WAGTAILS = (".messages",)

ISSUE, ARTICLE = "/lehti/2026-2/", "/lehti/2026-2/kynnysmatto/"
MENDED = "Kynnyksen yli 2024–2026, mukana kolme kirjastoa"


def do(chief: Desk, action: str, **values: str) -> None:
    """Press a button of the release's page, with the fields beside it filled in."""
    form = chief.page.locator(f"form:has(button[value={action}])")
    for name, value in values.items():
        form.locator(f"[name={name}]").fill(value)
    chief.press(form.locator(f"button[value={action}]").click)
    wait_for_the_worker(chief)


def wait_for_the_worker(chief: Desk) -> None:
    """The page looks again by itself until it is done."""
    expect(chief.page.locator("#release-now[data-refresh]")).to_have_count(0, timeout=60_000)


def test_an_issue_is_approved_mended_published_withdrawn_and_brought_back(
    desk: Any, site: Any, reader: Any
) -> None:
    number = site.page_id(f"/home{ISSUE}")
    release = f"/admin/pages/{number}/release/"
    chief: Desk = desk("paatoimittaja")
    chief.open(release)
    assert_axe_finds_nothing(chief.page, "main", WAGTAILS)
    do(chief, "start")
    do(chief, "approve")
    day = timezone.localdate() + timedelta(days=30)
    do(chief, "schedule", day=f"{day.day}.{day.month}.{day.year}", hour="8:00")
    assert_axe_finds_nothing(chief.page, "main", WAGTAILS)

    chief.edit_page(site.page_id(f"/home{ARTICLE}"))
    chief.fill(project=MENDED)
    chief.save_draft()
    chief.press(chief.page.locator("a[href$='/release/replace/']").first.click)
    assert_axe_finds_nothing(chief.page, "main", WAGTAILS)
    chief.press(chief.page.locator("main form button.button").click)
    wait_for_the_worker(chief)
    assert MENDED not in reader.open(ARTICLE).content()

    do(chief, "publish")
    expect(chief.page.locator("form:has(button[value=withdraw])")).to_be_attached()
    assert MENDED in reader.open(ARTICLE).content()

    chief.open(release)
    chief.page.locator("summary.button").click()
    do(chief, "withdraw", reason="Kuvan lupa puuttuu.")
    assert (reader.status_of(ISSUE), reader.status_of(ARTICLE)) == (404, 404)
    assert reader.status_of(f"/en{ISSUE}".replace("lehti", "magazine")) == 404

    do(chief, "reissue")
    assert MENDED in reader.open(ARTICLE).content()
    assert reader.status_of(f"/en{ISSUE}".replace("lehti", "magazine")) == 200
    assert_axe_finds_nothing(chief.page, "main", WAGTAILS)
