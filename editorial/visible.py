"""Words as a reader sees them, without what comes along unseen from other programs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict
from wagtail.admin.forms import WagtailAdminModelForm

#: What word processors and PDFs have for a new line.
_BREAKS = re.compile("[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
#: Control characters, and marks that turn or hide whatever stands beside them. Joiners, soft
#: hyphens and the plain direction marks belong to the words; Django refuses NUL by itself.
_UNSEEN = re.compile("[\x01-\x08\x0e-\x1b\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff]")


def visible(text: str) -> str:
    """``text`` without control characters and without marks left open; lines stay lines."""
    return _UNSEEN.sub("", _BREAKS.sub(" ", text))


def visible_only(data: QueryDict, fields: Iterable[tuple[str, forms.Field]]) -> QueryDict:
    """What was posted, with the words of plain text fields as they are seen."""
    cleaned = data.copy()
    # Running text keeps its own: its marks are counted by their place in it.
    for name in (name for name, field in fields if _is_plain(field)):
        if name in data:
            cleaned.setlist(name, [visible(value) for value in data.getlist(name)])
    return cleaned


class VisibleWordsForm(WagtailAdminModelForm):
    """Keeps of the words typed into it what a reader sees."""

    def __init__(self, data: QueryDict | None = None, *args: Any, **kwargs: Any) -> None:
        if isinstance(data, QueryDict):
            data = visible_only(data, self.base_fields.items())
        super().__init__(data, *args, **kwargs)


def _is_plain(field: forms.Field) -> bool:
    return isinstance(field.widget, forms.TextInput | forms.Textarea)
