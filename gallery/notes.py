"""The words of a footnote. They are kept with its mark, as plain text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

#: What stands in the text where a note belongs; readers get its number instead.
SIGN = "*"
_ADDRESS = re.compile(r"(https?://[^\s<>\"*]*[^\s<>\"*.,;:!?)\]'”’»])")
_TITLE = re.compile(r"(?<!\w)\*(?=\S)([^*<>]+?)(?<=\S)\*(?!\w)")

# Wagtail reads four entities in attributes; its editor writes these, too.
_NUMERIC = re.compile(r"&#x?[0-9A-Fa-f]+;")


def note_of(attrs: Mapping[str, str]) -> str:
    """The words of a mark, from the attributes as Wagtail reads them."""
    return _NUMERIC.sub(lambda entity: unescape(entity[0]), attrs.get("note", "")).strip()


def note_html(text: str) -> SafeString:
    """Web addresses become links, words between asterisks are set in italics."""
    parts = _ADDRESS.split(text.strip())
    html = "".join(
        format_html('<a href="{0}">{0}</a>', part) if place % 2 else escape(part)
        for place, part in enumerate(parts)
    )
    lines = _TITLE.sub(r"<i>\1</i>", html).splitlines()
    return mark_safe("<br>".join(lines))  # noqa: S308 - escaped above
