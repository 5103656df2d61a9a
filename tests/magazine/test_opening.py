"""How an article opens: the size of its title, its initial, and ways to pass it on."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.factories import make_article

LONG = "Kangaspuut seisoivat aulassa peitteen alla, ja ohikulkijat kiersivät ne. " * 4
MARKED = '<a linktype="lang" lang="sv">Vävstolen</a> stod i hallen. '


@pytest.fixture
def read(client, issue, section):
    """A function: the page of an article with these fields."""

    def page(**fields):
        article = make_article(issue, section, **fields)
        return BeautifulSoup(client.get(article.url).content, "html.parser")

    return page


@pytest.mark.parametrize(("letters", "size"), [(12, "large"), (80, "medium"), (255, "small")])
def test_the_longer_a_title_the_smaller_it_is_set(read, letters, size):
    assert read(title="a" * letters).h1["data-size"] == size


def test_a_long_text_begins_with_an_initial(read):
    page = read(body=[("prose", f"<p>{LONG}</p>")])

    assert page.select_one(".text--initial > :first-child > .prose > p:first-child")


@pytest.mark.parametrize(
    "text",
    [
        f"<p>”{LONG}</p>",
        f"<p>1900-luvulla {LONG}</p>",
        f"<p>I {LONG}</p>",
        f"<p>{MARKED}{LONG}</p>",
        f"<p><b>Kangaspuut</b> {LONG}</p>",
        f"<h2>Loimi</h2><p>{LONG}</p>",
        "<p>Kangaspuut seisoivat.</p>",
        "",
    ],
    ids=[
        "quotation",
        "digit",
        "lone letter",
        "other language",
        "bold",
        "heading",
        "short",
        "empty",
    ],
)
def test_an_initial_that_would_tear_something_apart_is_left_out(read, text):
    assert not read(body=[("prose", text)]).select(".text--initial")


def test_no_initial_where_something_else_than_text_comes_first(read):
    quote = ("quote", {"text": "Kädet tekevät.", "attribution": ""})

    assert not read(body=[quote, ("prose", f"<p>{LONG}</p>")]).select(".text--initial")
    assert not read(body=[]).select(".text--initial")


def test_an_article_is_shared_by_plain_links_that_carry_title_and_address(read):
    title = "Pirta & kude: 100 % villaa?"
    page = read(title=title)
    address = page.select_one(".source span").get_text()

    mail, facebook, whatsapp = (link["href"] for link in page.select(".share ul a"))
    assert address.startswith("http") and address.endswith("/")
    assert parse_qs(urlsplit(mail).query) == {"subject": [title], "body": [address]}
    assert parse_qs(urlsplit(facebook).query) == {"u": [address]}
    assert parse_qs(urlsplit(whatsapp).query) == {"text": [f"{title} {address}"]}
    assert not page.select(".share script, .share iframe, .share img")


def test_buttons_of_a_script_are_hidden_until_it_comes(read):
    page = read()

    buttons = page.select("article button, #reading_choices")
    assert len(buttons) >= 3
    assert [one for one in buttons if not one.has_attr("hidden")] == []


def test_the_weft_shows_as_many_threads_as_the_issue_has_articles(read):
    read(), read()
    threads = [path["d"] for path in read().select(".crumbs .picks path")]

    assert [int(re.search(r"h(\d+)", thread)[1]) for thread in threads] == [3, 3]
