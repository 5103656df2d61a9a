"""What the editor's forms send, as a browser would post it, and what they say."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any

from bs4 import BeautifulSoup


def formset(prefix: str, rows: list[dict[str, Any]], saved: int = 0) -> dict[str, str]:
    """The inline rows under ``prefix``, of which the first ``saved`` have an "id"."""
    data = {
        f"{prefix}-TOTAL_FORMS": str(len(rows)),
        f"{prefix}-INITIAL_FORMS": str(saved),
        f"{prefix}-MIN_NUM_FORMS": "0",
        f"{prefix}-MAX_NUM_FORMS": "1000",
    }
    for index, row in enumerate(rows):
        row = {"ORDER": index + 1, "DELETE": ""} | row
        data |= {f"{prefix}-{index}-{name}": str(value) for name, value in row.items()}
    return data


def body(*blocks: tuple[str, Any]) -> dict[str, str]:
    """A StreamField of prose (the text) and quotes (text and attribution)."""
    data = {"body-count": str(len(blocks))}
    for index, (kind, value) in enumerate(blocks):
        start = f"body-{index}"
        data |= {f"{start}-type": kind, f"{start}-order": str(index), f"{start}-deleted": ""}
        data |= {f"{start}-id": ""}
        if kind == "prose":
            data[f"{start}-value"] = prose(value)
        else:
            data |= {f"{start}-value-{name}": text for name, text in value.items()}
    return data


def prose(text: str) -> str:
    """A paragraph as the rich text editor posts it."""
    block = {"key": "a", "type": "unstyled", "text": text, "depth": 0}
    ranges: dict[str, Any] = {"inlineStyleRanges": [], "entityRanges": []}
    return json.dumps({"blocks": [block | ranges], "entityMap": {}})


def article(byline: list[dict[str, Any]], saved: int = 0, **values: Any) -> dict[str, str]:
    """The editor's form for an article, with ``byline`` as its contributors."""
    fields = {"title": "Villapaita", "slug": "villapaita", "lead": "Lämmin.", "section": ""}
    streams = {"body", "corrections"}
    data = {name: str(value) for name, value in (fields | values).items() if name not in streams}
    data |= values.get("body", body())
    data |= formset("contributors", byline, saved) | formset("related_items", [])
    data |= {"corrections-count": "0"} | values.get("corrections", {})
    return data | formset("comments", [])


def errors_in(response: Any) -> str:
    """What the form says is wrong, as the editor reads it."""
    soup = BeautifulSoup(response.content, "html.parser")
    parts = soup.select(".error-message, .messages, .w-field__errors")
    return " ".join(part.get_text(" ", strip=True) for part in parts)


def words_in(response: Any) -> str:
    """All that the form holds: its fields, and its StreamField, which comes as JSON."""
    text = unescape(response.content.decode())
    return re.sub(r"\\+u([0-9a-fA-F]{4})", lambda match: chr(int(match[1], 16)), text)


def opens(client: Any, address: str) -> bool:
    """Whether the admin shows the page; where somebody has no right, it sends them away."""
    return client.get(address).status_code == 200
