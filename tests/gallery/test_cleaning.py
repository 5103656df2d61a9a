"""Whatever is pasted, posted or stored: readers get the words and nothing that acts."""

from __future__ import annotations

import json

import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from gallery.blocks.prose import FEATURES, ProseBlock, prose_html
from tests.factories import article
from tests.gallery.dirty_text import DIRTY, assert_harmless, soup, words_of

dirty = pytest.mark.parametrize(("stored", "words"), DIRTY.values(), ids=DIRTY)


@dirty
def test_readers_get_the_words_of_dirty_text_and_nothing_else(db, stored, words):
    html = prose_html(stored)

    assert_harmless(html)
    assert words_of(html) == words


@dirty
def test_the_editor_opens_on_dirty_text_and_stores_it_clean(db, stored, words):
    block, converter = ProseBlock(), ContentstateConverter(FEATURES)
    opened = converter.from_database_format(block.value_for_form(block.to_python(stored)))

    saved = converter.to_database_format(opened)

    assert_harmless(saved)
    assert words_of(saved) == words


@dirty
def test_dirty_text_that_a_script_stored_reaches_readers_clean(
    client, issue, section, stored, words
):
    page = article(section, title="Juttu")
    page.body = json.dumps([{"type": "prose", "value": stored}])
    page.live = False
    issue.add_child(instance=page)
    page.save_revision().publish()

    prose = soup(client.get(page.url).content).select_one(".prose")
    for heading in prose.select("[id^=h-]"):
        del heading["id"]  # ours, not the script's
    shown = prose.decode_contents()

    assert_harmless(shown)
    assert words_of(shown) == words


def test_clean_text_is_left_as_it_is(db):
    stored = (
        '<h2 data-block-key="a1b2c">Otsikko</h2><p data-block-key="x9">1 &lt; 2 &amp; '
        '<a href="https://example.com/?a=1&amp;b=2#c">linkki</a>, <i>kursiivi</i><br/>rivi</p>'
        "<ul><li>yksi</li></ul>"
    )

    assert prose_html(stored) == stored


@pytest.mark.parametrize("address", ["mailto:a@example.com", "tel:+358401234567", "#luku", "/a/"])
def test_addresses_of_every_allowed_kind_stay(db, address):
    assert soup(prose_html(f'<p><a href="{address}">x</a></p>')).a["href"] == address
