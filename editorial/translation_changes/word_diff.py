"""Two versions of a text, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from html import unescape

from django.utils.html import strip_tags

#: Words, and whether they stand in this version only.
Part = tuple[str, bool]


def plain(text: str) -> str:
    """A text as wagtail-localize keeps it, without its marks."""
    return unescape(strip_tags(text))


def differing(before: str, now: str) -> tuple[list[Part], list[Part]]:
    """The parts of the old text and those of the new one, without their marks."""
    old, new = _words(before), _words(now)
    # Wagtail's own ignores short words and stops, and marks more than has changed.
    matcher = SequenceMatcher(None, _bare(old), _bare(new), autojunk=False)
    found: tuple[list[Part], list[Part]] = ([], [])
    for kind, start, end, first, last in matcher.get_opcodes():
        for parts, words in ((found[0], old[start:end]), (found[1], new[first:last])):
            if words:
                parts.append(("".join(words), kind != "equal"))
    return found


def _words(text: str) -> list[str]:
    """Each with the space behind it: words that changed in a row are one part."""
    return re.findall(r"\w+\s*|[^\w\s]\s*|\s+", plain(text))


def _bare(words: list[str]) -> list[str]:
    return [word.strip() for word in words]
