"""Contributors and keywords as the editor finds them."""

import re

import pytest
from django.urls import reverse

from gallery.models import Keyword
from magazine.models import ArticleKeyword, ArticlePage
from tests.factories import make_article, make_contributor, translated
from tests.magazine.bylines import byline


def listing(editor, model, **query):
    """The words of each row of the list, by its cells."""
    html = editor.get(reverse(f"wagtailsnippets_{model}:list"), query).content.decode()
    body = re.search(r"<tbody>(.*?)</tbody>", html, re.DOTALL)
    rows = re.findall(r"<tr.*?</tr>", body[1], re.DOTALL) if body else []
    cells = [re.findall(r"<td.*?</td>", row, re.DOTALL) for row in rows]
    words = [[" ".join(re.sub(r"<[^>]*>", " ", cell).split()) for cell in row] for row in cells]
    return [row[1:] for row in words]


@pytest.fixture
def people(english_home, issue, section):
    """Maija on two articles, one translated; Olli on a draft; Kaisa on none."""
    rows = byline(("Maija Esimerkki", "text"), ("Maija Esimerkki", "photos"))
    translated(make_article(issue, section, contributors=rows))
    make_article(issue, section, contributors=byline(("Maija Esimerkki", "text")))
    draft = ArticlePage(title="Kesken", live=False, section=section)
    draft.contributors = byline(("Olli Mallinen", "text"))
    issue.add_child(instance=draft)
    make_contributor("Kaisa Kuvitelma")


def test_the_list_of_contributors_tells_on_how_many_bylines_each_is(editor, people):
    found = {row[0].split(" ")[0]: row[1:] for row in listing(editor, "magazine_contributor")}

    assert found == {
        "Kaisa": ["kaisa-kuvitelma", "0"],
        "Maija": ["maija-esimerkki", "2"],
        "Olli": ["olli-mallinen", "1"],
    }


def test_contributors_are_found_by_a_part_of_the_name_and_sorted_by_articles(editor, people):
    found = listing(editor, "magazine_contributor", q="maij")
    by_articles = listing(editor, "magazine_contributor", ordering="-articles")

    assert [row[-1] for row in found] == ["2"]
    assert [row[-1] for row in by_articles] == ["2", "1", "0"]


def test_the_list_of_keywords_tells_how_often_each_is_used(editor, english_home, issue, section):
    wool, linen = (Keyword.objects.create(name=name) for name in ("villa", "pellava"))
    translated(make_article(issue, section, keyword_items=[ArticleKeyword(tag=wool)]))

    found = {row[0].split(" ")[0]: row[1:] for row in listing(editor, "gallery_keyword")}

    assert found == {"pellava": ["pellava", "0"], "villa": ["villa", "1"]}


@pytest.mark.parametrize(
    ("model", "sentence"),
    [
        ("magazine_contributor", "säilyy nimi, jolla ne julkaistiin"),
        ("magazine_contributor", "Tekijän sivun osoitteen loppuosa"),
        ("gallery_keyword", "Näkyy asiasanan sivulla tällä kielellä"),
    ],
)
def test_the_forms_tell_a_finnish_editor_what_each_field_does(editor, model, sentence):
    assert sentence in editor.get(reverse(f"wagtailsnippets_{model}:add")).content.decode()
