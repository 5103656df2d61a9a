"""An article of a real magazine goes through the admin and is read in two languages."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.desk import Desk
from tests.browser.source_text import AUTHOR, source_text
from tests.browser.translating import publish_translation, start_translation, translate
from tests.browser.visiting import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WRITES = True

TEXT = source_text()
SECTION = "Tiedon jyvät"
DEMO_TRANSLATION = "/home-en/magazine/2026-1/the-loom-in-the-lobby/"
ENGLISH_TITLE = "Culture in everyday care"


@dataclass(frozen=True)
class Made:
    """Primary keys of what the editor made."""

    issue: int
    article: int


@pytest.fixture(scope="module")
def made(browser, site) -> Made:
    """Issue 2/2010 with the article, both published by the editor-in-chief."""
    visitor = Visitor(browser, site.address)
    editor = Desk(visitor, "paatoimittaja")
    issue = make_issue(editor, site.page_id("/home/lehti/"))
    editor.new_page(issue, "magazine/articlepage")
    article = write_article(editor)
    assert editor.publish()
    editor.edit_page(issue)
    assert editor.publish()
    visitor.context.close()
    assert visitor.complaints == []
    return Made(issue, article)


def test_an_article_of_issue_2_2010_is_read_as_it_was_written(made, reader):
    reader.open("/lehti/2010-2/").get_by_role("link", name=TEXT.title).click()

    article = reader.page.locator("article")
    expect(article.locator("h1")).to_have_text(TEXT.title)
    expect(article.locator(".byline")).to_contain_text(AUTHOR)
    expect(article.locator(".project")).to_have_text(TEXT.project)
    expect(article.locator(".kicker")).to_contain_text(SECTION)
    assert words_of(article) == TEXT.words


def test_publishing_without_a_section_names_it_and_loses_nothing(made, desk):
    editor = desk("paatoimittaja")
    page = editor.page
    editor.new_page(made.issue, "magazine/articlepage")
    editor.fill(title="Pirran äärellä", project="Villasta voimaa, 2009–2010")
    editor.add_contributor("Aatu Niisinen")
    editor.write(editor.add_block("pilcrow"), ["## Loimi", "Yhdeksän lankaa sentille."])

    assert not editor.publish()

    expect(page.locator("[data-contentpath=section] .error-message")).to_be_visible()
    expect(page.locator("[name=title]")).to_have_value("Pirran äärellä")
    expect(page.locator("[name=project]")).to_have_value("Villasta voimaa, 2009–2010")
    expect(page.locator("#id_contributors-0-contributor-chooser")).to_contain_text("Aatu Niisinen")
    prose = page.locator("[data-contentpath=body] [contenteditable=true]")
    expect(prose).to_contain_text("Loimi")
    expect(prose).to_contain_text("Yhdeksän lankaa sentille.")


def test_nobody_who_translates_is_offered_what_is_closed(desk, site):
    editor = desk("paatoimittaja")
    editor.open(f"/admin/pages/{site.page_id(DEMO_TRANSLATION)}/edit/")

    expect(editor.page.locator("footer nav")).to_be_visible()
    expect(editor.page.locator("a[href*=convert_to_alias]:visible")).to_have_count(0)


def test_its_translation_is_read_beside_it(made, desk, reader, site):
    editor = desk("paatoimittaja")
    start_translation(editor, made.article)
    issue = site.page_id("/home-en/magazine/2010-2/")
    translate(editor, english)
    publish_translation(editor)

    # The missing parent was made as a draft: nothing untranslated became public.
    assert reader.status_of("/en/magazine/2010-2/") == 404
    reader.open("/en/magazine/2010-2/culture-in-everyday-care/")
    assert reader.dead_links() == []
    editor.open(f"/admin/pages/{issue}/edit/")
    publish_translation(editor)

    page = reader.open("/en/magazine/2010-2/")
    page.get_by_role("link", name=ENGLISH_TITLE).click()
    expect(page).to_have_url(f"{site.address}/en/magazine/2010-2/culture-in-everyday-care/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("article h1")).to_have_text(ENGLISH_TITLE)
    assert words_of(page.locator("article")) == [english(words) for words in TEXT.words]
    page.locator(".languages a[hreflang=fi]").click()
    expect(page.locator("article h1")).to_have_text(TEXT.title)
    page.locator(".languages a[hreflang=en]").click()
    expect(page.locator("article h1")).to_have_text(ENGLISH_TITLE)


def make_issue(editor: Desk, magazine: int) -> int:
    """Issue 2/2010 as a draft: number and year, nothing else."""
    editor.new_page(magazine, "magazine/issuepage")
    editor.fill(number="2", year="2010")
    editor.save_draft()
    return editor.edited_page()


def write_article(editor: Desk) -> int:
    """The article as a draft: the beginning typed, most of it pasted."""
    editor.fill(title=TEXT.title, project=TEXT.project)
    editor.page.select_option("[name=section]", label=SECTION)
    editor.add_contributor(AUTHOR)
    prose = editor.add_block("pilcrow")
    editor.write(prose, [f"## {TEXT.parts[0].heading}", ""])
    editor.paste("\n".join(TEXT.parts[0].paragraphs))
    expect(prose).to_contain_text(TEXT.parts[0].paragraphs[-1])
    for part in TEXT.parts[1:]:
        editor.page.keyboard.press("Enter")
        editor.write_on([f"## {part.heading}", *part.paragraphs])
    editor.save_draft()
    return editor.edited_page()


def english(words: str) -> str:
    """A translation that can be told from its original."""
    plain = " ".join(words.split())
    return (
        ENGLISH_TITLE if plain == TEXT.title else f"In English: {len(plain)}, {plain[:9].strip()}"
    )


def words_of(article: Locator) -> list[str]:
    """Headings and paragraphs in the order of the page."""
    texts = article.locator(".prose").locator("h2, p").all_inner_texts()
    return [" ".join(text.split()) for text in texts]
