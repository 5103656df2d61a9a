"""Where magazine and network meet: a network's page names what the magazine wrote about it."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from gallery.models import Keyword
from magazine.models import ArticleKeyword, RelatedPage
from tests.factories import make_article, make_issue, make_section, translated
from tests.network.networks import make_index, make_network


@pytest.fixture
def network(home):
    return make_network(make_index(home), title="Kulttuuria Kymijoelle")


@pytest.fixture
def section(magazine):
    return make_section(magazine, title="Käden jälki")


@pytest.fixture
def titles(client):
    def read(page):
        soup = BeautifulSoup(client.get(page.url).content, "html.parser")
        return [a.get_text() for a in soup.select("[aria-labelledby=about_network] h3 a")]

    return read


def test_articles_that_name_the_network_stand_on_its_page_the_newest_issue_first(
    magazine, section, network, titles
):
    old, new = make_issue(magazine, "1", 2025), make_issue(magazine, "2", 2026)
    word = Keyword.objects.create(name="Kulttuuria Kymijoelle")
    make_article(new, section, title="Uusi", related_items=[RelatedPage(page=network)])
    make_article(old, section, title="Vanha", keyword_items=[ArticleKeyword(tag=word)])
    make_article(new, section, title="Muuta")

    assert titles(network) == ["Uusi", "Vanha"]


def test_in_english_the_english_articles_stand_there(
    home, magazine, section, issue, network, titles
):
    article = make_article(issue, section, title="Juttu", related_items=[RelatedPage(page=network)])
    make_article(issue, section, title="Vain suomeksi", related_items=[RelatedPage(page=network)])
    pages = (home, magazine, section, issue, article, network.get_parent().specific, network)
    english = [translated(page) for page in pages][-1]

    assert titles(english) == ["JUTTU"]


def test_a_draft_and_an_article_of_an_unpublished_issue_say_no_more_than_they_may(
    client, magazine, section, issue, network, titles
):
    make_article(issue, section, title="Näkyy", related_items=[RelatedPage(page=network)])
    make_article(
        issue, section, title="Luonnos", related_items=[RelatedPage(page=network)]
    ).unpublish()

    assert titles(network) == ["Näkyy"]
    assert issue.title in client.get(network.url).content.decode()

    issue.unpublish()
    assert (
        issue.title
        not in BeautifulSoup(client.get(network.url).content, "html.parser").main.get_text()
    )


def test_a_network_nobody_wrote_about_has_no_such_part(client, network):
    assert "about_network" not in client.get(network.url).content.decode()


def test_a_search_says_what_kind_of_page_it_found_and_what_it_is_about(client, network):
    html = client.get("/haku/?q=Kymijoelle").content
    (hit,) = BeautifulSoup(html, "html.parser").select(".results > li")

    assert hit.select_one(".kicker").get_text() == "Verkosto"
    assert "Verkosto." in hit.get_text()
