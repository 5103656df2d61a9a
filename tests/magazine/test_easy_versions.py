"""An article and the same in easy language: two pages, one place in the issue."""

import pytest

from editorial.readiness import warnings_of
from gallery.models import Keyword
from magazine.models import ArticleKeyword, ArticlePage
from tests.editorial.forms import article as form
from tests.factories import make_article, make_issue, published_as_it_is, translated
from tests.grounds import built_once
from tests.magazine.bylines import byline
from tests.magazine.forms import PUBLISH, add_url, errors


@built_once
def easy(issue, section, three):
    """The easy-language version of the second of three articles."""
    return make_article(issue, section, title="Kaksi", easy_version_of=three[1])


def page(client, url):
    response = client.get(url)
    return response.context, response.content.decode()


def test_the_two_link_to_each_other(client, three, easy):
    _context, standard = page(client, three[1].url)
    _context, simple = page(client, easy.url)

    assert f'<a href="{easy.url}">Lue selkokielellä</a>' in standard
    assert f'<a href="{three[1].url}">Lue yleiskielellä</a>' in simple
    assert "Selkokieli" in simple


def test_its_address_says_what_it_is(easy):
    assert easy.url == "/lehti/2026-1/kaksi-selkokielella/"


def test_the_contents_list_the_article_once_with_a_link_to_the_easy_version(client, issue, easy):
    context, html = page(client, issue.url)

    entries = context["contents"]
    assert [entry.article.title for entry in entries] == ["Yksi", "Kaksi", "Kolme"]
    assert [entry.easy_version and entry.easy_version.pk for entry in entries] == [
        None,
        easy.pk,
        None,
    ]
    assert f'href="{easy.url}"' in html


def test_it_is_nobodys_neighbour_and_has_the_place_of_its_article(client, three, easy):
    after = client.get(three[2].url).context["place"]
    own = client.get(easy.url).context["place"]

    assert (after.previous.pk, after.total) == (three[1].pk, 3)
    assert (own.position, own.previous.pk, own.next.pk) == (2, three[0].pk, three[2].pk)


def test_its_section_does_not_list_it(client, section, easy):
    articles = client.get(section.url).context["articles"]

    assert easy.pk not in {article.pk for article in articles}


def test_it_stands_for_itself_while_its_article_is_not_published(client, issue, three, easy):
    three[1].unpublish()

    context, _html = page(client, issue.url)
    assert easy.pk in {entry.article.pk for entry in context["contents"]}
    _context, html = page(client, easy.url)
    assert "Selkokieli" in html
    assert "Lue yleiskielellä" not in html


def test_english_readers_are_offered_an_easy_version_in_english_only(
    client, english_home, three, easy
):
    english = translated(three[1])
    for above in (english.get_parent(), english.get_parent().get_parent()):
        published_as_it_is(above)

    context, _html = page(client, english.url)
    assert context["easy_version"] is None

    in_english = translated(easy)
    context, html = page(client, english.url)
    assert context["easy_version"].pk == in_english.pk
    assert "Read in easy language" in html


def test_the_editor_chooses_among_the_articles_of_the_issue(editor, issue, section, three, easy):
    elsewhere = make_article(make_issue(issue.get_parent(), "2"), section)

    field = editor.get(add_url(ArticlePage, issue)).context["form"].fields["easy_version_of"]

    assert {choice.pk for choice in field.queryset} == {article.pk for article in three}
    assert elsewhere.pk not in {choice.pk for choice in field.queryset}


def test_an_easy_version_of_the_same_title_gets_an_address_that_says_so(
    editor, issue, section, three
):
    data = form([], title="Kaksi", slug="kaksi", easy_version_of=three[1].pk)

    editor.post(add_url(ArticlePage, issue), data)

    assert ArticlePage.objects.get(easy_version_of=three[1]).slug == "kaksi-selkokielella"


def test_an_article_of_another_issue_is_refused(editor, issue, section):
    elsewhere = make_article(make_issue(issue.get_parent(), "2"), section)

    response = editor.post(
        add_url(ArticlePage, issue), form([], easy_version_of=elsewhere.pk) | PUBLISH
    )

    assert "easy_version_of" in errors(response)


def test_the_editor_is_told_when_the_two_stand_in_different_issues(issue, easy):
    easy.move(make_issue(issue.get_parent(), "2"), pos="last-child")

    easy = ArticlePage.objects.get(pk=easy.pk)
    assert "easy" in [problem.code for problem in warnings_of(easy)]


def test_an_article_that_retells_itself_is_still_shown(client, issue, three):
    ArticlePage.objects.filter(pk=three[0].pk).update(easy_version_of=three[0].pk)

    assert client.get(three[0].url).status_code == 200
    assert len(client.get(issue.url).context["contents"]) == 3


@pytest.fixture
def twins(issue, section):
    """A function: an article and its easy version, each with a byline and keywords."""

    def make(people, easy_people, words, easy_words):
        pages = []
        for title, rows, tags in (("Juttu", people, words), ("Selko", easy_people, easy_words)):
            items = [
                ArticleKeyword(tag=Keyword.objects.get_or_create(name=tag, slug=tag)[0])
                for tag in tags
            ]
            fields = {"contributors": byline(*rows), "keyword_items": items}
            easy = {"easy_version_of": pages[0]} if pages else {}
            pages.append(make_article(issue, section, title=title, **fields, **easy))
        return pages

    return make


def listed(client, kind, slug):
    """Titles on the page, the numbers it gives, the number in the list from A to Ö."""
    context = client.get(f"/lehti/{kind}/{slug}/").context
    titles = [
        [row.article.title for row in work.rows]
        for work in context.get("works", []) or [type("", (), {"rows": context.get("rows", [])})]
    ]
    index = client.get(f"/lehti/{kind}/").context["letters"]
    numbers = {entry.slug: entry.number for letter in index for entry in letter.entries}
    return titles, context["pages"].paginator.count, numbers[slug]


WORDS = ("villa",), ("villa", "kudonta")
MAIJA, OLLI = "Maija Esimerkki", "Olli Toinen"


def test_the_lists_of_keywords_and_contributors_leave_it_out_beside_its_article(client, twins):
    twins([(MAIJA, "text")], [(MAIJA, "text"), (OLLI, "text")], *WORDS)

    assert listed(client, "aiheet", "villa") == ([["Juttu"]], 1, 1)
    assert listed(client, "tekijat", "maija-esimerkki") == ([["Juttu"]], 1, 1)


def test_it_stays_in_the_lists_where_its_article_does_not_stand(client, twins):
    twins([(MAIJA, "text")], [(MAIJA, "photos"), (OLLI, "text")], *WORDS)

    assert listed(client, "aiheet", "kudonta") == ([["Selko"]], 1, 1)
    assert listed(client, "tekijat", "olli-toinen") == ([["Selko"]], 1, 1)
    assert listed(client, "tekijat", "maija-esimerkki") == ([["Juttu"], ["Selko"]], 2, 2)


def test_it_stands_in_the_lists_marked_while_its_article_is_a_draft(client, twins):
    original, _easy = twins([(MAIJA, "text")], [(MAIJA, "text")], *WORDS)
    original.unpublish()

    assert listed(client, "aiheet", "villa") == ([["Selko"]], 1, 1)
    assert listed(client, "tekijat", "maija-esimerkki") == ([["Selko"]], 1, 1)
    assert "Selkokieli" in client.get("/lehti/aiheet/villa/").content.decode()
