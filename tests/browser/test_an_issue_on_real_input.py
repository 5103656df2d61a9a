"""An article of a real magazine goes through the admin and is read."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.desk import Desk
from tests.browser.source_text import AUTHOR, source_text

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

TEXT = source_text()
SECTION = "Tiedon jyvät"




def test_an_article_of_issue_2_2010_is_read_as_it_was_written(desk, reader, site):
    editor = desk("paatoimittaja")
    issue = make_issue(editor, site.page_id("/home/lehti/"))
    editor.new_page(issue, "magazine/articlepage")
    write_article(editor)

    assert not editor.publish()
    expect(editor.page.locator("[data-contentpath=section] .error-message")).to_be_visible()
    everything_typed_is_there(editor)

    editor.page.select_option("[name=section]", label=SECTION)
    assert editor.publish()
    editor.edit_page(issue)
    assert editor.publish()

    article = reader.open("/lehti/2010-2/").get_by_role("link", name=TEXT.title)
    article.click()
    is_read(reader.page.locator("article"))


def make_issue(editor: Desk, magazine: int) -> int:
    """Issue 2/2010 as a draft: number and year, nothing else."""
    editor.new_page(magazine, "magazine/issuepage")
    editor.fill(number="2", year="2010")
    editor.save_draft()
    return editor.edited_page()


def write_article(editor: Desk) -> None:
    """Everything but the section."""
    editor.fill(title=TEXT.title, project=TEXT.project)
    editor.add_contributor(AUTHOR)
    prose = editor.add_block("pilcrow")
    editor.write(prose, [f"## {TEXT.parts[0].heading}", ""])
    editor.paste("\n".join(TEXT.parts[0].paragraphs))
    for part in TEXT.parts[1:]:
        editor.page.keyboard.press("Enter")
        editor.write_on([f"## {part.heading}", *part.paragraphs])


def everything_typed_is_there(editor: Desk) -> None:
    page = editor.page
    expect(page.locator("[name=title]")).to_have_value(TEXT.title)
    expect(page.locator("[name=project]")).to_have_value(TEXT.project)
    expect(page.locator("#id_contributors-0-contributor-chooser")).to_contain_text(AUTHOR)
    prose = page.locator("[data-contentpath=body] [contenteditable=true]")
    for words in TEXT.words:
        expect(prose).to_contain_text(words)


def is_read(article: Locator) -> None:
    expect(article.locator("h1")).to_have_text(TEXT.title)
    expect(article.locator(".byline")).to_contain_text(AUTHOR)
    expect(article.locator(".project")).to_have_text(TEXT.project)
    expect(article.locator(".kicker")).to_contain_text(SECTION)
    assert words_of(article.locator(".prose")) == TEXT.words


def words_of(prose: Locator) -> list[str]:
    """Headings and paragraphs in the order of the page."""
    return [" ".join(text.split()) for text in prose.locator("h2, p").all_inner_texts()]
