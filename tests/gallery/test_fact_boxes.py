"""A fact box stands beside the story, its headings in good order."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from gallery.reading import body_data
from tests.factories import make_article

BOXED = "<h2>Iso</h2><p>Sana.</p><h4>Pieni</h4><p>Sana.</p>"


def box(text=BOXED, title="Tietoa"):
    return "fact_box", {"title": title, "text": text}


def levels(client, article):
    page = BeautifulSoup(client.get(article.url).content, "html.parser")
    return [int(heading.name[1]) for heading in page.main.find_all(["h1", "h2", "h3", "h4", "h5"])]


STORIES = {
    "at the start": [box()],
    "after a heading": [("prose", "<h2>Alku</h2><p>Sana.</p>"), box(), ("prose", "<h3>Jatko</h3>")],
    "after a subheading": [
        ("prose", "<h2>Alku</h2><h3>Siis</h3>"),
        box(),
        ("prose", "<h4>Vielä</h4>"),
    ],
    "after a heading block": [("heading", {"text": "Alku", "level": "2"}), box()],
    "with small headings only": [box("<h4>Yksi</h4><p>Sana.</p><h4>Kaksi</h4>")],
    "two of them": [("prose", "<h2>Alku</h2>"), box(), box()],
}


@pytest.mark.parametrize("body", STORIES.values(), ids=STORIES)
def test_no_heading_is_skipped_wherever_a_fact_box_stands(client, issue, section, body):
    article = make_article(issue, section, body=body)

    found = levels(client, article)

    assert found[0] == 1
    assert [pair for pair in zip(found, found[1:], strict=False) if pair[1] > pair[0] + 1] == []


def test_the_headings_in_a_box_stand_below_its_title(client, issue, section):
    body = [("prose", "<h2>Alku</h2>"), box("<h2>Iso</h2><p>Sana.</p><h3>Pieni</h3>")]
    article = make_article(issue, section, body=body)

    page = BeautifulSoup(client.get(article.url).content, "html.parser")

    found = [heading.name for heading in page.select("aside.fact-box :is(h2, h3, h4, h5)")]
    assert found == ["h3", "h4", "h5"]
    assert page.select_one("aside.fact-box")["aria-label"] == "Tietoa"


def test_a_front_end_is_told_the_level_of_the_title(issue, section):
    article = make_article(issue, section, body=[("prose", "<h2>Alku</h2>"), box()])

    data = body_data(article.body)[1]["value"]

    assert data["level"] == 3
    assert data["html"].startswith("<h4>Iso</h4>")


def test_a_box_without_a_title_has_no_empty_heading(client, issue, section):
    article = make_article(issue, section, body=[box("<p>Sana.</p>", title="")])

    page = BeautifulSoup(client.get(article.url).content, "html.parser")

    assert page.select_one("aside.fact-box").get_text(strip=True) == "Sana."
    assert not page.select("aside.fact-box h2")
