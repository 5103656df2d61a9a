"""An issue is approved, scheduled, mended, published, withdrawn and brought back, by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.axe import assert_axe_finds_nothing
from tests.browser.desk import Desk

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WRITES = True

TITLE = "Seitsemän lankaa sentille"
PLACE = "/lehti/2031-8/"
MENDED = "Yhdeksän lankaa sentille, jos silmä kestää."


class ReleaseDesk:
    """The page of a release, by its buttons."""

    def __init__(self, editor: Desk, issue: int) -> None:
        self.editor, self.path = editor, f"/admin/pages/{issue}/release/"

    def do(self, action: str) -> None:
        self.editor.open(self.path)
        self.press(action)

    def press(self, action: str) -> None:
        button = self.editor.page.locator(f"button[value={action}]")
        # By keyboard: Wagtail's calendar lies over it.
        self.editor.press(lambda: button.press("Enter"))
        # Again, without Wagtail's message.
        self.editor.open(self.path)
        assert_axe_finds_nothing(self.editor.page, "main")


@pytest.fixture
def editor(desk) -> Desk:
    return desk("paatoimittaja")


@pytest.fixture
def issue(editor, site) -> int:
    """Issue 8/2031 with one article: drafts, in Finnish only."""
    editor.new_page(site.page_id("/home/lehti/"), "magazine/issuepage")
    editor.fill(number="8", year="2031")
    editor.page.select_option("[name=translations_go_out]", "never")
    editor.save_draft()
    issue = editor.edited_page()
    editor.new_page(issue, "magazine/articlepage")
    editor.fill(title=TITLE, lead="Mitä kangaspuista näkee.")
    editor.page.select_option("[name=section]", label="Käden jälki")
    editor.choose_contributor()
    editor.save_draft()
    return issue


def test_an_issue_goes_out_as_one_and_comes_back_as_it_was(editor, issue, reader):
    article, release = editor.edited_page(), ReleaseDesk(editor, issue)
    release.do("start")
    editor.fill(day=f"{date.today() + timedelta(days=2):%-d.%-m.%Y}", hour="8:00")
    release.press("approve")
    expect(editor.page.locator(".release__state--will-go-out")).to_have_count(2)

    editor.edit_page(article)
    editor.fill(lead=MENDED)
    editor.save_draft()
    editor.press(editor.page.locator(f"a[href$='/{article}/release/replace/']").first.click)
    assert_axe_finds_nothing(editor.page, "main")
    editor.press(editor.page.locator("main form button").click)
    expect(editor.page.locator("a[href$='/replace/']")).to_have_count(0)

    release.do("publish")
    expect(editor.page.locator(".release__state--public")).to_have_count(2, timeout=60_000)
    reader.open(PLACE)
    expect(reader.page.locator("main")).to_contain_text(MENDED)

    editor.open(release.path)
    editor.page.locator(".release details summary").click()
    editor.fill(reason="Väärä kansi.")
    release.press("withdraw")
    assert reader.status_of(PLACE) == 404

    release.do("reissue")
    reader.open(PLACE)
    expect(reader.page.locator("main")).to_contain_text(MENDED)
