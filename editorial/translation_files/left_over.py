"""The words that were not taken, as a table to be kept: nobody's text is lost."""

from __future__ import annotations

import csv
from base64 import b64encode
from collections.abc import Iterable
from io import StringIO

from django.utils.translation import gettext as _

from delivery.spreadsheet import safe_text
from editorial.translation_files.answers import Answer


def table_of(answers: Iterable[Answer]) -> str:
    """A CSV as an address that holds all of it: it is stored nowhere."""
    out = StringIO()
    table = csv.writer(out)
    table.writerow(
        [_("Id"), _("Text"), _("What became of it"), _("Why"), _("Original in the file")]
        + [_("Words in the file"), _("Words here")]
    )
    for one in answers:
        cells = [one.entry.id, one.where, str(one.outcome.label), one.why]
        cells += [one.entry.source, one.entry.target, one.said]
        table.writerow([safe_text(cell) for cell in cells])
    content = b64encode(out.getvalue().encode("utf-8-sig")).decode()
    return f"data:text/csv;charset=utf-8;base64,{content}"
