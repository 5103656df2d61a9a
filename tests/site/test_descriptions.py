"""What a search engine says of a page below its title."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.factories import make_article, published, republished
from website.home.models import ContentPage


def described(client, address):
    page = BeautifulSoup(client.get(address).content, "html.parser")
    descriptions = page.select("head meta[name=description]")
    assert len(descriptions) <= 1
    return descriptions[0]["content"] if descriptions else None


def test_an_article_is_described_by_its_lead(client, issue, section):
    article = make_article(issue, section, lead="Kuka osaa & saa\nkutoa?")

    assert described(client, article.url) == "Kuka osaa & saa kutoa?"


def test_the_words_an_editor_wrote_for_search_engines_win(client, issue, section):
    article = make_article(issue, section, lead="Ingressi.", search_description="Hakukoneelle.")

    assert described(client, article.url) == "Hakukoneelle."


def test_a_foreword_describes_its_issue_as_plain_words_and_not_at_full_length(client, issue):
    issue = republished(issue, foreword=f"<p>Hitaus &amp; <b>kädet</b>.</p><p>{'Kudos ' * 90}</p>")

    text = described(client, issue.url)

    assert text.startswith("Hitaus & kädet. Kudos")
    assert len(text) == 300 and text.endswith("…")


def test_a_page_with_nothing_to_say_of_itself_has_no_empty_description(client, issue, section):
    assert described(client, make_article(issue, section, lead="").url) is None


def test_a_page_without_a_lead_is_described_by_its_first_words(client, home):
    body = [
        ("heading", {"text": "Otsikko", "level": "2"}),
        ("prose", "<p>Kuka osaa</p><p>kutoa?</p>"),
    ]
    page = published(home, ContentPage(title="Tietoa", body=body))

    assert described(client, page.url) == "Kuka osaa kutoa?"


@pytest.mark.parametrize("path", ["/haku/", "/lehti/arkisto/", "/lehti/tekijat/", "/lehti/aiheet/"])
def test_listings_are_described_too(client, magazine, path):
    assert described(client, path)


def test_search_engines_keep_the_search_page_and_leave_its_results(client, home):
    robots = "meta[name=robots][content=noindex]"

    pages = {
        q: BeautifulSoup(client.get(f"/haku/{q}").content, "html.parser") for q in ("", "?q=x")
    }

    assert not pages[""].select(robots)
    assert pages["?q=x"].select(robots)
