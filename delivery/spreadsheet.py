"""Tables for other programs, which must not run what an editor typed."""

from __future__ import annotations

import re
from typing import Any

from wagtail.admin.views.mixins import SpreadsheetExportMixin

#: Programs read a cell that begins so as a formula; Wagtail minds it in XLSX only.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: XLSX has no place for these, and writing one fails.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def safe_text(value: str) -> str:
    """``value`` as a cell that is text and nothing else."""
    text = _CONTROL.sub("", value)
    return f"'{text}" if text.startswith(_FORMULA) else text


class SafeSpreadsheetMixin(SpreadsheetExportMixin):
    """Wagtail's export, with every text made safe in both formats."""

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        processed = super().preprocess_field_value(field, value, export_format)
        if not isinstance(processed, str):
            return processed
        return (
            safe_text(processed)
            if export_format == self.FORMAT_CSV
            else _CONTROL.sub("", processed)
        )
