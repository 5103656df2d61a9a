"""A page's way through wagtail-localize's own views."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.desk import Desk


def start_translation(desk: Desk, number: int) -> None:
    """Press "translate this page" in the menu of its header, and order what is offered."""
    desk.edit_page(number)
    desk.page.locator("header .w-dropdown__toggle").first.click()
    desk.press(desk.page.locator(f'a[href*="/localize/submit/page/{number}/"]:visible').click)
    desk.press(desk.page.locator("main form button.button").last.click)
    # The page looks again by itself until the worker is done.
    being_made = desk.page.locator("#translation-job-now[data-refresh]")
    expect(being_made).to_have_count(0, timeout=60_000)
    desk.press(desk.page.locator("[data-job-page] th a").click)


def translate(desk: Desk, words: Callable[[str], str]) -> None:
    """Give every segment in the editor its ``words``."""
    segments = desk.page.locator(".js-translation-editor li.incomplete")
    expect(segments.first).to_be_visible()
    while left := segments.count():
        segment = segments.first
        text = words(segment.locator("p").first.inner_text())
        segment.get_by_role("button").click()
        segment.locator("textarea").fill(text)
        segment.get_by_role("button").last.click()
        expect(segments).to_have_count(left - 1)


def publish_translation(desk: Desk) -> None:
    """The button that the editor has for it."""
    desk.press(desk.page.locator("footer [name=action][value=publish]").click)
