"""An editor at work in the admin. Nothing here depends on the words of a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from playwright.sync_api import Locator, Page, Response, expect

from tests.browser.visiting import Visitor

PASSWORD = "kudelma-demo"


class Desk:
    """Uses the admin as an editor does: by what is to be seen and pressed."""

    def __init__(self, visitor: Visitor, user: str) -> None:
        self.visitor = visitor
        self.page: Page = visitor.page
        visitor.open("/admin/login/")
        self.fill(username=user, password=PASSWORD)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url("**/admin/")

    def open(self, path: str) -> None:
        self.visitor.open(path)

    def fill(self, **fields: str) -> None:
        """Fill in form fields by their names."""
        for name, value in fields.items():
            self.page.fill(f"form [name={name}]", value)

    def new_page(self, parent: int, kind: str) -> None:
        """From a page in the explorer to the form for a child of ``kind``."""
        self.open(f"/admin/pages/{parent}/")
        add = self.page.locator(f'a[href*="/pages/{parent}/add_subpage/"]').first
        self.press(add.click)
        # Where there is but one kind, Wagtail does not ask.
        if "/add_subpage/" in self.page.url:
            self.press(self.page.locator(f'main a[href*="/add/{kind}/{parent}/"]').first.click)
        self._wait_for_form()

    def edit_page(self, number: int) -> None:
        """The form of the page with this primary key."""
        self.open(f"/admin/pages/{number}/edit/")
        self._wait_for_form()

    def settle(self) -> None:
        """Wait until autosave has stored everything typed, as somebody who looks up does."""
        # The editor of running text hands its words over after a pause, autosave waits too.
        self.page.wait_for_timeout(1000)
        form = self.page.locator("#page-edit-form")
        expect(form).to_have_attribute("data-w-unsaved-has-edits-value", "false")

    def save_draft(self) -> None:
        """Ctrl+S."""
        self.settle()
        self.press(lambda: self.page.keyboard.press("Control+s"))

    def publish(self) -> bool:
        """The button in the menu beside "save draft"; whether the page was published."""
        self.settle()
        self.page.locator("footer .w-dropdown__toggle").click()
        self.press(self.page.locator("footer [name=action-publish]").click)
        # A refusal shows the form again.
        return not re.search(r"/(edit|add/.*)/$", self.page.url)

    def press(self, something: Callable[[], None]) -> None:
        """Do what leads to another page, and wait for that page."""
        self.page.wait_for_load_state()
        with self.page.expect_event("load"), self.page.expect_response(self._is_next_page):
            something()

    def edited_page(self) -> int:
        """The primary key of the page whose form is open."""
        found = re.search(r"/pages/(\d+)/edit/", self.page.url)
        assert found, self.page.url
        return int(found[1])

    def add_block(self, icon: str) -> Locator:
        """A new block at the end of the body, chosen by its icon; returns the block."""
        body = self.page.locator("[data-contentpath=body]")
        body.locator(".c-sf-add-button").last.click()
        self.page.locator(f'[role=option]:has(use[href="#icon-{icon}"])').click()
        return body.locator("[data-streamfield-child]").last

    def write(self, prose: Locator, paragraphs: Iterable[str]) -> None:
        """Put the cursor into the editor of a text and type, see ``write_on``."""
        prose.locator("[contenteditable=true]").click()
        self.write_on(paragraphs)

    def write_on(self, paragraphs: Iterable[str]) -> None:
        """Type where the cursor is, a paragraph a line, "## " before a heading."""
        for index, text in enumerate(paragraphs):
            if index:
                self.page.keyboard.press("Enter")
            if text.startswith("## "):
                # Typed: the editor makes a heading of it when the blank is pressed.
                self.page.keyboard.type("## ")
            self.page.keyboard.insert_text(text.removeprefix("## "))

    def paste(self, text: str) -> None:
        """Press Ctrl+V with ``text`` on the clipboard."""
        self.visitor.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.page.evaluate("text => navigator.clipboard.writeText(text)", text)
        self.page.keyboard.press("Control+v")

    def add_contributor(self, name: str) -> None:
        """Another row of the byline with a contributor that did not exist."""
        self.page.click("#id_contributors-ADD")
        row = self.page.locator("[id^=inline_child_contributors-]:visible").last
        row.locator(".chooser__choose-button:visible, .chooser button:visible").first.click()
        dialog = self.page.locator(".modal-body")
        dialog.locator("[role=tab][href='#tab-create']").click()
        dialog.locator("#tab-create [name=name]").fill(name)
        self.page.keyboard.press("Enter")
        expect(row.locator(".chooser__title").first).to_have_text(name)

    def _is_next_page(self, response: Response) -> bool:
        # Autosave sends the same form to the same address, but in the background.
        asked = response.request
        here = asked.is_navigation_request() and asked.frame == self.page.main_frame
        return here and not 300 <= response.status < 400

    def _wait_for_form(self) -> None:
        # Until then Wagtail takes what is typed for what was there.
        self.page.locator("#page-edit-form[data-w-unsaved-has-edits-value]").wait_for()
