"""Cells in rows and columns, as a field of a form."""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.translation import gettext_lazy as _

Rows = list[list[str]]


def tidy(rows: Any) -> Rows:
    """Rows of one length, without the empty ones at the end and on the right."""
    if not isinstance(rows, list):
        return []
    cells = [[_text(cell) for cell in row] for row in rows if isinstance(row, list)]
    while cells and not any(cells[-1]):
        cells.pop()
    width = max((_used(row) for row in cells), default=0)
    return [(row + [""] * width)[:width] for row in cells]


def _text(cell: Any) -> str:
    return "" if cell is None else str(cell).replace("\r\n", "\n").strip()


def _used(row: list[str]) -> int:
    return max((place for place, text in enumerate(row, start=1) if text), default=0)


class GridWidget(forms.Textarea):
    """A cell for each text; the script keeps them in a hidden field as JSON."""

    template_name = "gallery/widgets/grid.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        return super().get_context(name, value, attrs) | {"words": self.words()}

    def words(self) -> str:
        """What the script says; it has no catalogue of its own."""
        words = {
            "cell": _("Row %(row)s, column %(column)s"),
            "row": _("Row %(number)s"),
            "column": _("Column %(number)s"),
            "addRow": _("Add a row below row %(number)s"),
            "addColumn": _("Add a column after column %(number)s"),
            "removeRow": _("Remove row %(number)s"),
            "removeColumn": _("Remove column %(number)s"),
            "sure": _("It has words in it. Remove it?"),
        }
        return json.dumps(words, cls=DjangoJSONEncoder)

    def format_value(self, value: Any) -> str:
        return json.dumps(tidy(value), ensure_ascii=False)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Rows:
        posted = data.get(name) or ""
        try:
            return tidy(json.loads(posted))
        except ValueError:
            # Not what the script sends: nobody loses text.
            return tidy([line.split("\t") for line in posted.splitlines()])

    class Media:
        js = ["gallery/js/grid.js"]
        css = {"all": ["gallery/css/grid.css"]}


class GridField(forms.Field):
    """Rows of plain text."""

    widget = GridWidget
    default_error_messages = {"required": _("Write something into the table, or remove it.")}

    def clean(self, value: Any) -> Rows:
        return super().clean(tidy(value))
