"""What of a board is shown, and in which order; nothing asked for is everything, as read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from magazine.board.rows import Row, Stage

NOBODY = "nobody"
_LAST = date.max

SORTS: dict[str, tuple[Any, Callable[[Row], Any]]] = {
    "": (_("Running order"), lambda row: 0),
    "due": (_("Deadline"), lambda row: row.next_due or _LAST),
    "title": (_("Title"), lambda row: row.title.casefold()),
    "problems": (_("Most problems first"), lambda row: -row.blocking),
    "stage": (_("State"), lambda row: Stage.values.index(row.stage or Stage.PUBLIC)),
}


class BoardFilter(forms.Form):
    """Read from the address; what it does not know is as if it were not there."""

    show = forms.ChoiceField(
        label=_("Show"),
        required=False,
        choices=[
            ("", _("Everything")),
            ("problems", _("What has problems that block")),
            ("late", _("What is late")),
            ("untranslated", _("What is missing in a language")),
        ],
    )
    stage = forms.ChoiceField(
        label=_("State"), required=False, choices=[("", _("Any")), *Stage.choices]
    )
    person = forms.ChoiceField(label=_("Who"), required=False)
    sort = forms.ChoiceField(
        label=_("Order by"),
        required=False,
        choices=[(name, label) for name, (label, _key) in SORTS.items()],
    )

    def __init__(self, data: Any, rows: Sequence[Row], names: Callable[[Any], str]) -> None:
        # The form that gives work, on the same page, asks for a person too.
        super().__init__(data, auto_id="filter_%s")
        people = {cell.row.person for row in rows for cell in row.cells if cell.row}
        known = sorted((names(one), str(one.pk)) for one in people if one)
        choices = [("", _("Everybody")), (NOBODY, _("Nobody"))]
        cast(forms.ChoiceField, self.fields["person"]).choices = [
            *choices,
            *((pk, name) for name, pk in known),
        ]

    def apply(self, rows: Sequence[Row]) -> list[Row]:
        """Those of ``rows`` that are asked for, headings only among all in running order."""
        self.is_valid()
        asked = {name: value for name, value in self.cleaned_data.items() if value}
        if not asked:
            return list(rows)
        texts = [row for row in rows if not row.heading and _fits(row, asked)]
        return sorted(texts, key=SORTS[asked.get("sort", "")][1])

    @property
    def is_whole(self) -> bool:
        """Whether all rows are shown in running order, so that they can be moved."""
        return self.is_valid() and not any(self.cleaned_data.values())


def _fits(row: Row, asked: dict[str, str]) -> bool:
    return (
        _SHOWN[asked.get("show", "")](row)
        and asked.get("stage", row.stage) == row.stage
        and _is_with(row, asked.get("person", ""))
    )


def _is_with(row: Row, person: str) -> bool:
    work = [cell.row for cell in row.cells if cell.row]
    if person == NOBODY:
        return row.writer is None or any(one.has_nobody for one in work)
    return not person or any(str(one.person_id) == person for one in work)


_SHOWN: dict[str, Callable[[Row], bool]] = {
    "": lambda row: True,
    "problems": lambda row: row.blocking > 0,
    "late": lambda row: row.is_late,
    "untranslated": lambda row: any(page is None for *_names, page in row.languages),
}
