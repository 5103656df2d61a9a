"""What every block of running text owes: to editors, readers, translators and front ends."""

from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.blocks import Block

from gallery.blocks import BODY
from magazine.models import ArticlePage
from tests.factories import (
    make_article,
    make_attachment,
    make_picture,
    make_recording,
    translated,
)
from tests.gallery.block_values import DATA, MARKUP, VALUES, WORDS, blanked
from tests.gallery.segments import body_words

NAMES = [name for name, _block in BODY]
every_block = pytest.mark.parametrize("name", NAMES)


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
@pytest.mark.parametrize("files", [True, False], ids=["with files", "before any file"])
def test_the_editor_sees_what_a_block_looks_like_before_taking_it(editor, name, files):
    if files:
        for make in (make_picture, make_attachment, make_recording):
            make()

    response = preview(editor, name)

    page = BeautifulSoup(response.content, "html.parser")
    shown = page.select_one(f".block-{name}")
    assert response.status_code == 200
    assert shown.get_text(strip=True)
    assert page.select_one("link[href$='website/site.css']")


def test_a_site_without_a_sheet_for_previews_gets_a_plain_one(editor, settings):
    del settings.GALLERY_PREVIEW_STYLESHEETS

    page = BeautifulSoup(preview(editor, "quote").content, "html.parser")

    assert page.select_one("link[href$='gallery/css/preview.css']")
    assert not page.select_one("link[href$='website/site.css']")


def test_no_two_blocks_have_the_same_icon():
    icons = [block(name).meta.icon for name in NAMES]

    assert len(icons) == len(set(icons))


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
    assert blanked(data, DATA[name]) == DATA[name]


@every_block
def test_translators_get_all_words_of_a_block_and_nothing_else(article_with, name):
    article = article_with(name, VALUES[name]())

    assert body_words(article) == WORDS[name]


@every_block
def test_a_block_comes_back_in_the_translators_words(client, article_with, english_home, name):
    article = article_with(name, VALUES[name]())
    before = data_of(article)

    english = translated(article, words=lambda text: f"({text})")

    assert data_of(ArticlePage.objects.get(pk=article.pk)) == before
    html = client.get(english.url).content.decode().replace("<br>", "<br/>")
    for word in WORDS[name]:
        assert f"({word})" in html.replace("</p>\n\n<p>", "<br/><br/>")
    assert [child.block_type for child in english.body] == [name]


@every_block
def test_a_draft_of_a_block_that_nobody_has_filled_in_renders(name):
    empty = block(name).to_python("" if name == "prose" else {})

    html = block(name).render(empty)

    assert "None" not in html
    json.dumps(block(name).get_api_representation(empty))
