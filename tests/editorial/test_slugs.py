"""Design §2: ASCII slugs, made unique by a suffix without asking."""

import pytest
from wagtail.models import Page

from magazine.models import ArticlePage, SectionPage
from tests import factories
from tests.editorial.content_pages import add_content_page, content_page, form_of
from tests.factories import fresh


@pytest.mark.parametrize(
    ("title", "slug"),
    [("Käden jälki", "kaden-jalki"), ("Öljyä & Åbo", "oljya-abo"), ("Ærø – ß", "r")],
)
def test_a_title_gives_an_ascii_slug(magazine, title, slug):
    section = factories.make_section(magazine, title=title)

    assert section.slug == slug


@pytest.mark.parametrize("title", ["東京", "Ткань", "!!!"])
def test_a_title_without_latin_letters_gives_a_slug_all_the_same(editor, home, title):
    page = add_content_page(editor, home, title=title, slug="")

    assert page.title == title
    assert page.slug.isascii()
    assert page.slug
    assert page.url_path == f"/home/{page.slug}/"


@pytest.mark.parametrize("slug", ["työ", "Työ-käden"])
def test_a_slug_typed_with_other_letters_becomes_ascii(editor, home, slug):
    page = add_content_page(editor, home, title="Työ", slug=slug)

    assert page.slug == slug.lower().replace("ö", "o").replace("ä", "a")


def test_a_slug_that_becomes_ascii_gives_way_too(editor, home):
    content_page(home, "tyo")

    page = add_content_page(editor, home, title="Työ", slug="työ")

    assert page.slug == "tyo-1"


@pytest.mark.parametrize("action", ["action-save", "action-publish"])
def test_a_taken_slug_gets_a_suffix_in_the_form_of_a_new_page(editor, home, action):
    content_page(home, "tietoa")

    page = add_content_page(editor, home, title="Tietoa", slug="tietoa", **{action: "1"})

    assert page.slug == "tietoa-1"
    assert page.url_path == "/home/tietoa-1/"


def test_a_taken_slug_gets_a_suffix_in_the_form_of_an_old_page(editor, home):
    content_page(home, "tietoa")
    page = content_page(home, "ohjeita")

    editor.post(
        f"/admin/pages/{page.pk}/edit/",
        form_of(**{"title": "Tietoa", "slug": "tietoa", "action-publish": "1"}),
    )

    assert fresh(page).slug == "tietoa-1"


def test_a_page_keeps_its_own_slug_when_it_is_saved_again(editor, home):
    page = content_page(home, "tietoa")

    editor.post(
        f"/admin/pages/{page.pk}/edit/",
        form_of(**{"title": "Tietoa 2", "slug": "tietoa", "action-publish": "1"}),
    )

    assert (fresh(page).slug, fresh(page).title) == ("tietoa", "Tietoa 2")


def test_a_taken_slug_gets_a_suffix_when_a_script_saves_the_page(magazine):
    sections = [factories.make_section(magazine, title="Palsta") for _ in range(3)]

    assert len({section.slug for section in sections}) == 3


def test_articles_of_different_issues_may_share_a_slug(magazine, section):
    issues = [factories.make_issue(magazine, number=number) for number in ("1", "2")]

    articles = [factories.make_article(issue, section, title="Alku") for issue in issues]

    assert [article.slug for article in articles] == ["alku", "alku"]
    assert isinstance(articles[0], ArticlePage)
    assert SectionPage.objects.count() == Page.objects.type(SectionPage).count() == 1
