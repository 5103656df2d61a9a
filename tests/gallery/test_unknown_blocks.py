"""A block of a type that the site has no more: the page is whole, and nothing is lost."""

from __future__ import annotations

import json

import pytest
from django.db import connection

from editorial.readiness.registry import warnings_of
from tests.factories import fresh, make_article
from tests.gallery.segments import body_words

MAP = {"type": "map", "value": {"place": "Kuopio", "zoom": 4}, "id": "a-b-c"}
PROSE = {"type": "prose", "value": "<p>Loppu hyvin.</p>", "id": "d-e-f"}


@pytest.fixture
def article(issue, section):
    return stored(make_article(issue, section), [MAP, PROSE])


def stored(article, blocks):
    """``article`` with ``blocks`` in its row, as an earlier version of the site left them."""
    with connection.cursor() as cursor:
        sql = "UPDATE magazine_articlepage SET body = %s WHERE page_ptr_id = %s"
        cursor.execute(sql, [json.dumps(blocks), article.pk])
    return fresh(article)


def test_readers_get_the_rest_of_the_text(client, article):
    html = client.get(article.url).content.decode()

    assert "Loppu hyvin." in html
    assert "Kuopio" not in html


def test_the_editor_is_told_of_which_kind_the_block_is(article):
    messages = [str(p.message) for p in warnings_of(article) if p.code == "block-unknown"]

    assert len(messages) == 1
    assert "map" in messages[0]


def test_publishing_keeps_the_block_and_its_place(article):
    article.save_revision().publish()

    again = fresh(article).body.get_prep_value()
    assert [block["type"] for block in again] == ["unknown", "prose"]
    assert again[0]["value"] == {"type": "map", "value": MAP["value"]}


def test_the_editor_sees_what_was_stored_and_saving_the_form_keeps_it(editor, article):
    shown = editor.get(f"/admin/pages/{article.pk}/edit/").content.decode()
    block = article.body[0].block
    posted = block.value_from_form(block.value_for_form(article.body[0].value))

    assert "Kuopio" in shown
    assert posted == article.body[0].value


def test_a_block_is_itself_again_when_its_type_comes_back(article):
    inner = {"type": "quote", "value": {"text": "Hei", "attribution": ""}}

    body = stored(article, [{"type": "unknown", "value": inner, "id": "a"}]).body

    assert [(child.block_type, child.value["text"], child.id) for child in body] == [
        ("quote", "Hei", "a")
    ]


def test_translators_and_front_ends_get_nothing_of_it(article):
    assert body_words(article) == ["Loppu hyvin."]
    data = article.body.stream_block.get_api_representation(article.body)
    assert [block["type"] for block in data] == ["prose"]
