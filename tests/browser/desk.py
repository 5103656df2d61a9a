"""An editor at work in the admin. Nothing here depends on the words of a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from playwright.sync_api import Locator, Page, Response, expect

from tests.browser.visiting import Visitor

PASSWORD = "kudelma-demo"
#: The editor of running text hands its words over a quarter of a second after the last key, by
#: the clock of the page, which a busy machine slows too. Then the form is told to look at them.
HANDED_OVER = """async form => {
    await new Promise(done => setTimeout(done, 500));
    window.wagtail.app.getControllerForElementAndIdentifier(form, 'w-unsaved').check();
}"""
#: The form has nothing that is not stored, and nothing is on its way: autosave may go twice.
SETTLED = (
    "body:has(#page-edit-form[data-w-unsaved-has-edits-value=false])"
    ":not(:has(#w-autosave-indicator[data-w-autosave-state-value=saving]))"
)


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
        self._wait_for_form()
        self.page.locator("#page-edit-form").evaluate(HANDED_OVER)
        expect(self.page.locator(SETTLED)).to_be_visible()

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

    def add_block(self, icon: str, field: str = "body") -> Locator:
        """A new block at the end of a text, chosen by its icon; returns the block."""
        body = self.page.locator(f"[data-contentpath={field}]")
        blocks = body.locator("[data-streamfield-child]")
        before = blocks.count()
        body.locator(".c-sf-add-button").last.click()
        self.page.locator(f'[role=option]:has(use[href="#icon-{icon}"])').click()
        expect(blocks).to_have_count(before + 1)
        return blocks.last

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

    def back_in_text(self) -> None:
        """Wait until a dialog of the editor of running text has given the cursor back."""
        expect(self.page.locator("dialog")).to_have_count(0)
        # The text is drawn anew first: what is typed meanwhile reaches nobody.
        expect(self.page.locator("[contenteditable=true]:focus")).to_be_visible()

    def paste(self, text: str) -> None:
        """Press Ctrl+V with ``text`` on the clipboard."""
        self.visitor.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.page.evaluate("text => navigator.clipboard.writeText(text)", text)
        self.page.keyboard.press("Control+v")

    def add_contributor(self, name: str) -> None:
        """Another row of the byline with a contributor that did not exist."""
        self.page.click("#id_contributors-ADD")
        self.make_in_chooser(
            self.page.locator("[id^=inline_child_contributors-]:visible").last, name
        )

    def choose_contributor(self) -> None:
        """Another row of the byline, with the first contributor that is offered."""
        self.page.click("#id_contributors-ADD")
        place = self.page.locator("[id^=inline_child_contributors-]:visible").last
        place.locator(".chooser__choose-button:visible, .chooser button:visible").first.click()
        self.page.locator(".modal-body a[data-chooser-modal-choice]").first.click()
        expect(self.page.locator(".modal-body")).to_have_count(0)

    def make_in_chooser(self, place: Locator, name: str) -> None:
        """Choose a record that did not exist, in the first chooser at ``place``."""
        place.locator(".chooser__choose-button:visible, .chooser button:visible").first.click()
        dialog = self.page.locator(".modal-body")
        dialog.locator("[role=tab][href='#tab-create']").click()
        field = dialog.locator("#tab-create [name=name]")
        field.fill(name)
        # Autosave may have taken the cursor meanwhile: the key is for this field.
        field.press("Enter")
        expect(dialog).to_have_count(0)
        expect(place.locator(".chooser__title").first).to_have_text(name)

    def add_row(self, rows: str, **fields: str) -> None:
        """Another row of an inline form, with its fields filled in or chosen."""
        self.page.click(f"#id_{rows}-ADD")
        row = self.page.locator(f"[id^=inline_child_{rows}-]:visible").last
        for name, value in fields.items():
            field = row.locator(f"[name$=-{name}]")
            is_list = field.evaluate("field => field.tagName === 'SELECT'")
            field.select_option(value) if is_list else field.fill(value)

    def _is_next_page(self, response: Response) -> bool:
        # Autosave sends the same form to the same address, but in the background.
        asked = response.request
        here = asked.is_navigation_request() and asked.frame == self.page.main_frame
        return here and not 300 <= response.status < 400

    def _wait_for_form(self) -> None:
        # Until then Wagtail takes what is typed for what was there.
        self.page.locator("#page-edit-form[data-w-unsaved-has-edits-value]").wait_for()
