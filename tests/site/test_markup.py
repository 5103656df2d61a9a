"""What every public page keeps to, whoever looks at it and with what."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from gallery.models import Keyword, Picture
from magazine.models import ArticleKeyword
from tests.factories import make_article, make_issue, make_picture

HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
#: Elements that say something or should not be there.
SPEAKING = [*HEADINGS, "p", "li", "ul", "ol", "dl", "dt", "dd", "nav", "figcaption", "a", "button"]
BODY = [
    ("heading", {"text": "Langat", "level": "2"}),
    ("prose", "<p>Teksti.</p><h3>Solmut</h3><p>Lisää.</p>"),
    ("quote", {"text": "Kädet tekevät.", "attribution": ""}),
    ("fact_box", {"title": "Tietoa", "text": "<h3>Solmut</h3><p>Kaksi.</p>"}),
    ("table", {"caption": "", "cells": [["", "Määrä"], ["2024", ""]], "header_row": True}),
    ("call_to_action", {"text": "Tule.", "address": "https://example.org/", "label": "Mukaan"}),
    ("prose", '<p>Sana<a linktype="footnote" note="Viite.">*</a>.</p>'),
]


@pytest.fixture
def pages(client: Any, magazine: Any, section: Any, issue: Any) -> dict[str, BeautifulSoup]:
    """A page of each kind, rich and bare."""
    picture = make_picture()
    body = [*BODY, ("figure", {"picture": picture})]
    topic = [ArticleKeyword(tag=Keyword.objects.create(name="villa"))]
    rich = make_article(issue, section, picture=picture, body=body, keyword_items=topic)
    bare = make_article(make_issue(magazine, "2"), section, lead="")
    addresses = {
        "home": "/",
        "magazine": magazine.url,
        "issue": issue.url,
        "article": rich.url,
        "bare article": bare.url,
        "section": section.url,
        "archive": magazine.archive_url,
        "contributors": magazine.contributors_url,
        "contributor": f"{magazine.contributors_url}maija-esimerkki/",
        "keywords": magazine.keywords_url,
        "keyword": f"{magazine.keywords_url}villa/",
        "search": "/haku/",
        "hits": "/haku/?q=juttu",
        "no hits": "/haku/?q=xyzzy",
        "not found": "/ei-ole/",
    }
    return {kind: read(client, address) for kind, address in addresses.items()}


def read(client: Any, address: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(address).content, "html.parser")


def spoken(element: Tag) -> str:
    """The words of an element, those of its pictures included."""
    pictures = [image.get("alt", "") for image in element.find_all("img")]
    return " ".join([element.get_text(" ", strip=True), *pictures]).strip()


def accessible_name(page: BeautifulSoup, element: Tag) -> str:
    if label := element.get("aria-label"):
        return str(label)
    named_by = page.find(id=element.get("aria-labelledby") or "-")
    return spoken(named_by) if named_by else ""


def test_the_pages_are_what_they_are_called(pages):
    headings = {kind: spoken(page.h1) for kind, page in pages.items()}

    assert headings["issue"] == "1/2026"
    assert len(pages["hits"].select(".results li")) == 2
    assert pages["no hits"].select(".results li") == []
    assert pages["article"].select("article figure img")
    assert len(set(headings.values())) == len(pages) - 2  # three kinds of the search page


def test_an_id_stands_once(pages):
    for kind, page in pages.items():
        ids = Counter(element["id"] for element in page.find_all(id=True))

        assert (kind, [name for name, times in ids.items() if times > 1]) == (kind, [])


def test_headings_begin_at_one_and_skip_no_level(pages):
    for kind, page in pages.items():
        levels = [int(heading.name[1]) for heading in page.find_all(HEADINGS)]
        skips = [pair for pair in zip(levels, levels[1:], strict=False) if pair[1] > pair[0] + 1]

        assert (kind, levels[0], levels.count(1), skips) == (kind, 1, 1, [])


def test_there_is_one_search_and_its_field_has_a_label(pages):
    for page in pages.values():
        (form,) = page.find_all("form")
        field = form.find("input", {"name": "q"})

        assert form["role"] == "search"
        assert spoken(form.find("label", {"for": field["id"]}))


def test_landmarks_of_a_kind_have_names_of_their_own(pages):
    for kind, page in pages.items():
        for landmark in ("nav", "section", "aside"):
            names = [accessible_name(page, element) for element in page.find_all(landmark)]

            assert all(names), kind
            assert len(set(names)) == len(names), kind


def is_ornament(element: Tag) -> bool:
    """Whether it is kept from those who listen: something else says what it shows."""
    return bool(element.get("aria-hidden") or element.find_parent(attrs={"aria-hidden": "true"}))


def test_no_element_is_empty(pages):
    for kind, page in pages.items():
        said = [element for element in page.find_all(SPEAKING) if not is_ornament(element)]
        silent = [str(element) for element in said if not spoken(element)]

        assert (kind, silent) == (kind, [])


def test_a_sections_colour_never_stands_without_its_name(pages, section):
    for kind in ("home", "magazine", "issue", "article", "section"):
        threads = pages[kind].select("[data-section]")
        coloured = [one for one in threads if not is_ornament(one)]
        whole = [one.find_parent(attrs={"data-section": True}) or one for one in coloured]

        assert coloured, kind
        assert [str(one) for one in whole if section.title not in spoken(one)] == []


def test_a_page_of_one_language_says_so_in_the_other(client, english_home, issue, section):
    page = read(client, make_article(issue, section).url)

    link = page.select_one("nav.languages a[hreflang=en]")
    note = page.find(id=link["aria-describedby"])
    assert link["href"] == "/en/"
    assert note["lang"] == "en"
    assert note.get_text() == "This page is not in English. The link leads to the front page."


def test_a_translated_page_leads_to_its_translation_without_a_note(client, home, english_home):
    page = read(client, "/")

    link = page.select_one("nav.languages a[hreflang=en]")
    assert link["href"].endswith("/en/")
    assert "aria-describedby" not in link.attrs
    assert page.select("nav.languages p") == []


@pytest.mark.parametrize(("licence", "captions"), [("", 0), ("cc0-1.0", 2)])
def test_a_picture_is_captioned_for_words_or_terms(client, issue, section, licence, captions):
    picture = make_picture()
    body = [("figure", {"picture": picture, "caption": ""})]
    article = make_article(issue, section, picture=picture, body=body)
    Picture.objects.update(credit="", license=licence)

    page = read(client, article.url)

    assert len(page.select("figure img")) == 2
    assert len(page.select("figcaption")) == captions
