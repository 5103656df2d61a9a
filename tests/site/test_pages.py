"""The frame around every public page, and what each page's template is given."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from django.template.loader import get_template
from django.template.loader_tags import BlockNode

from tests.processes import ROOT

DOC = (ROOT / "docs" / "templates.md").read_text()


def documented(heading: str) -> list[tuple[str, ...]]:
    """The rows of the table under a heading of the page on templates."""
    section = DOC.split(f"## {heading}\n")[1].split("\n## ")[0]
    rows = [line.strip("|").split("|") for line in section.splitlines() if line.startswith("| `")]
    return [tuple(cell.strip() for cell in row) for row in rows]


def test_the_blocks_of_the_frame_are_those_that_are_documented():
    blocks = [
        node.name
        for node in get_template("base.html").template.nodelist.get_nodes_by_type(BlockNode)
    ]

    rows = documented("`base.html`, the host's frame")
    assert [name.strip("`") for name, *_rest in rows] == blocks


TEMPLATES = {
    "magazine": "magazine/magazine_page.html",
    "home": "home/home_page.html",
    "issue": "magazine/issue_page.html",
    "article": "magazine/article_page.html",
    "section": "magazine/section_page.html",
    "archive": "magazine/archive.html",
    "content": "home/content_page.html",
}


@pytest.mark.parametrize("kind", TEMPLATES)
def test_a_template_is_given_what_is_documented(client, world, kind):
    (given,) = [
        cell for name, cell in documented("What the templates get") if TEMPLATES[kind] in name
    ]
    names = set(re.findall(r"`(\w+)`", re.sub(r"\([^)]*\)", "", given)))

    response = client.get(world.addresses()[f"fi {kind}"])

    assert TEMPLATES[kind] in [template.name for template in response.templates]
    assert [name for name in names if name not in response.context] == []


def test_every_page_is_whole_in_both_languages(client, world):
    for name, url in world.addresses().items():
        page = BeautifulSoup(client.get(url).content, "html.parser")

        assert len(page.find_all("main")) == 1, name
        assert len(page.find_all("h1")) == 1, name
        assert page.title.get_text(strip=True), name


def test_an_article_shows_its_text_and_what_belongs_to_it(client, world):
    page = BeautifulSoup(client.get(world.article.url).content, "html.parser")
    words = page.main.get_text(" ", strip=True)

    for expected in (
        "Villapaita",
        "Ingressi.",
        "Maija Esimerkki",
        "Käden jälki",
        "villa-fi",
        "Tietoa",
    ):
        assert expected in words, expected
    assert len(page.main.find_all("img")) == 4
    assert [image["alt"] for image in page.main.find_all("img")] == ["Punainen kangas"] * 4


def test_an_english_article_shows_english_words_of_what_belongs_to_it(client, world):
    page = BeautifulSoup(client.get(world.english.article.url).content, "html.parser")
    words = page.main.get_text(" ", strip=True)

    for expected in ("VILLAPAITA", "KÄDEN JÄLKI", "villa-en", "TIETOA"):
        assert expected in words, expected
    assert {image["alt"] for image in page.main.find_all("img")} == {"A red cloth"}


def test_a_page_previews_as_it_will_be_read(editor, world):
    for page in (world.magazine, world.section, world.issue, world.article, world.content):
        draft = type(page).objects.get(pk=page.pk)
        response = draft.make_preview_request(preview_mode="")

        assert response.status_code == 200
        assert page.title in response.content.decode()
