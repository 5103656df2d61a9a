"""Running text: what the editor may write, what translators get, what readers see."""

from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from gallery.blocks.prose import FEATURES, ProseBlock, prose_html
from magazine.models import ArticlePage
from tests.factories import article, make_article, translated

MARK = '<p>Sanoi <a linktype="lang" lang="en">make do and mend</a> ja lähti.</p>'

#: What people paste and scripts store → the words that readers must still find.
DIRTY = {
    "a script": ("<p>Ennen<script>alert(1)</script> jälkeen</p>", "Ennen jälkeen"),
    "a script of its own": ("<script>alert(1)</script><p>Sana</p>", "Sana"),
    "a handler": ('<p onclick="alert(1)">Sana <b onmouseover="x()">toinen</b></p>', "Sana toinen"),
    "a javascript link": ('<p><a href="javascript:alert(1)">Sana</a></p>', "Sana"),
    "a disguised javascript link": ('<p><a href=" jAva\tscript:alert(1)">Sana</a></p>', "Sana"),
    "a javascript link with a type": (
        '<p><a linktype="external" href="javascript:alert(1)">Sana</a></p>',
        "Sana",
    ),
    "a data link": ('<p><a href="data:text/html,<script>">Sana</a></p>', "Sana"),
    "word's paragraphs": (
        '<p class="MsoNormal" style="mso-bidi-font-size:11pt">Sana<o:p></o:p></p>',
        "Sana",
    ),
    "word's fonts": ('<p><font face="Calibri" color="red">Sana</font></p>', "Sana"),
    "word's comments": ("<!--[if gte mso 9]><xml>pois</xml><![endif]--><p>Sana</p>", "Sana"),
    "a style sheet": ("<style>p {color: red}</style><p>Sana</p>", "Sana"),
    "a page heading": ("<h1>Sana</h1>", "Sana"),
    "small headings": ("<h5>Sana</h5><h6>toinen</h6>", "Sana toinen"),
    "an image": ('<p>Sana<img src="x" onerror="alert(1)"></p>', "Sana"),
    "a frame": ('<iframe src="https://example.com">pois</iframe><p>Sana</p>', "Sana"),
    "a drawing": ("<svg onload=alert(1)><text>pois</text></svg><p>Sana</p>", "Sana"),
    "a form": ('<form action="/"><input name="x"><p>Sana</p></form>', "Sana"),
    "boxes in boxes": ("<div><div><p>Sana</p></div>toinen</div>", "Sana toinen"),
    "a table": ("<table><tr><td>Sana</td><td>toinen</td></tr></table>", "Sana toinen"),
    "an unclosed tag": ("<p>Sana <b>toinen</p>", "Sana toinen"),
}
ALLOWED = {"p", "h2", "h3", "h4", "b", "i", "em", "strong", "ul", "ol", "li", "a", "span", "br"}
ATTRIBUTES = {"href", "lang", "data-block-key"}

dirty = pytest.mark.parametrize(("stored", "words"), DIRTY.values(), ids=DIRTY)


@pytest.fixture
def converter(db):
    return ContentstateConverter(FEATURES)


def soup(html):
    return BeautifulSoup(html, "html.parser")


def words_of(html):
    return " ".join(soup(html).get_text(" ").split())


def assert_harmless(html):
    for element in soup(html).find_all(True):
        assert element.name in ALLOWED
        assert set(element.attrs) <= ATTRIBUTES
        assert "script:" not in element.get("href", "").lower().replace("\t", "")
        assert not element.get("href", "").startswith("data:")


@dirty
def test_readers_get_the_words_of_dirty_text_and_nothing_else(db, stored, words):
    html = prose_html(stored)

    assert_harmless(html)
    assert words_of(html) == words


@dirty
def test_the_editor_opens_on_dirty_text_and_stores_it_clean(converter, stored, words):
    block = ProseBlock()
    opened = converter.from_database_format(block.value_for_form(block.to_python(stored)))

    saved = converter.to_database_format(opened)

    assert_harmless(saved)
    assert words_of(saved) == words


def state(*blocks, entities=()):
    """What the editor's script posts."""
    return json.dumps(
        {
            "blocks": [
                {
                    "key": f"key{index:02}",
                    "text": text,
                    "type": kind,
                    "depth": 0,
                    "inlineStyleRanges": [],
                    "entityRanges": ranges,
                }
                for index, (kind, text, ranges) in enumerate(blocks)
            ],
            "entityMap": {
                str(index): {"type": kind, "mutability": "MUTABLE", "data": data}
                for index, (kind, data) in enumerate(entities)
            },
        }
    )


def over(text, entity=0):
    return [{"offset": 0, "length": len(text), "key": entity}]


def post_article(editor, issue, section, body):
    fields = {
        "title": "Juttu",
        "slug": "juttu",
        "lead": "Ingressi.",
        "section": section.pk,
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "prose",
        "body-0-id": "",
        "body-0-value": body,
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
    }
    for formset in ("contributors", "related_items"):
        fields |= {f"{formset}-TOTAL_FORMS": "0", f"{formset}-INITIAL_FORMS": "0"}
    return editor.post(f"/admin/pages/add/magazine/articlepage/{issue.pk}/", fields)


POSTED = {
    "a javascript link": state(
        ("unstyled", "Sana", over("Sana")),
        entities=[("LINK", {"url": "javascript:alert(1)"})],
    ),
    "a handler on a link": state(
        ("unstyled", "Sana", over("Sana")),
        entities=[("LINK", {"url": "https://example.com", "onclick": "alert(1)"})],
    ),
    "markup as text": state(("unstyled", "Sana <script>alert(1)</script>", [])),
    "a page heading": state(("header-one", "Iso", []), ("unstyled", "Sana", [])),
    "an image that is not offered": state(
        ("unstyled", "Sana", []),
        ("atomic", " ", over(" ")),
        entities=[("IMAGE", {"src": "x", "onerror": "alert(1)"})],
    ),
    "a language that is none": state(
        ("unstyled", "Sana", over("Sana")),
        entities=[("LANG", {"lang": '"><script>alert(1)</script>'})],
    ),
}


@pytest.mark.parametrize("posted", POSTED.values(), ids=POSTED)
def test_what_a_browser_posts_to_the_page_form_reaches_readers_clean(
    client, editor, issue, section, posted
):
    post_article(editor, issue, section, posted)
    page = ArticlePage.objects.get()
    revision = page.get_latest_revision_as_object()

    html = str(revision.body[0].render())

    assert_harmless(soup(html).select_one(".prose").decode_contents())
    assert "Sana" in html


@dirty
def test_dirty_text_that_a_script_stored_reaches_readers_clean(
    client, issue, section, stored, words
):
    page = article(section, title="Juttu")
    page.body = json.dumps([{"type": "prose", "value": stored}])
    page.live = False
    issue.add_child(instance=page)
    page.save_revision().publish()

    shown = soup(client.get(page.url).content).select_one(".prose").decode_contents()

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


def test_words_in_another_language_are_marked_for_screen_readers(db):
    html = prose_html(MARK)

    assert html == '<p>Sanoi <span lang="en">make do and mend</span> ja lähti.</p>'


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


def test_a_mark_survives_the_editor(converter):
    opened = json.loads(converter.from_database_format(MARK))
    entity = opened["entityMap"]["0"]

    saved = converter.to_database_format(json.dumps(opened))

    assert (entity["type"], entity["data"]) == ("LANG", {"lang": "en"})
    assert prose_html(saved).count('<span lang="en">make do and mend</span>') == 1


def test_a_translator_gets_a_marked_sentence_whole(issue, section):
    page = make_article(issue, section, body=[("prose", MARK)])

    found = [
        segment.string.data
        for segment in extract_segments(page)
        if isinstance(segment, StringSegmentValue) and segment.path.startswith("body.")
    ]

    assert found == ['Sanoi <a id="a1">make do and mend</a> ja lähti.']


def test_a_mark_survives_translation(client, english_home, issue, section):
    page = make_article(issue, section, body=[("prose", MARK)])
    english = {
        'Sanoi <a id="a1">make do and mend</a> ja lähti.': 'And <a id="a1">so</a> they left.'
    }

    edition = translated(page, words=lambda text: english.get(text, text))

    html = client.get(edition.url).content.decode()
    assert 'And <span lang="en">so</span> they left.' in html


def test_a_page_link_leads_to_the_readers_own_language(client, english_home, issue, section):
    target = make_article(issue, section, title="Kohde")
    english_target = translated(target)
    body = [("prose", f'<p><a linktype="page" id="{target.pk}">linkki</a></p>')]
    page = make_article(issue, section, body=body)
    english = translated(page)

    links = [
        soup(client.get(edition.url).content).select_one(".prose a")["href"]
        for edition in (page, english)
    ]

    assert links == [target.url, english_target.url]
    assert links[1].startswith("/en/")


def test_a_link_to_a_page_that_is_gone_leaves_its_words(client, issue, section):
    body = [("prose", '<p>Lue <a linktype="page" id="99999">tämä</a>.</p>')]
    page = make_article(issue, section, body=body)

    shown = soup(client.get(page.url).content).select_one(".prose")

    assert shown.get_text() == "Lue tämä."
    assert not shown.select("[href]")
