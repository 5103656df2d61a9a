"""The simple search page."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from magazine.models import ArticlePage
from tests.factories import make_article
from website.home.search import LONGEST_QUERY, PER_PAGE


def found(client, query, path="/haku/", **more):
    """Titles of the hits, in order."""
    response = client.get(path, {"q": query} | more)
    assert response.status_code == 200
    page = BeautifulSoup(response.content, "html.parser")
    results = page.find("ol", class_="results")
    return [link.get_text() for link in results.select("h2 a")] if results else []


def test_an_empty_search_asks_for_words_and_lists_nothing(client, world):
    for query in ("", "   "):
        response = client.get("/haku/", {"q": query})

        assert response.context["total"] == 0
        assert not BeautifulSoup(response.content, "html.parser").main.find(role="status")


def test_a_word_of_a_title_finds_its_page(client, world):
    assert found(client, "villapaita") == ["Villapaita"]


def test_a_word_of_the_text_finds_its_page(client, issue, section):
    make_article(issue, section, title="Kudos", body=[("prose", "<p>Vyyhti lepää.</p>")])

    assert found(client, "vyyhti") == ["Kudos"]


def test_a_word_that_is_nowhere_is_said_to_be_nowhere(client, world):
    page = BeautifulSoup(client.get("/haku/?q=xyzzy").content, "html.parser")

    assert "xyzzy" in page.main.find(role="status").get_text()
    assert page.find("ol", class_="results") is None


def test_a_search_finds_pages_of_its_own_language_only(client, world):
    assert found(client, "villapaita") == ["Villapaita"]
    assert found(client, "villapaita", "/en/search/") == ["VILLAPAITA"]
    assert found(client, "tietoa", "/en/search/") == ["TIETOA"]


def test_drafts_and_guarded_pages_are_never_found(client, issue, section):
    issue.add_child(instance=ArticlePage(title="Kudos kesken", section=section, live=False))
    make_article(issue, section, title="Kudos julki")
    guarded = make_article(issue, section, title="Kudos salaa")
    guarded.view_restrictions.create(restriction_type="login")

    assert found(client, "kudos") == ["Kudos julki"]


def test_unpublished_words_of_a_published_page_are_not_found(client, issue, section):
    article = make_article(issue, section, title="Kudos")
    article.title = "Ryijy"
    article.save_revision()

    assert found(client, "ryijy") == []
    assert found(client, "kudos") == ["Kudos"]


@pytest.fixture
def many(issue, section):
    for number in range(PER_PAGE + 3):
        page = ArticlePage(title=f"Kudos {number:02}", section=section, live=False)
        issue.add_child(instance=page)
    ArticlePage.objects.update(live=True)


def test_many_hits_come_in_pages(client, many):
    first, second = found(client, "kudos"), found(client, "kudos", page="2")

    assert (len(first), len(second)) == (PER_PAGE, 3)
    assert len({*first, *second}) == PER_PAGE + 3


def test_the_pages_of_hits_are_linked_and_counted(client, many):
    page = BeautifulSoup(client.get("/haku/?q=kudos").content, "html.parser")

    assert page.find("a", rel="next")["href"] == "?q=kudos&page=2"
    assert str(PER_PAGE + 3) in page.main.find(role="status").get_text()


def test_the_second_page_goes_on_counting_where_the_first_ended(client, many):
    page = BeautifulSoup(client.get("/haku/?q=kudos&page=2").content, "html.parser")

    assert page.find("ol", class_="results")["start"] == str(PER_PAGE + 1)


ODD = [
    "a" * 5000,
    "\x00",
    "kudos\x00",
    "'\"; DROP TABLE wagtailcore_page; --",
    "%",
    "_",
    "*",
    '"',
    "(",
    "NEAR",
    "AND OR NOT",
    "a:b",
    "title:kudos",
    "-kudos",
    "\\",
    "😀",
    "ä" * 300,
    "\ud800",
    "|&!<->",
]


@pytest.mark.parametrize("query", ODD, ids=range(len(ODD)))
def test_an_odd_query_gets_an_answer(client, world, query):
    client.raise_request_exception = False
    data = {"q": query.encode("utf-8", "surrogatepass")}

    for path in ("/haku/", "/en/search/"):
        assert client.get(path, data).status_code == 200


def test_a_query_without_end_is_cut(client, world):
    assert client.get("/haku/", {"q": "a" * 5000}).context["query"] == "a" * LONGEST_QUERY


def test_markup_in_a_query_is_words(client, world):
    html = client.get("/haku/", {"q": '"><script>alert(1)</script>'}).content.decode()

    assert "<script>alert" not in html
    assert 'value="&quot;&gt;&lt;script&gt;' in html


def test_search_engines_leave_the_hits_alone(client, world):
    page = BeautifulSoup(client.get("/haku/?q=villa").content, "html.parser")

    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
