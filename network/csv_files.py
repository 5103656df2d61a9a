"""Tables as spreadsheets write and read them: whatever the encoding, whatever the separator.

    COLUMNS = [Column("name", _("Name"), required=True), Column("email", _("E-mail"))]

    table = read(uploaded.read(), COLUMNS)      # Unreadable: str(error) tells the user why
    for line in table.lines:
        if "@" not in line["email"]:
            line.problems.append(_("…"))        # a sentence for the user; None of it is lost
    if not table.wrong:
        …                                       # all or nothing

    return answer(COLUMNS, [{"name": …, "email": …}, …], "members.csv")

A column is known by its code name and by its heading in each language, in any case and order.
``line.number`` is the row as the spreadsheet counts it. What a program would run as a formula
is text: ``answer`` puts an apostrophe before it, ``read`` takes that one away and keeps the
rest as it is. The view that asks, shows every line and imports at the second press is
``network.csv_import.CsvImportView``.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import override

from delivery.spreadsheet import safe_text
from editorial.visible import visible

MOST_BYTES = 1_000_000
MOST_LINES = 2_000
#: A semicolon first: what Finnish spreadsheets write, and ours.
SEPARATORS = ";,\t"


class Unreadable(Exception):
    """The file is no table that can be read; its text tells the user why."""


@dataclass(frozen=True)
class Column:
    """``name`` is what code says, ``heading`` (lazy) what people read in the first row."""

    name: str
    heading: Any
    required: bool = False
    #: What is written there, for whoever makes the file.
    help: Any = ""

    def is_called(self, text: str) -> bool:
        return text in {_folded(self.name), *(_folded(word) for word in self._headings())}

    def _headings(self) -> Iterable[str]:
        for code, _name in settings.LANGUAGES:
            with override(code):
                yield str(self.heading)


@dataclass
class Line:
    """One row: what its cells say, what is wrong with it, and what would come of it."""

    number: int
    cells: dict[str, str]
    problems: list[str] = field(default_factory=list)
    outcome: str = ""
    #: What ``examine`` found out and ``carry_out`` needs.
    plan: Any = None

    def __getitem__(self, name: str) -> str:
        """The cell of the column ``name``; "" where the file has no such column.

        What is no column is a KeyError: templates ask here before they ask for attributes.
        """
        return self.cells[name]

    @property
    def summary(self) -> str:
        """What tells this row from the others: its first cells that say something."""
        return " · ".join([cell for cell in self.cells.values() if cell][:3])


@dataclass
class Table:
    lines: list[Line]
    #: Headings that are no column of ours; what stands below them is not read.
    unknown: list[str]

    @property
    def wrong(self) -> list[Line]:
        return [line for line in self.lines if line.problems]


def read(data: bytes, columns: Sequence[Column]) -> Table:
    """The rows of ``data`` below its headings; raises ``Unreadable``.

    An empty cell of a required column is a problem of its line already.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable(_("The file is larger than one megabyte. Import it in parts."))
    first, (heading, *rows) = _rows(_text(data), columns)
    names = _names(heading, columns)
    numbered = enumerate(rows, start=first + 1)
    lines = [_line(number, row, names, columns) for number, row in numbered]
    lines = [line for line in lines if any(line.cells.values()) or line.problems]
    if not lines:
        raise Unreadable(_("The file has no rows below the headings."))
    if len(lines) > MOST_LINES:
        message = _("The file has more than %(number)s rows. Import it in parts.")
        raise Unreadable(message % {"number": MOST_LINES})
    return Table(lines, [cell for cell, name in zip(heading, names, strict=True) if not name])


def answer(
    columns: Sequence[Column], rows: Iterable[Mapping[str, Any]], filename: str
) -> HttpResponse:
    """``rows`` for download: headings in the active language, separated as Finns expect."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{filename}"'
    response["Cache-Control"] = "no-store"
    # Without the mark Excel takes the file for Windows-1252.
    response.write(codecs.BOM_UTF8)
    writer = csv.writer(response, delimiter=SEPARATORS[0])
    writer.writerow(str(column.heading) for column in columns)
    for row in rows:
        writer.writerow(safe_text(str(row.get(column.name, ""))) for column in columns)
    return response


def _text(data: bytes) -> str:
    """UTF-8, what Excel calls Unicode, or Windows-1252."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Unreadable(_("This is not a CSV file. Save the table as CSV in your spreadsheet."))


def _rows(text: str, columns: Sequence[Column]) -> tuple[int, list[list[str]]]:
    """The rows from the headings on, and the number that the first of them has.

    They are separated by whichever mark makes the most headings of the first row.
    """
    lines = text.splitlines()
    first = next((place for place, line in enumerate(lines) if line.strip()), None)
    if first is None:
        raise Unreadable(_("The file is empty."))
    if re.fullmatch("sep=.", lines[first].strip(), re.IGNORECASE):  # a line of Excel's own
        first += 1
    separator = max(SEPARATORS, key=lambda mark: _known(lines[first:][:1], mark, columns))
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        rows = [[_clean(cell) for cell in row] for row in reader]
    except csv.Error as error:
        raise Unreadable(_("The file breaks off or has a cell that is too long.")) from error
    return first + 1, rows[first:] or [[]]


def _known(first: list[str], separator: str, columns: Sequence[Column]) -> int:
    cells = next(csv.reader(first, delimiter=separator), [])
    return sum(any(column.is_called(_folded(cell)) for column in columns) for cell in cells)


def _names(heading: list[str], columns: Sequence[Column]) -> list[str]:
    """For each heading the name of its column, "" for one that is none of ``columns``."""
    names = [
        next((column.name for column in columns if column.is_called(_folded(cell))), "")
        for cell in heading
    ]
    missing = [str(c.heading) for c in columns if c.required and c.name not in names]
    if missing:
        message = _("The first row has no column “%(heading)s”.")
        raise Unreadable(" ".join(message % {"heading": name} for name in missing))
    twice = [
        cell for cell, name in zip(heading, names, strict=True) if name and names.count(name) > 1
    ]
    if twice:
        raise Unreadable(_("Two columns are called “%(heading)s”.") % {"heading": twice[0]})
    return names


def _line(number: int, row: list[str], names: list[str], columns: Sequence[Column]) -> Line:
    cells = {name: cell for name, cell in zip(names, row, strict=False) if name}
    line = Line(number, {column.name: "" for column in columns} | cells)
    if any(row[len(names) :]):
        line.problems.append(_("The row has more cells than there are headings."))
    for column in columns:
        if column.required and any(row) and not line[column.name]:
            message = _("“%(heading)s” is empty.")
            line.problems.append(message % {"heading": column.heading})
    return line


def _clean(cell: str) -> str:
    text = visible(cell).strip()
    # The apostrophe that keeps a formula from being run; see ``safe_text``.
    return text[1:].strip() if text.startswith("'") and safe_text(text[1:]) == text else text


def _folded(text: str) -> str:
    return str(text).strip().casefold()
