"""A translation in Wagtail's own editor: facts are seen, and changed on the source only."""

import pytest
from bs4 import BeautifulSoup
from wagtail_localize.models import Translation

from magazine.models import ArticlePage, IssuePage
from tests import factories
from tests.editorial import forms

FACTS = ("section", "project", "picture", "keywords", "legacy_url", "contributors-TOTAL_FORMS")


@pytest.fixture
def article(issue, section):
    return factories.make_article(issue, section, title="Villapaita", project="Hanke 2026")


@pytest.fixture
def english(article):
    """The English page, edited in Wagtail's editor and no more in localize's."""
    page = factories.translated(article)
    Translation.objects.update(enabled=False)
    return page


def form_in(editor, page):
    response = editor.get(f"/admin/pages/{page.pk}/edit/")
    return BeautifulSoup(response.content, "html.parser")


def field_names(soup):
    return {field["name"] for field in soup.select("#w-editor-form [name], form [name]")}


def test_the_source_is_edited_with_its_facts(editor, article):
    assert set(FACTS) <= field_names(form_in(editor, article))


def test_a_translation_is_edited_without_facts(editor, english):
    names = field_names(form_in(editor, english))

    assert not names & set(FACTS)
    assert {"title", "slug", "subtitle", "lead", "date_modified"} <= names


def test_a_translation_tells_where_its_facts_are_edited(editor, article, english):
    soup = form_in(editor, english)

    links = soup.select(f".help-info a[href='/admin/pages/{article.pk}/edit/']")
    assert [link.get_text(strip=True) for link in links] == ["Villapaita", "Villapaita"]


def test_the_source_tells_of_no_other_page(editor, article, english):
    assert not form_in(editor, article).select(".help-info a[href*='/edit/']")


def test_words_of_a_translation_are_published_and_facts_in_the_form_are_not(
    editor, english, magazine
):
    other = factories.make_section(magazine, title="Toinen")
    data = forms.article([], title="A Sweater", slug="a-sweater", lead="Warm.", section=other.pk)
    data |= {"project": "Somebody's idea", "action-publish": "1"}

    editor.post(f"/admin/pages/{english.pk}/edit/", data)

    page = ArticlePage.objects.get(pk=english.pk)
    assert (page.title, page.lead, page.slug) == ("A Sweater", "Warm.", "a-sweater")
    assert page.project == "Hanke 2026"
    assert page.section != other
    assert len(page.contributors.all()) == 1


def test_a_draft_of_a_translation_keeps_its_words(editor, english):
    data = forms.article([], title="A Sweater", slug="a-sweater", lead="Warm.")
    body = forms.body(("quote", {"text": "Said aloud", "attribution": "A passer-by"}))

    editor.post(f"/admin/pages/{english.pk}/edit/", data | body)

    page = ArticlePage.objects.get(pk=english.pk).get_latest_revision_as_object()
    assert (page.title, page.lead) == ("A Sweater", "Warm.")
    assert page.body[0].value["text"] == "Said aloud"


def test_a_translation_of_an_issue_needs_no_number_in_its_form(editor, issue):
    english = factories.translated(issue)
    Translation.objects.update(enabled=False)
    data = {"theme": "Threads", "slug": "2026-1", "foreword": forms.prose("Welcome."), "title": "x"}

    editor.post(
        f"/admin/pages/{english.pk}/edit/",
        data | forms.formset("comments", []) | {"action-publish": "1"},
    )

    page = IssuePage.objects.get(pk=english.pk)
    assert (page.theme, page.title, page.number) == ("Threads", "1/2026", "1")
    assert "Welcome." in page.foreword


def test_what_changed_in_a_translation_can_be_compared(editor, english):
    old = english.latest_revision
    english.lead = "Warmer."
    new = english.save_revision()

    response = editor.get(f"/admin/pages/{english.pk}/revisions/compare/{old.pk}...{new.pk}/")

    assert response.status_code == 200
    assert "Warmer." in response.content.decode()


def test_a_page_that_is_being_made_has_its_facts(editor, issue):
    response = editor.get(f"/admin/pages/add/magazine/articlepage/{issue.pk}/")

    assert set(FACTS) <= field_names(BeautifulSoup(response.content, "html.parser"))
