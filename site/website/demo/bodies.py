"""The texts of the files as blocks and as stored rich text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from gallery.models import Picture

_SPAN = re.compile(r'<span lang="([A-Za-z-]+)">(.*?)</span>', re.DOTALL)


def stored_html(html: str) -> str:
    """HTML of a file as the editor stores it: a language mark is a link of its own type."""
    lines = "".join(line.strip() for line in html.splitlines())
    return _SPAN.sub(r'<a linktype="lang" lang="\1">\2</a>', lines)


def blocks(body: list[dict[str, Any]], pictures: Mapping[str, Picture]) -> list[tuple[str, Any]]:
    """A body as (block type, value) pairs, ready for a StreamField."""
    return [(block["type"], _value(block, pictures)) for block in body]


def _value(block: dict[str, Any], pictures: Mapping[str, Picture]) -> Any:
    if block["type"] == "prose":
        return stored_html(block["html"])
    fields = {name: value for name, value in block.items() if name != "type"}
    if "picture" in fields:
        fields["picture"] = pictures[fields["picture"]]
    if "level" in fields:
        fields["level"] = str(fields["level"])
    return fields
