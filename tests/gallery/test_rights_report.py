"""The report "Rights of pictures": what it finds, for whom, in which order, and as a table."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook

from editorial.roles import Role
from gallery.models import Picture
from tests.factories import article, make_article, make_picture, make_user

REPORT = "/admin/reports/picture-rights/"
today = timezone.localdate
PEOPLE = {"people_recognisable": "yes"}
CONSENT = PEOPLE | {"consent_reference": "Kansio 12"}


def in_days(days):
    return today() + timedelta(days=days)


GAPS = {
    "credit": {"credit": ""},
    "licence": {"license": ""},
    "consent": PEOPLE,
    "ending": CONSENT | {"consent_until": in_days(60)},
    "withheld": {"permission_until": in_days(-1)},
    "alt": {},
}


def make_gap(kind, **fields):
    picture = make_picture(title=f"Puute {kind}", **GAPS[kind] | fields)
    if kind == "alt":
        picture.texts.filter(language="en").update(alt="")
    return picture


def rows(client, query=""):
    """The titles of the report, with the text of their rows."""
    soup = BeautifulSoup(client.get(REPORT + query).content, "html.parser")
    found = soup.select("table.listing tbody tr")
    return {row.select_one(".title a").get_text(strip=True): row for row in found}


@pytest.mark.parametrize("kind", GAPS)
def test_a_gap_is_found_and_the_filter_finds_it_alone(editor, kind):
    make_picture(title="Ehjä")
    for one in GAPS:
        make_gap(one)

    assert f"Puute {kind}" in rows(editor)
    assert list(rows(editor, f"?gap={kind}")) == [f"Puute {kind}"]


def test_a_whole_picture_is_not_in_the_report_and_the_empty_report_says_so(editor):
    make_picture(title="Ehjä", **CONSENT, consent_until=in_days(61))

    assert rows(editor) == {}
    assert "60 päivän" in editor.get(REPORT).content.decode()


def test_an_unknown_filter_changes_nothing(editor):
    make_gap("credit")

    assert editor.get(f"{REPORT}?gap=moonlight&p=999&live=maybe").status_code == 200


def test_what_readers_see_stands_first_and_what_ends_first_before_the_rest(editor, issue, section):
    make_gap("consent")
    late = make_picture(title="Myöhemmin", **CONSENT, consent_until=in_days(40))
    soon = make_picture(title="Pian", permission_until=in_days(3))
    shown = make_picture(title="Ilman suostumusta")
    for picture in (late, soon, shown):
        make_article(issue, section, picture=picture)
    Picture.objects.filter(pk=shown.pk).update(**PEOPLE)

    assert list(rows(editor)) == ["Ilman suostumusta", "Pian", "Myöhemmin", "Puute consent"]


def test_a_row_says_what_is_missing_until_when_and_where_it_is_shown(editor, issue, section):
    picture = make_picture(title="Kutoja", **CONSENT, consent_until=in_days(10))
    shown = make_article(issue, section, title="Juttu kutojasta", picture=picture)
    draft = issue.add_child(instance=article(section, title="Luonnos", picture=picture, live=False))

    row = rows(editor)["Kutoja"]

    assert "Suostumus päättyy pian" in row.get_text()
    assert "CC BY 4.0" in row.get_text()
    links = {link["href"] for link in row.select("td:last-child a")}
    assert links == {shown.url, f"/admin/pages/{draft.pk}/edit/"}


def test_pictures_on_published_pages_can_be_told_apart(editor, issue, section):
    make_article(issue, section, picture=make_gap("alt"))
    make_gap("credit")

    assert list(rows(editor, "?live=yes")) == ["Puute alt"]
    assert list(rows(editor, "?live=no")) == ["Puute credit"]


def test_twenty_rows_cost_as_many_queries_as_two(editor, issue, section):
    def fill(number):
        for place in range(number):
            ending = make_picture(title=f"{number}/{place}", permission_until=in_days(5))
            make_article(issue, section, picture=ending)

    def cost():
        editor.get(REPORT)
        with CaptureQueriesContext(connection) as queries:
            editor.get(REPORT)
        return len(queries)

    fill(2)
    few = cost()
    fill(18)

    assert len(rows(editor)) == 20
    assert cost() == few


@pytest.mark.parametrize("role", list(Role), ids=lambda role: role.name.lower())
def test_section_editors_and_editors_in_chief_see_the_report(client, home, role):
    call_command("setup_editorial", verbosity=0)
    client.force_login(make_user(role))
    make_gap("credit")

    may = role in {Role.SECTION_EDITOR, Role.EDITOR_IN_CHIEF}
    assert (client.get(REPORT).status_code == 200) == may
    assert (REPORT in client.get("/admin/").content.decode()) == may
    assert not may or list(rows(client)) == ["Puute credit"]


def csv_of(client):
    content = b"".join(client.get(f"{REPORT}?export=csv").streaming_content)
    return list(csv.DictReader(io.StringIO(content.decode())))


def xlsx_of(client):
    response = client.get(f"{REPORT}?export=xlsx")
    sheet = load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    return list(sheet.iter_rows(values_only=True))


def test_the_tables_hold_what_the_screen_says(editor, issue, section):
    picture = make_picture(title="Kutoja", **CONSENT, consent_until=in_days(10))
    shown = make_article(issue, section, picture=picture)

    [row] = csv_of(editor)
    heading, cells = xlsx_of(editor)

    assert list(row) == list(heading)
    assert row["Otsikko"] == cells[0] == "Kutoja"
    assert row["Päättyy"] == in_days(10).isoformat()
    assert row["Julkaistut sivut"].endswith(shown.url)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1"])
def test_no_program_takes_what_was_typed_for_a_formula(editor, text):
    make_picture(title="Kutoja", credit=text, license="")

    assert csv_of(editor)[0]["Tekijä"] == f"'{text}"
    assert load_workbook(
        io.BytesIO(b"".join(editor.get(f"{REPORT}?export=xlsx").streaming_content))
    ).active["D2"].data_type in {"s", "inlineStr"}


def test_a_sign_that_no_table_can_hold_breaks_neither(editor):
    make_picture(title="Kuto\x0bja", credit="", license="")

    assert csv_of(editor)[0]["Otsikko"] == "Kutoja"
    assert xlsx_of(editor)[1][0] == "Kutoja"
