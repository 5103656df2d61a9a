"""Tables: whatever is pasted into them, readers and translators get every cell."""

from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup
from wagtail_localize.models import TranslationSource

from gallery.blocks import TableBlock
from magazine.models import ArticlePage
from tests.editorial.forms import article as form
from tests.editorial.forms import body
from tests.factories import fresh, make_article, translated
from tests.gallery.segments import body_words
from tests.magazine.forms import add_url

WIDE = [[f"r{row}s{column}" for column in range(12)] for row in range(60)]


def table(cells, caption="Kutojat", header_row=True, header_column=False):
    heads = {"header_row": header_row, "header_column": header_column}
    return "table", {"caption": caption, "cells": cells} | heads


def shown(cells, **options):
    block = TableBlock()
    return BeautifulSoup(block.render(block.normalize(table(cells, **options)[1])), "html.parser")


def texts(rows):
    return [[cell.get_text() for cell in row.select("th, td")] for row in rows]


def test_a_table_of_twelve_columns_and_sixty_rows_is_shown_whole(client, issue, section):
    article = make_article(issue, section, body=[table(WIDE)])

    page = BeautifulSoup(client.get(article.url).content, "html.parser")

    assert texts(page.select(".table tr")) == WIDE


def test_a_wide_table_scrolls_in_a_region_with_a_name_that_the_keyboard_reaches():
    region = shown(WIDE).section

    assert (region["aria-label"], region["tabindex"]) == ("Kutojat", "0")


def test_a_table_without_a_caption_is_called_a_table():
    html = shown([["1", "2"]], caption="")

    assert html.section["aria-label"] in {"Table", "Taulukko"}
    assert not html.caption


def test_header_cells_say_what_they_head():
    html = shown([["Vuosi", "Määrä"], ["2024", "22"]], header_column=True)

    assert [(th.get_text(), th["scope"]) for th in html.select("th")] == [
        ("Vuosi", "col"),
        ("Määrä", "col"),
        ("2024", "row"),
    ]
    assert html.select_one("thead > tr > th")
    assert [td.get_text() for td in html.select("tbody td")] == ["22"]


def test_figures_are_marked_but_not_the_years_that_head_rows():
    html = shown([["Vuosi", "Määrä"], ["2024", "1 105,5"], ["2025", "−3 %"]], header_column=True)

    assert [cell.get_text() for cell in html.select(".number")] == ["Määrä", "1 105,5", "−3 %"]


def test_the_empty_corner_of_a_table_heads_nothing():
    html = shown([["", "Määrä"], ["2024", "22"]], header_column=True)

    assert [cell.name for cell in html.select("tr:first-child > *")][:2] == ["td", "th"]


RAGGED = {
    "short rows": ([["1", "2", "3"], ["4"], []], [["1", "2", "3"], ["4", "", ""]]),
    "empty rows and columns": ([["1", " ", ""], ["2", "", None], ["", ""]], [["1"], ["2"]]),
    "numbers": ([[1, 2.5]], [["1", "2.5"]]),
}


@pytest.mark.parametrize(("pasted", "expected"), RAGGED.values(), ids=RAGGED)
def test_ragged_rows_are_made_even(pasted, expected):
    assert texts(shown(pasted, header_row=False).select("tr")) == expected


@pytest.mark.parametrize("cells", [[], [[]], [["", ""], [" ", None]], None, "x", {"a": 1}])
def test_an_empty_table_shows_nothing(cells):
    assert not shown(cells).find(True)


def test_lines_of_a_cell_stay_lines_and_markup_stays_words():
    html = shown([["yksi\nkaksi", "<script>alert(1)</script>"]], header_row=False)

    assert html.select("td br")
    assert not html.script
    assert "<script>" in html.get_text()


def test_a_row_put_in_between_leaves_the_other_cells_their_translations(
    english_home, issue, section
):
    article = make_article(issue, section, body=[table([["Vuosi", "Villa"], ["2024", "musta"]])])
    translated(article)
    article = fresh(article)
    article.body[0].value["cells"].insert(1, ["2023", "harmaa"])
    article.save_revision().publish()
    TranslationSource.update_or_create_from_instance(fresh(article))

    english = translated(fresh(article))

    assert body_words(article) == ["Kutojat", "Vuosi", "Villa", "2023", "harmaa", "2024", "musta"]
    cells = [["VUOSI", "VILLA"], ["2023", "HARMAA"], ["2024", "MUSTA"]]
    assert fresh(english).body[0].value["cells"] == cells


POSTED = {
    "the script's rows": json.dumps([["Vuosi", "Määrä"], ["2024", "22"]]),
    "a table pasted without the script": "Vuosi\tMäärä\n2024\t22\n",
}


@pytest.mark.parametrize("cells", POSTED.values(), ids=POSTED)
def test_the_form_stores_what_the_editor_typed_into_the_cells(editor, issue, cells):
    value = {"caption": "Kutojat", "cells": cells, "header_row": "on"}

    editor.post(add_url(ArticlePage, issue), form([], body=body(("table", value))))

    saved = ArticlePage.objects.get().get_latest_revision_as_object().body[0].value
    assert saved["cells"] == [["Vuosi", "Määrä"], ["2024", "22"]]
    assert (saved["header_row"], saved["header_column"]) == (True, False)


def test_the_heading_of_a_column_of_figures_stands_above_them():
    cells = [["Vuosi", "Kutojia", "Paikka"], ["2024", "1 105", "Aula"], ["2025", "", "Piha"]]

    heads = shown(cells, header_column=True).select("thead th")

    assert [cell.get("class", []) for cell in heads] == [[], ["number"], []]
