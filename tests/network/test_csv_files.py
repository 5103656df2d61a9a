"""Tables as spreadsheets write them, and what they must not become."""

import csv
import io

import pytest
from django.utils.translation import gettext_lazy as _

from network.csv_files import MOST_BYTES, Column, Unreadable, answer, read

COLUMNS = [Column("name", _("Name"), required=True), Column("email", _("E-mail"))]
TEXT = "Nimi;Sähköposti\r\nÄijä Öljynen;aija@example.org\r\n"


def cells(data: bytes | str) -> list[dict[str, str]]:
    data = data.encode() if isinstance(data, str) else data
    return [line.cells for line in read(data, COLUMNS).lines]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_table_is_read_in_whatever_encoding_it_was_saved(encoding):
    assert cells(TEXT.encode(encoding)) == [{"name": "Äijä Öljynen", "email": "aija@example.org"}]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_table_is_read_with_whatever_separator_it_has(separator):
    assert cells(TEXT.replace(";", separator))[0]["email"] == "aija@example.org"


def test_a_comma_inside_a_heading_of_a_semicolon_table_separates_nothing():
    text = "Nimi;Sähköposti;yksi,kaksi,kolme,neljä\r\nAune;a@example.org;x\r\n"

    assert cells(text) == [{"name": "Aune", "email": "a@example.org"}]


@pytest.mark.parametrize("heading", ["Nimi;Sähköposti", "name;E-MAIL", " NAME ;email"])
def test_columns_are_known_by_their_names_in_each_language(heading):
    assert cells(f"{heading}\nAune;a@example.org\n")[0] == {
        "name": "Aune",
        "email": "a@example.org",
    }


def test_rows_are_counted_as_the_spreadsheet_counts_them():
    lines = read(b"sep=;\r\nNimi\r\n\r\nAune\r\n;\r\nEino\r\n", COLUMNS).lines

    assert [(line.number, line["name"]) for line in lines][0] == (4, "Aune")
    assert lines[-1].number == 6


def test_a_cell_of_several_lines_is_one_cell():
    assert cells('Nimi;Sähköposti\n"Aune;\nEsimerkki";x\n')[0]["name"] == "Aune;\nEsimerkki"


def test_an_empty_cell_of_a_required_column_is_told_with_its_row():
    table = read("Nimi;Sähköposti\nAune;a@example.org\n;b@example.org\n".encode(), COLUMNS)

    assert [(line.number, bool(line.problems)) for line in table.lines] == [(2, False), (3, True)]
    assert [line.number for line in table.wrong] == [3]


def test_a_row_with_more_cells_than_headings_is_told():
    assert read(b"Nimi\nAune;a@example.org;x\n", COLUMNS).lines[0].problems


def test_headings_that_are_no_columns_are_told():
    assert read(b"Nimi;Kengannumero\nAune;38\n", COLUMNS).unknown == ["Kengannumero"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n",
        b"sep=;",
        b"Nimi;E-mail\n",
        b"Joku;Muu\n1;2\n",
        b"Nimi;Nimi\n1;2\n",
        b"Nimi\n\0\0\n",
        b"PK\x03\x04\x81\x8d\x8f",
        b'Nimi\n"' + b"x" * 200_000,
        b"Nimi\n" + b"x" * MOST_BYTES,
        b"Nimi\n" + b"x\n" * 2001,
        "Nimi\nAune\n".encode("utf-16")[:-1],
    ],
)
def test_what_is_no_table_is_refused_with_a_sentence(data):
    with pytest.raises(Unreadable, match=r"\."):
        read(data, COLUMNS)


@pytest.mark.parametrize("formula", ["=1+1", "+358 40 1", "-2", "@SUM(A1)", "\t=1"])
def test_a_formula_goes_out_as_text_and_comes_back_as_it_was(formula, settings):
    data = answer(COLUMNS, [{"name": formula, "email": "o'brien@example.org"}], "x.csv").content
    (_heading, row) = csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";")

    assert row[0] == f"'{formula}"
    assert cells(data) == [{"name": formula.strip(), "email": "o'brien@example.org"}]


def test_a_formula_comes_in_as_text():
    assert cells('Nimi\n"=HYPERLINK(""http://x.example"")"\n')[0]["name"].startswith("=HYPER")


def test_an_apostrophe_that_belongs_to_a_name_stays():
    assert cells("Nimi\n'Aune'\n")[0]["name"] == "'Aune'"
