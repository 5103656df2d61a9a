from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import FieldBlock

UNKNOWN = "unknown"


class UnknownBlock(FieldBlock):
    """A block of a type that the site has no more, as it was stored. Readers see nothing."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.Textarea(attrs={"readonly": True, "rows": 4})
        self.field = forms.CharField(required=False, widget=widget, help_text=self.help_text)
        super().__init__(**kwargs)

    help_text = _(
        "The site has no blocks of this kind any more. Readers do not see it. Copy what you "
        "need of its words into other blocks, then remove it."
    )

    def value_for_form(self, value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, indent=1)

    def value_from_form(self, value: Any) -> Any:
        try:
            return json.loads(value or "null")
        except ValueError:
            return value

    def clean(self, value: Any) -> Any:
        return value

    def get_translatable_segments(self, value: Any) -> list[Any]:
        return []

    def get_api_representation(self, value: Any, context: Any = None) -> None:
        return None

    def render(self, value: Any, context: Any = None) -> str:
        return ""

    def problems(self, value: Any) -> Iterator[tuple[str, str]]:
        kind = value.get("type", "") if isinstance(value, dict) else ""
        sentence = gettext(
            "The text has a block of a kind that the site has no more (“%(kind)s”). Readers do "
            "not see it. Copy what you need of it into other blocks, then remove it."
        )
        yield "block-unknown", sentence % {"kind": kind}

    class Meta:
        icon = "warning"
        label = _("Block of an unknown kind")
        description = _("Kept as it was stored.")
