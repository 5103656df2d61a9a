"""Whose a picture is, and what others may do with it: said beside the picture."""

from __future__ import annotations

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from django.utils import translation

from gallery.licences import Licence
from gallery.models import Picture
from tests.factories import make_article, make_picture

ADDRESSES = {
    "cc-by-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "cc-by-sa-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "cc-by-nd-4.0": "https://creativecommons.org/licenses/by-nd/4.0/",
    "cc-by-nc-4.0": "https://creativecommons.org/licenses/by-nc/4.0/",
    "cc-by-nc-sa-4.0": "https://creativecommons.org/licenses/by-nc-sa/4.0/",
    "cc-by-nc-nd-4.0": "https://creativecommons.org/licenses/by-nc-nd/4.0/",
    "cc0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "pdm-1.0": "https://creativecommons.org/publicdomain/mark/1.0/",
    "all-rights-reserved": "",
}
STATEMENTS = [
    "InC",
    "InC-OW-EU",
    "InC-EDU",
    "InC-NC",
    "InC-RUU",
    "NoC-CR",
    "NoC-NC",
    "NoC-OKLR",
    "NoC-US",
    "CNE",
    "UND",
    "NKC",
]
ADDRESSES |= {code: f"http://rightsstatements.org/vocab/{code}/1.0/" for code in STATEMENTS}


def credit_line(**fields):
    html = render_to_string("gallery/credit.html", {"picture": Picture(collection_id=1, **fields)})
    return BeautifulSoup(html.strip(), "html.parser")


def test_a_reader_sees_name_and_licence_and_finds_the_licences_text(client, issue, section):
    picture = make_picture(credit="Ville Kuvaaja", license="cc-by-4.0")
    article = make_article(issue, section, body=[("figure", {"picture": picture})])

    page = BeautifulSoup(client.get(article.url).content, "html.parser")

    caption = page.select_one("figure figcaption")
    link = caption.select_one("a[rel=license]")
    assert caption.get_text(" ", strip=True).endswith("Ville Kuvaaja / CC BY 4.0")
    assert link["href"] == "https://creativecommons.org/licenses/by/4.0/"
    assert link.get_text() == "CC BY 4.0"


@pytest.mark.parametrize(("language", "line"), [("fi", "Kuva: Ville"), ("en", "Picture: Ville")])
def test_the_credit_is_a_sentence_of_the_pages_language(language, line):
    with translation.override(language):
        assert credit_line(credit="Ville").get_text() == line


def test_every_licence_leads_to_its_own_text():
    assert {licence.value: licence.url for licence in Licence} == ADDRESSES


def test_reserved_rights_are_said_without_a_link():
    line = credit_line(credit="Ville", license="all-rights-reserved")

    with translation.override("en"):
        assert str(Licence.RESERVED.label) == "all rights reserved, used with permission"
    assert " / " in line.get_text()
    assert line.a is None


def test_a_licence_without_a_name_is_still_said():
    assert credit_line(license="cc0-1.0").get_text() == "CC0 1.0"


def test_a_name_without_a_licence_stands_alone():
    assert "/" not in credit_line(credit="Ville").get_text()


def test_a_picture_without_credit_and_licence_leaves_no_empty_caption(client, issue, section):
    article = make_article(issue, section, body=[("figure", {"picture": make_picture()})])
    Picture.objects.update(credit="", license="")

    page = BeautifulSoup(client.get(article.url).content, "html.parser")

    assert page.select_one("figure img")
    assert not page.select("figcaption")


def test_a_name_with_angle_brackets_stays_text():
    line = credit_line(credit="<script>alert(1)</script>")

    assert line.script is None
    assert "<script>" in line.get_text()


def test_a_statement_of_rights_leads_to_what_it_means():
    line = credit_line(credit="Ville", license="CNE")

    assert line.select_one("a[rel=license]")["href"] == ADDRESSES["CNE"]
    with translation.override("en"):
        assert credit_line(license="CNE").get_text() == "copyright not evaluated"


def test_a_rights_holder_is_named_beside_the_one_credited():
    with translation.override("en"):
        line = credit_line(credit="Ville", rights_holder="The Cloth Museum", license="cc0-1.0")
        alone = credit_line(rights_holder="The Cloth Museum")

    assert line.get_text() == "Picture: Ville / Rights: The Cloth Museum / CC0 1.0"
    assert alone.get_text() == "Rights: The Cloth Museum"


WORK = {
    "artwork_artist": "Aino Kutoja",
    "artwork_title": "Raita & <raita>",
    "artwork_year": "1962",
    "artwork_technique": "villa",
}


@pytest.mark.parametrize(("language", "word"), [("fi", "Teos"), ("en", "Work")])
def test_the_work_shown_is_told_with_its_artist_title_year_and_technique(language, word):
    with translation.override(language):
        line = credit_line(**WORK)

    assert line.get_text().strip() == f"{word}: Aino Kutoja, Raita & <raita>, 1962, villa"
    assert line.cite.get_text() == "Raita & <raita>"


def test_of_the_work_shown_only_what_is_known_is_told():
    with translation.override("en"):
        line = credit_line(credit="Ville", artwork_title="Raita")

    assert line.get_text() == "Work: Raita Picture: Ville"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fi", "Kuva on tehty tekoälyllä."),
        ("en", "The picture was made by artificial intelligence."),
    ],
)
def test_a_picture_made_by_a_machine_says_so(language, sentence):
    with translation.override(language):
        assert sentence in credit_line(ai_generated=True).get_text()
        assert sentence not in credit_line(credit="Ville").get_text()


def test_nothing_names_anybody_once_a_picture_is_withheld():
    ended = {"consent_until": date(2020, 1, 31)}

    assert credit_line(credit="Ville", license="cc0-1.0", **WORK, **ended).get_text() == ""
