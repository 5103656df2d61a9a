"""Words in another language, marked so that a screen reader pronounces them right."""

from __future__ import annotations

import json

import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from gallery.blocks.prose import FEATURES, prose_html
from tests.factories import make_article, translated
from tests.gallery.dirty_text import assert_harmless, soup, words_of
from tests.gallery.segments import body_words

MARK = '<p>Sanoi <a linktype="lang" lang="en">make do and mend</a> ja lähti.</p>'


def test_words_in_another_language_are_marked_for_screen_readers(db):
    html = prose_html(MARK)

    assert html == '<p>Sanoi <span lang="en">make do and mend</span> ja lähti.</p>'


def test_a_foreword_is_as_clean_and_as_marked_as_an_article(client, issue):
    issue.foreword = MARK.replace("<p>", '<p onclick="alert(1)">')
    issue.save_revision().publish()

    foreword = soup(client.get(issue.url).content).select_one(".foreword .prose")

    assert_harmless(foreword.decode_contents())
    assert foreword.span["lang"] == "en"


@pytest.mark.parametrize("code", ["sv", "pt-BR", "es-419", "zh-Hant"])
def test_every_language_tag_makes_a_mark(db, code):
    html = prose_html(f'<p><a linktype="lang" lang="{code}">sana</a></p>')

    assert soup(html).span["lang"] == code


@pytest.mark.parametrize("code", ["", "x", "englanti", "&quot; onclick=&quot;x", "en_GB", "<b>"])
def test_a_code_that_is_no_language_leaves_the_words_unmarked(db, code):
    html = prose_html(f'<p>Ja <a linktype="lang" lang="{code}">sana</a> jää.</p>')

    assert_harmless(html)
    assert not soup(html).select("[lang]")
    assert words_of(html) == "Ja sana jää."


def test_a_mark_and_a_link_in_one_sentence_do_not_mix(db):
    html = prose_html(
        '<p><a linktype="lang" lang="en">one</a> <a href="https://example.com/">kaksi</a> '
        '<a linktype="lang" lang="sv">tre</a></p>'
    )

    assert [span["lang"] for span in soup(html).select("span")] == ["en", "sv"]
    assert [link.get_text() for link in soup(html).select("a")] == ["kaksi"]


def test_a_mark_survives_the_editor(db):
    converter = ContentstateConverter(FEATURES)
    opened = json.loads(converter.from_database_format(MARK))
    entity = opened["entityMap"]["0"]

    saved = converter.to_database_format(json.dumps(opened))

    assert (entity["type"], entity["data"]) == ("LANG", {"lang": "en"})
    assert prose_html(saved).count('<span lang="en">make do and mend</span>') == 1


def test_a_translator_gets_a_marked_sentence_whole(issue, section):
    page = make_article(issue, section, body=[("prose", MARK)])

    assert body_words(page) == ['Sanoi <a id="a1">make do and mend</a> ja lähti.']


def test_a_mark_survives_translation(client, english_home, issue, section):
    page = make_article(issue, section, body=[("prose", MARK)])
    english = {
        'Sanoi <a id="a1">make do and mend</a> ja lähti.': 'And <a id="a1">so</a> they left.'
    }

    edition = translated(page, words=lambda text: english.get(text, text))

    html = client.get(edition.url).content.decode()
    assert 'And <span lang="en">so</span> they left.' in html


def test_the_editor_brings_the_button_with_words_of_its_language(editor, issue, section):
    page = make_article(issue, section, body=[("prose", MARK)])

    html = editor.get(f"/admin/pages/{page.pk}/edit/").content.decode()

    assert "gallery/js/lang-mark.js" in html
    assert "gallery/css/mark-dialog.css" in html
    assert "Language of the words" in html or "Sanojen kieli" in html
