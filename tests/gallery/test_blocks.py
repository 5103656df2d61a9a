"""What every block of running text owes: to editors, readers, translators and front ends."""

from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import translation
from wagtail.blocks import Block
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from gallery.blocks import BODY
from magazine.models import ArticlePage
from tests.factories import make_article, make_picture, translated

NAMES = [name for name, _block in BODY]
every_block = pytest.mark.parametrize("name", NAMES)

#: One value of each block, as an editor leaves it; a new block gets a line in all of these.
VALUES = {
    "prose": lambda: "<h2>Aamu</h2><p>Langat <b>haettiin</b> rannasta.</p>",
    "heading": lambda: {"text": "Langat ja laulut", "level": "3"},
    "quote": lambda: {"text": "Kädet tekevät.\n\nPuhe tulee.", "attribution": "Vetäjä"},
    "figure": lambda: {"picture": make_picture(), "alt": "Kuvassa", "caption": "Raita"},
}
WORDS = {
    "prose": ["Aamu", "Langat <b>haettiin</b> rannasta."],
    "heading": ["Langat ja laulut"],
    "quote": ["Kädet tekevät.<br/><br/>Puhe tulee.", "Vetäjä"],
    "figure": ["Kuvassa", "Raita"],
}
MARKUP = {
    "prose": "div.prose > h2 + p > b",
    "heading": "h3#h-langat-ja-laulut",
    "quote": "figure.quote > blockquote > p + p",
    "figure": "figure > picture > img[alt=Kuvassa]",
}
DATA = {
    "prose": "<h2>Aamu</h2><p>Langat <b>haettiin</b> rannasta.</p>",
    "heading": {"text": "Langat ja laulut", "level": 3, "anchor": "h-langat-ja-laulut"},
    "quote": {"text": "Kädet tekevät.\n\nPuhe tulee.", "attribution": "Vetäjä"},
    "figure": {"picture": dict, "alt": "Kuvassa", "caption": "Raita"},
}
PICTURE_DATA = {
    "id": int,
    "url": str,
    "width": int,
    "height": int,
    "sources": list,
    "alt": str,
    "caption": str,
    "credit": str,
    "license": str,
    "license_url": str,
}


@pytest.fixture
def article_with(issue, section):
    return lambda name, value: make_article(issue, section, body=[(name, value)])


def block(name: str) -> Block:
    return ArticlePage._meta.get_field("body").stream_block.child_blocks[name]


def preview(editor, name):
    address = reverse("wagtailadmin_block_preview")
    return editor.get(address, {"id": block(name).definition_prefix})


def data_of(page):
    child = page.body[0]
    return child.block.get_api_representation(child.value)


@every_block
def test_the_editor_can_tell_a_block_by_icon_label_and_description(name):
    meta = block(name).meta

    assert meta.icon not in {"placeholder", ""}
    assert str(block(name).label)
    assert str(block(name).get_description())
    assert meta.template.startswith("gallery/blocks/")


@every_block
def test_the_editor_sees_what_a_block_looks_like_before_taking_it(editor, name):
    make_picture()

    response = preview(editor, name)

    page = BeautifulSoup(response.content, "html.parser")
    shown = page.select_one(f".block-{name}")
    assert response.status_code == 200
    assert shown.get_text(strip=True)
    assert page.select_one("link[href$='gallery/css/preview.css']")


def test_the_preview_of_a_picture_says_so_while_there_is_none(editor):
    response = preview(editor, "figure")

    assert BeautifulSoup(response.content, "html.parser").main.p.get_text(strip=True)


@every_block
def test_a_reader_gets_a_block_as_html(client, article_with, name):
    article = article_with(name, VALUES[name]())

    page = BeautifulSoup(client.get(article.url).content, "html.parser")

    assert page.select_one(MARKUP[name])


@every_block
def test_a_front_end_gets_a_block_as_typed_data(article_with, name):
    article = article_with(name, VALUES[name]())

    data = data_of(ArticlePage.objects.get(pk=article.pk))

    assert json.loads(json.dumps(data)) == data
    if name == "figure":
        kinds = {key: type(value) for key, value in data["picture"].items()}
        assert kinds == PICTURE_DATA
        data["picture"] = dict
    assert data == DATA[name]


@every_block
def test_translators_get_all_words_of_a_block_and_nothing_else(article_with, name):
    article = article_with(name, VALUES[name]())

    found = [
        segment.string.data
        for segment in extract_segments(article)
        if isinstance(segment, StringSegmentValue) and segment.path.startswith("body.")
    ]

    assert found == WORDS[name]


@every_block
def test_a_block_comes_back_in_the_translators_words(client, article_with, english_home, name):
    article = article_with(name, VALUES[name]())

    english = translated(article, words=lambda text: f"({text})")

    article.refresh_from_db()
    html = client.get(english.url).content.decode().replace("<br>", "<br/>")
    for word in WORDS[name]:
        assert f"({word})" in html.replace("</p>\n\n<p>", "<br/><br/>")
    assert [child.block_type for child in english.body] == [name]
    assert data_of(article) | DATA[name] if name == "figure" else data_of(article) == DATA[name]


@every_block
def test_a_draft_of_a_block_that_nobody_has_filled_in_renders(name):
    empty = block(name).to_python("" if name == "prose" else {})

    html = block(name).render(empty)

    assert "None" not in html
    json.dumps(block(name).get_api_representation(empty))


@pytest.mark.parametrize(
    ("language", "alt", "caption"),
    [("fi", "Punainen kangas", "Raita"), ("en", "A red cloth", "A stripe")],
)
def test_a_figure_without_words_of_its_own_takes_the_pictures(db, language, alt, caption):
    picture = make_picture()
    picture.texts.filter(language="fi").update(caption="Raita")
    picture.texts.filter(language="en").update(caption="A stripe")
    value = block("figure").normalize({"picture": picture, "alt": "", "caption": ""})

    with translation.override(language):
        figure = BeautifulSoup(block("figure").render(value), "html.parser")
        data = block("figure").get_api_representation(value)

    assert (figure.img["alt"], figure.select_one(".caption").get_text()) == (alt, caption)
    assert (data["alt"], data["caption"]) == (alt, caption)


def test_two_headings_of_the_same_words_have_two_addresses(client, issue, section):
    heading = {"text": "Lopuksi", "level": "2"}
    article = make_article(issue, section, body=[("heading", heading)] * 2)

    page = BeautifulSoup(client.get(article.url).content, "html.parser")

    assert [h["id"] for h in page.select("h2[id^=h-]")] == ["h-lopuksi", "h-lopuksi-2"]


def test_a_heading_whose_words_give_no_address_has_none(db):
    html = block("heading").render(block("heading").normalize({"text": "???", "level": "2"}))

    assert html.strip() == "<h2>???</h2>"


def test_words_in_a_block_stay_words(db):
    text = "<script>alert(1)</script>"
    for name, value in [
        ("heading", {"text": text}),
        ("quote", {"text": text, "attribution": text}),
    ]:
        html = block(name).render(block(name).normalize(value))

        assert BeautifulSoup(html, "html.parser").script is None
