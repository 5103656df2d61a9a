"""The woven cover, for an issue without a picture on its cover."""

from __future__ import annotations

from dataclasses import replace
from string import ascii_uppercase, digits
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from defusedxml.ElementTree import fromstring

from magazine.covers.colours import LINEN, contrast
from magazine.covers.cover import cover_svg, hem_colour, label
from magazine.covers.hem import hem_rows
from magazine.covers.pattern_book import pattern_for
from tests.factories import make_picture, republished

QUARTERS = [(year, str(number)) for year in range(2009, 2022) for number in (1, 2, 3, 4)]


def covers_on(client, page):
    html = BeautifulSoup(client.get(page.url).content, "html.parser")
    return html.select(".cover img")


def test_an_issue_without_a_picture_has_a_woven_cover_described_by_its_number(client, issue):
    cover = covers_on(client, issue)[0]

    assert cover["alt"] == f"Numeron {issue.title} kudottu kansi"
    assert urlsplit(cover["src"]).path == f"/covers/{issue.year}-{issue.number}.svg"
    assert client.get(cover["src"]).status_code == 200


def test_an_issue_with_a_picture_on_its_cover_has_that_and_nothing_woven(client, issue):
    issue = republished(issue, cover=make_picture())

    addresses = [cover["src"] for cover in covers_on(client, issue)]

    assert addresses and not any("/covers/" in address for address in addresses)


def test_a_reader_is_told_the_weave_of_the_cover(client, issue):
    weave = str(pattern_for(issue.year, issue.number).name)

    assert f"kudottu numerosta ja vuodesta: {weave}." in client.get(issue.url).content.decode()


def test_a_cover_may_be_kept_for_ever_and_asks_the_database_nothing(
    client, db, django_assert_num_queries
):
    with django_assert_num_queries(0):
        response = client.get("/covers/2026-1.svg")

    assert response["Content-Type"] == "image/svg+xml"
    assert "immutable" in response["Cache-Control"]
    assert response.get("Vary", "Accept-Encoding") == "Accept-Encoding"
    assert not response.cookies


@pytest.mark.parametrize("issue", ["2026-1-2", "2026-12", "1700-4", "2026", "2026-kesanumero"])
def test_any_number_an_issue_may_have_has_a_cover_that_is_a_small_drawing(client, db, issue):
    response = client.get(f"/covers/{issue}.svg")

    drawing = fromstring(response.content)
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    assert len(response.content) < 20_000


@pytest.mark.parametrize("address", ["999-1", "lehti", "2026-", f"2026-{'1' * 61}", "20261"])
def test_what_is_no_issue_has_no_cover(client, db, address):
    assert client.get(f"/covers/{address}.svg").status_code == 404


def test_a_cover_is_only_there_to_be_looked_at(client, db):
    assert client.head("/covers/2026-1.svg").status_code == 200
    assert client.post("/covers/2026-1.svg").status_code == 405


def test_a_cover_stays_the_same_and_no_other_issue_has_it():
    drawings = [cover_svg.__wrapped__(*issue) for issue in QUARTERS]

    assert drawings == [cover_svg(*issue) for issue in QUARTERS]
    assert len(set(drawings)) == len(QUARTERS)


def test_any_four_issues_in_a_row_are_woven_in_four_ways():
    weaves = [pattern_for(*issue).structure for issue in QUARTERS + QUARTERS[:3]]

    for place in range(len(QUARTERS)):
        assert len(set(weaves[place : place + 4])) == 4, QUARTERS[place]


def test_the_number_on_a_cover_is_legible_on_its_hem():
    for issue in QUARTERS:
        assert contrast(hem_colour(pattern_for(*issue)), LINEN) >= 4.5, issue


@pytest.mark.parametrize("number", ["1-b", "1b", "2-extra", "kesa", ""])
def test_an_issue_out_of_the_row_shares_no_cover_with_the_quarterlies_of_its_year(number):
    for year in range(2009, 2022):
        quarters = [pattern_for(year, quarter) for quarter in "1234"]
        assert pattern_for(year, number) not in [
            replace(quarter, chance=pattern_for(year, number).chance) for quarter in quarters
        ]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("1", "1/2026"),
        ("1-2", "1-2/2026"),
        ("100", "100/2026"),
        ("1-b", "1B/2026"),
        ("1a-1b", "1A-1B/2026"),
        ("kesanumero", "2026"),
        ("kesa-3", "2026"),
    ],
)
def test_a_cover_says_number_and_year(number, text):
    assert label(2026, number) == text


def test_figures_of_the_hem_can_be_told_apart():
    figures = f"{digits}{ascii_uppercase}/-"
    hems = {str(hem_rows(figure, LINEN, "#000000")) for figure in figures}

    assert len(hems) == len(figures)


def test_a_number_too_long_for_the_hem_is_cut_and_not_woven_beyond_the_edge():
    rows = hem_rows("123456789-123456789/2026", LINEN, "#000000")

    assert {len(row) for row in rows} == {96}
