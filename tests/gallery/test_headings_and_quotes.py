"""Headings have addresses; words stay words."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from gallery.blocks import HeadingBlock, QuoteBlock
from tests.factories import make_article

SCRIPT = "<script>alert(1)</script>"


def test_two_headings_of_the_same_words_have_two_addresses(client, issue, section):
    heading = {"text": "Lopuksi", "level": "2"}
    article = make_article(issue, section, body=[("heading", heading)] * 2)

    page = BeautifulSoup(client.get(article.url).content, "html.parser")

    assert [h["id"] for h in page.select("h2[id^=h-]")] == ["h-lopuksi", "h-lopuksi-2"]


def test_a_heading_whose_words_give_no_address_has_none(db):
    html = HeadingBlock().render(HeadingBlock().normalize({"text": "???", "level": "2"}))

    assert html.strip() == "<h2>???</h2>"


@pytest.mark.parametrize(
    ("block", "value"),
    [
        (HeadingBlock(), {"text": SCRIPT, "level": "2"}),
        (QuoteBlock(), {"text": SCRIPT, "attribution": SCRIPT}),
    ],
    ids=["heading", "quote"],
)
def test_words_in_a_block_stay_words(block, value):
    html = BeautifulSoup(block.render(block.normalize(value)), "html.parser")

    assert html.script is None
    assert SCRIPT in html.get_text()
