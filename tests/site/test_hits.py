"""What a reader sees of each page that a search has found."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag

from tests.factories import make_article, make_issue, make_section, published, republished
from website.home.models import ContentPage


def search(client, query="kudos", path="/haku/"):
    return BeautifulSoup(client.get(path, {"q": query}).content, "html.parser")


def words(element: Tag) -> str:
    return element.get_text(" ", strip=True)


def hit(page: BeautifulSoup, title: str) -> Tag:
    (found,) = [row for row in page.select(".results > li") if words(row.h2) == title]
    return found


@pytest.fixture
def of_every_kind(home, magazine):
    """A page of each kind about the same thing."""
    section = make_section(magazine, title="Kudos palsta", description="Kudotusta.", colour=4)
    issue = make_issue(magazine, "2", theme="Kudos teemana", foreword="<p>Luetaan.</p>")
    published(home, ContentPage(title="Kudos sivu", lead="Tietoa."))
    republished(magazine, title="Kudos lehti", subtitle="Kerran vuodessa")
    return make_article(issue, section, title="Kudos juttu", lead="Langasta.")


def test_each_hit_says_what_kind_of_page_it_is_and_what_it_is_about(client, of_every_kind):
    page = search(client)

    told = {words(row.h2): words(row.find(class_="kicker")) for row in page.select(".results > li")}
    assert told == {
        "Kudos lehti": "Lehti",
        "Kudos palsta": "Palsta",
        "2/2026 Kudos teemana": "Numero",
        "Kudos sivu": "Sivu",
        "Kudos juttu": "Juttu",
    }
    assert "Kudotusta." in words(hit(page, "Kudos palsta"))
    assert "Luetaan." in words(hit(page, "2/2026 Kudos teemana"))
    assert "Tietoa." in words(hit(page, "Kudos sivu"))


def test_an_article_shows_section_issue_author_minutes_and_lead(client, of_every_kind):
    row = hit(search(client), "Kudos juttu")

    assert row["data-section"] == "4"
    assert words(row).split("Kudos juttu")[0].strip() == "Juttu Kudos palsta 2/2026"
    for told in ("Langasta.", "Maija Esimerkki", "1 min"):
        assert told in words(row)


def test_an_article_of_an_unpublished_issue_names_no_issue(client, of_every_kind):
    of_every_kind.get_parent().specific.unpublish()

    assert "2/2026" not in words(hit(search(client), "Kudos juttu"))


def test_english_hits_speak_english(client, world):
    page = search(client, "villapaita", "/en/search/")

    row = hit(page, "VILLAPAITA")
    assert words(row.find(class_="kicker")) == "Article"
    assert "KÄDEN JÄLKI" in words(row)


def test_an_easy_version_is_marked_and_its_article_is_not(client, of_every_kind):
    issue = of_every_kind.get_parent()
    section = of_every_kind.section
    make_article(issue, section, title="Kudos helposti", easy_version_of=of_every_kind)
    page = search(client)

    assert "Selkokieli" in words(hit(page, "Kudos helposti"))
    assert "Selkokieli" not in words(hit(page, "Kudos juttu"))


@pytest.mark.parametrize(
    ("path", "word", "archive"),
    [("/haku/", "perusmuotoa", "/lehti/arkisto/"), ("/en/search/", "basic form", "/archive/")],
)
def test_who_finds_nothing_is_told_what_to_try(client, world, path, word, archive):
    page = search(client, "xyzzy", path)

    assert word in words(page.main)
    addresses = [link["href"] for link in page.main.select("ul a")]
    assert len(addresses) == 2
    assert addresses[1].endswith(archive)
