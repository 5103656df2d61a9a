"""Words as a reader sees them, without what comes along unseen from other programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict
from wagtail.admin.forms import WagtailAdminModelForm

from delivery.visible_words import visible


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
