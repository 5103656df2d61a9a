"""What a file tells fills the fields that were left empty."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Any

from gallery.metadata.reading import Found

_FACTS = ("credit", "rights_holder", "license", "source_url", "date_taken", "ai_generated")


def fill_in(data: dict[str, Any], found: Found, file_name: str) -> None:
    """Put what ``found`` tells into the cleaned ``data`` of a form. What was typed stays; a
    title that is but the name of the file counts as not typed.
    """
    if found.title and _is_file_name(data.get("title") or "", file_name):
        data["title"] = found.title
    for fact in _FACTS:
        if fact in data and not data[fact]:
            data[fact] = getattr(found, fact)
    for language, words in found.words.items():
        for word, text in words.items():
            name = f"{word}_{language}"
            if name in data and not data[name]:
                data[name] = text


def _is_file_name(title: str, file_name: str) -> bool:
    """Wagtail proposes the name of the file, with or without its end and its hyphens."""
    name = PurePath(file_name.replace("\\", "/")).name
    return _bare(title) in {"", _bare(name), _bare(PurePath(name).stem)}


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
