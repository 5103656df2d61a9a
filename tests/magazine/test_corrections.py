"""Corrections of an article, told with their dates."""

from datetime import date

import pytest

from editorial.readiness import warnings_of
from magazine.models import ArticlePage
from tests.editorial.forms import article as form
from tests.editorial.forms import prose
from tests.factories import (
    make_article,
    make_contributor,
    published_as_it_is,
    translated,
)
from tests.grounds import built_once
from tests.magazine.forms import PUBLISH, add_url


def correction(day, text):
    return ("correction", {"date": day, "text": f"<p>{text}</p>"})


@built_once
def corrected(issue, section, three):
    link = f'Katso <a linktype="page" id="{three[0].pk}">tämä</a>.'
    stream = [correction(date(2026, 5, 3), link), correction(date(2026, 6, 9), "Vuosi on 1987.")]
    return make_article(issue, section, title="Oiottu", corrections=stream)


def test_the_newest_correction_comes_first(client, corrected):
    shown = client.get(corrected.url).context["corrections"]

    assert [correction.date for correction in shown] == [date(2026, 6, 9), date(2026, 5, 3)]


def test_the_top_of_the_article_says_when_it_was_corrected_and_leads_there(client, corrected):
    html = client.get(corrected.url).content.decode()

    assert 'href="#article_corrections">Korjattu 9. kesäkuuta 2026</a>' in html
    assert 'id="article_corrections"' in html
    assert html.index("Korjattu 9.") < html.index("Vuosi on 1987.")


def test_links_in_a_correction_lead_to_pages(client, corrected, three):
    assert f'Katso <a href="{three[0].url}">tämä</a>' in client.get(corrected.url).content.decode()


def test_an_article_without_corrections_says_nothing_of_them(client, three):
    assert "article_corrections" not in client.get(three[0].url).content.decode()


def test_a_correction_is_translated_and_its_date_comes_along(client, english_home, corrected):
    english = translated(corrected)
    for above in (english.get_parent(), english.get_parent().get_parent()):
        published_as_it_is(above)

    shown = client.get(english.url).context["corrections"]

    assert [correction.date for correction in shown] == [date(2026, 6, 9), date(2026, 5, 3)]
    assert "VUOSI ON 1987." in shown[0].html


def test_the_editor_writes_a_correction_in_the_form(editor, client, issue, section):
    start = "corrections-0"
    stream = {
        "corrections-count": "1",
        f"{start}-type": "correction",
        f"{start}-order": "0",
        f"{start}-deleted": "",
        f"{start}-id": "",
        f"{start}-value-date": "3.5.2026",
        f"{start}-value-text": prose("Nimi oli väärin."),
    }
    byline = [{"contributor": make_contributor().pk, "role": "text", "name": ""}]

    data = form(byline, section=section.pk, corrections=stream) | PUBLISH
    editor.post(add_url(ArticlePage, issue), data)

    html = client.get(ArticlePage.objects.get().url).content.decode()
    assert "Nimi oli väärin." in html
    assert "Korjattu 3. toukokuuta 2026" in html


@pytest.mark.parametrize(
    ("changed", "suggested"),
    [(None, True), (date(2026, 5, 4), True), (date(2026, 6, 9), False)],
)
def test_a_correction_suggests_the_date_of_the_last_change(corrected, changed, suggested):
    corrected.date_modified = changed

    assert ("corrected" in {problem.code for problem in warnings_of(corrected)}) is suggested


def test_a_draft_with_a_correction_without_a_date_is_previewed(corrected):
    corrected.corrections = [correction(None, "Kesken.")]

    response = corrected.make_preview_request(preview_mode="")

    assert response.status_code == 200
    assert "Kesken." in response.content.decode()
