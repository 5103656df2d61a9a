from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, CharBlock, FieldBlock, StructBlock, StructValue
from wagtail_localize.segments import StringSegmentValue

from gallery.grids import GridField, Rows, tidy
from gallery.serializers.blocks import TableData

_NUMBER = re.compile(r"[-−+]?\d[\d\s.,]*[%€]?")


@dataclass(frozen=True)
class Cell:
    """A cell as it is shown; one without words heads nothing."""

    text: str
    scope: str = ""
    heads_numbers: bool = False

    @property
    def tag(self) -> str:
        return "th" if self.scope else "td"

    @property
    def is_number(self) -> bool:
        # What heads a row names it, even when it is a year.
        if self.scope == "row":
            return False
        return self.heads_numbers or bool(_NUMBER.fullmatch(self.text.strip()))


class GridBlock(FieldBlock):
    """Rows of plain text; an editor types them or pastes them from a spreadsheet."""

    def __init__(self, required: bool = True, help_text: Any = None, **kwargs: Any) -> None:
        self.field = GridField(required=required, help_text=help_text)
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Rows:
        return tidy(value)

    def normalize(self, value: Any) -> Rows:
        return tidy(value)

    def get_searchable_content(self, value: Rows) -> list[str]:
        return [text for _place, text in _words(value)]

    def get_translatable_segments(self, value: Rows) -> list[StringSegmentValue]:
        # All under one path: a row put in between leaves the other cells their translations.
        return [StringSegmentValue("", text) for _place, text in _words(value)]

    def restore_translated_segments(self, value: Rows, segments: list[StringSegmentValue]) -> Rows:
        rows = [list(row) for row in value]
        segments = sorted(segments, key=lambda segment: segment.order)
        for ((row, column), _text), segment in zip(_words(value), segments, strict=True):
            rows[row][column] = segment.render_text()
        return rows


def _words(rows: Rows) -> Iterator[tuple[tuple[int, int], str]]:
    """The cells that say something, each with its place."""
    for number, row in enumerate(rows):
        yield from (((number, column), text) for column, text in enumerate(row) if text)


def _are_numbers(column: Iterable[Cell]) -> bool:
    filled = [cell for cell in column if cell.text]
    return bool(filled) and all(cell.is_number for cell in filled)


class TableValue(StructValue):
    @property
    def rows(self) -> list[list[Cell]]:
        """All rows; header cells say what they head."""
        return [
            [Cell(text, self._scope(text, row, column)) for column, text in enumerate(cells)]
            for row, cells in enumerate(self["cells"])
        ]

    @property
    def head(self) -> list[Cell]:
        if not (self.rows and self["header_row"]):
            return []
        columns = zip(*self.body, strict=True) if self.body else ((),) * len(self.rows[0])
        return [
            replace(cell, heads_numbers=_are_numbers(column))
            for cell, column in zip(self.rows[0], columns, strict=True)
        ]

    @property
    def body(self) -> list[list[Cell]]:
        return self.rows[1:] if self["header_row"] else self.rows

    def _scope(self, text: str, row: int, column: int) -> str:
        if not text:
            return ""
        if self["header_row"] and row == 0:
            return "col"
        return "row" if self["header_column"] and column == 0 else ""


class TableBlock(StructBlock):
    """Figures or words in rows and columns."""

    caption = CharBlock(
        label=_("Caption"),
        max_length=255,
        required=False,
        help_text=_("Says what the table tells. Read out before its cells."),
    )
    cells = GridBlock(
        label=_("Cells"),
        help_text=_("Copy a table in a spreadsheet or a text and paste it into a cell."),
    )
    header_row = BooleanBlock(label=_("The first row is headings"), default=True, required=False)
    header_column = BooleanBlock(
        label=_("The first column is headings"), default=False, required=False
    )

    def get_api_representation(self, value: TableValue, context: Any = None) -> TableData:
        return {
            "caption": value["caption"] or "",
            "header_row": bool(value["header_row"]),
            "header_column": bool(value["header_column"]),
            "rows": value["cells"],
        }

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Rows and columns with a caption.")
        template = "gallery/blocks/table.html"
        preview_template = "gallery/blocks/preview.html"
        value_class = TableValue
        preview_value = {
            "caption": "Kudontapäiväkirja",
            "cells": [["Vuosi", "Kutojia", "Senttejä"], ["2024", "22", "1 105"]],
            "header_row": True,
            "header_column": True,
        }
