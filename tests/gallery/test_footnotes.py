"""Footnotes: written where they belong, numbered through the whole text, linked both ways."""

from __future__ import annotations

import json
from html import unescape

import pytest
from bs4 import BeautifulSoup
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from editorial.readiness import warnings_of
from gallery.blocks.prose import FEATURES, prose_html
from gallery.reading import body_data
from magazine.models import ArticlePage
from tests.factories import fresh, make_article, make_section, translated
from tests.gallery.segments import body_words
from tests.magazine.forms import add_url


def mark(note, words="*"):
    return f'<a linktype="footnote" note="{note}">{words}</a>'


def prose(*notes):
    return "prose", "".join(f"<p>Sana{mark(note)} jatkuu.</p>" for note in notes)


@pytest.fixture
def read(client, issue, section):
    """The page of an article with these blocks."""

    def get(*blocks):
        article = make_article(issue, section, body=list(blocks))
        return BeautifulSoup(client.get(article.url).content, "html.parser")

    return get


def page_at(client, url):
    return BeautifulSoup(client.get(url).content, "html.parser")


def listed(page):
    return [item.get_text(" ", strip=True).removesuffix(" ↩") for item in page.select(".notes li")]


def codes(page):
    return [problem.code for problem in warnings_of(page)]


def test_notes_are_numbered_in_the_order_of_the_whole_text(read):
    box = ("fact_box", {"title": "Tietoa", "text": f"<p>Laatikko{mark('Kolmas.')}.</p>"})

    page = read(prose("Ensimmäinen.", "Toinen."), box, prose("Neljäs."))

    assert listed(page) == ["Ensimmäinen.", "Toinen.", "Kolmas.", "Neljäs."]
    assert [sup.get_text() for sup in page.select("sup")] == ["1", "2", "3", "4"]
    assert page.select_one(".prose p").get_text() == "Sana1 jatkuu."


def test_a_mark_and_its_note_lead_to_each_other(read):
    page = read(prose("Yksi.", "Kaksi."))

    for number, reference in enumerate(page.select("sup > a"), start=1):
        assert reference["role"] == "doc-noteref"
        note = page.select_one(reference["href"])
        back = note.select_one("a[role=doc-backlink]")
        assert str(number) in back["aria-label"]
        assert page.select_one(back["href"]) is reference
    assert page.select_one("section[role=doc-endnotes] > h2")


def test_every_id_on_a_page_with_notes_is_the_only_one(read):
    page = read(prose("Sama.", "Sama."), prose("Sama."))

    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids))


def test_a_mark_that_was_copied_has_a_note_of_its_own(read):
    page = read(prose("Sama.", "Sama."))

    assert listed(page) == ["Sama.", "Sama."]
    assert [a["href"] for a in page.select("sup > a")] == ["#fn-1", "#fn-2"]


def test_the_notes_stand_where_the_editor_has_put_them_also_those_of_later_blocks(read):
    place = ("footnotes", {"heading": "Lähteet", "text": "<p>Arkisto.</p>"})

    page = read(prose("Ennen."), place, prose("Jälkeen."))

    assert listed(page) == ["Ennen.", "Jälkeen."]
    assert page.select_one(".notes h2").get_text() == "Lähteet"
    assert "Arkisto." in page.select_one(".notes").get_text()
    assert len(page.select(".notes")) == 1
    assert page.select_one(".notes").find_next(string="Sana")


def test_of_two_places_the_last_has_the_notes_and_the_editor_is_told(read):
    first, last = (("footnotes", {"heading": name, "text": ""}) for name in ("Ensin", "Lopuksi"))

    page = read(prose("Yksi."), first, last)

    assert [heading.get_text() for heading in page.select(".notes h2")] == ["Lopuksi"]
    assert codes(ArticlePage.objects.get()) == ["footnotes-twice"]


def test_a_place_without_notes_shows_nothing_and_the_editor_is_told(read):
    page = read(("prose", "<p>Sana.</p>"), ("footnotes", {"heading": "Viitteet", "text": ""}))

    assert not page.select(".notes")
    assert codes(ArticlePage.objects.get()) == ["footnotes-none"]


@pytest.mark.parametrize("note", ["", "  ", "&#10;"])
def test_a_mark_without_a_note_is_not_shown_and_the_editor_is_told(read, note):
    page = read(prose(note, "Toinen."))

    assert page.select_one(".prose p").get_text() == "Sana jatkuu."
    assert [sup.get_text() for sup in page.select("sup")] == ["1"]
    assert codes(ArticlePage.objects.get()) == ["footnote-empty"]


NOTES = {
    "an address": ("Ks. https://example.org/a?b=1&amp;c=2.", "a[href='https://example.org/a?b=1&c=2']"),
    "a title": ("Vierimaa, *Kudelma 4*, s. 3.", "i"),
    "two lines": ("Yksi&#10;kaksi", "br"),
}  # fmt: skip


@pytest.mark.parametrize(("note", "selector"), NOTES.values(), ids=NOTES)
def test_a_note_says_more_than_plain_words(read, note, selector):
    assert read(prose(note)).select_one(f".notes li > {selector}")


HOSTILE = [
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&quot; onclick=&quot;alert(1)",
    "https://example.org/&quot;onmouseover=&quot;x",
    "javascript:alert(1)",
    "*&lt;b&gt;*",
]


@pytest.mark.parametrize("note", HOSTILE)
def test_what_is_pasted_into_a_note_stays_words(read, note):
    page = read(prose(note))

    item = page.select_one(".notes li")
    assert not item.select("script, b, [onclick], [onmouseover], a[href^=javascript]")
    assert unescape(note).replace("*", "") in item.get_text()


def test_a_pasted_note_of_five_thousand_characters_is_kept(read):
    note = ("Pitkä viite. " * 400)[:5000].strip()

    assert listed(read(prose(note))) == [note]


def test_a_piece_of_text_by_itself_keeps_its_notes_in_brackets(db):
    assert prose_html(f"<p>Sana{mark('Viite.')}.</p>") == "<p>Sana (Viite.).</p>"


def test_words_in_a_mark_stay_in_the_text(read):
    page = read(("prose", f"<p>{mark('Viite.', 'Sana')} ja {mark('Toinen.', 'muu*')}.</p>"))

    assert page.select_one(".prose p").get_text() == "Sana1 ja muu2."


def test_a_front_end_gets_the_notes_with_the_text(issue, section):
    article = make_article(issue, section, body=[prose("Yksi.", "Kaksi.")])

    data = body_data(article.body)

    assert json.loads(json.dumps(data)) == data
    assert data[0]["value"].count('role="doc-noteref"') == 2
    assert data[-1]["type"] == "footnotes"
    assert data[-1]["value"]["notes"] == [
        {"number": 1, "id": "fn-1", "html": "Yksi."},
        {"number": 2, "id": "fn-2", "html": "Kaksi."},
    ]


def test_a_front_end_finds_the_notes_in_the_place_for_them(issue, section):
    place = ("footnotes", {"heading": "Lähteet", "text": ""})
    article = make_article(issue, section, body=[place, prose("Yksi.")])

    data = body_data(article.body)

    assert [item["type"] for item in data] == ["footnotes", "prose"]
    assert [note["html"] for note in data[0]["value"]["notes"]] == ["Yksi."]


def test_a_note_is_found_by_searching_and_belongs_to_the_text(issue, section):
    article = make_article(issue, section, body=[prose("Harvinainen lähde.")])

    assert "Harvinainen lähde." in article.body.stream_block.get_searchable_content(article.body)


QUOTED = "Sanoi &quot;joo&quot; &amp; 'ei' &lt; 3"


def test_a_mark_survives_the_editor(db):
    converter = ContentstateConverter(FEATURES)
    opened = json.loads(converter.from_database_format(f"<p>Sana{mark(QUOTED)}.</p>"))
    entity = opened["entityMap"]["0"]

    saved = converter.to_database_format(json.dumps(opened))

    assert (entity["type"], entity["mutability"]) == ("FOOTNOTE", "IMMUTABLE")
    assert entity["data"] == {"note": "Sanoi \"joo\" & 'ei' < 3"}
    assert prose_html(saved).count("(Sanoi &quot;joo&quot; &amp; &#x27;ei&#x27; &lt; 3)") == 1


def test_a_translator_gets_the_sentence_whole_and_then_its_note(issue, section):
    text = f"<p>Sana{mark('Viite.')} ja{mark('Toinen.')}.</p><p>Muu.</p>"
    page = make_article(issue, section, body=[("prose", text)])

    assert body_words(page) == [
        'Sana<a id="a1">*</a> ja<a id="a2">*</a>.',
        "Viite.",
        "Toinen.",
        "Muu.",
    ]


def test_notes_come_back_in_the_translators_words(client, english_home, issue, section):
    box = ("fact_box", {"title": "T", "text": f"<p>Laatikko{mark('Neljäs.')}.</p>"})
    page = make_article(issue, section, body=[prose(QUOTED, "Sama.", "Sama."), box])

    english = page_at(client, translated(page, words=in_english).url)

    assert listed(english) == ["NOTE ONE", "SAME.", "SAME.", "FOURTH"]
    assert len(english.select("sup > a")) == 4


def in_english(text):
    notes = {"Sama.": "SAME.", "Neljäs.": "FOURTH"}
    return "NOTE ONE" if text.startswith("Sanoi") else notes.get(text, text)


def test_a_translator_may_put_the_marks_of_a_sentence_in_another_order(
    client, english_home, issue, section
):
    text = f"<p>Ensin{mark('Yksi.')} sitten{mark('Kaksi.')}.</p>"
    page = make_article(issue, section, body=[("prose", text)])
    swapped = 'Then<a id="a2">*</a> first<a id="a1">*</a>.'

    english = page_at(
        client, translated(page, words=lambda text: swapped if "sitten" in text else text).url
    )

    assert listed(english) == ["Kaksi.", "Yksi."]


def test_a_note_whose_mark_the_translation_lost_is_missed_aloud(
    client, english_home, issue, section
):
    text = f"<p>Ensin{mark('Yksi.')}.</p><p>Sitten{mark('Kaksi.')}.</p>"
    page = make_article(issue, section, body=[("prose", text)])

    english = translated(page, words=lambda text: "First." if "Ensin" in text else text)

    assert codes(fresh(page)) == []
    assert codes(fresh(english)) == ["footnote-lost"]
    assert listed(page_at(client, english.url)) == ["Kaksi."]


def test_the_editor_brings_the_button_with_words_of_its_language(editor, issue):
    html = editor.get(add_url(ArticlePage, issue)).content.decode()

    assert "gallery/js/footnote-mark.js" in html
    assert html.index("gallery/js/mark-dialog.js") < html.index("gallery/js/footnote-mark.js")


def test_a_foreword_offers_no_footnotes(client, issue):
    make_section(issue.get_parent())
    issue.foreword = f"<p>Sana{mark('Viite.')}.</p>"
    issue.save_revision().publish()

    shown = page_at(client, issue.url).select_one(".foreword .prose")

    assert shown.get_text() == "Sana (Viite.)."
