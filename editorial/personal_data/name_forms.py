"""A name as Finnish and English running text has it: inflected, shortened, in an address."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from html import unescape

_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_BETWEEN = r"[\s_+.\-]+"


@dataclass(frozen=True)
class NameForms:
    """Finds the name in folded text; ``stem`` narrows a query to texts that may have it."""

    stem: str
    pattern: re.Pattern[str]


def forms_of(name: str) -> NameForms | None:
    """How “Maija Virtanen” is found in “Maija Virtasen”, “M. Virtanen”, “maija-virtanen”.

    None for a single word: it would be found everywhere.
    """
    first, *rest = fold(name).split() or [""]
    if not rest:
        return None
    stems = [_stem(word) for word in rest]
    begin = rf"(?:{re.escape(_stem(first))}\w*|{re.escape(first[0])}\.?)"
    parts = [begin, *(rf"{re.escape(stem)}\w*" for stem in stems)]
    pattern = re.compile(rf"(?<!\w){_BETWEEN.join(parts)}", re.IGNORECASE)
    return NameForms(_stem(name.split()[-1]), pattern)


def fold(text: str) -> str:
    """``text`` without accents, and with what JSON and HTML have escaped as it is read."""
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), unescape(text))
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))


def _stem(word: str) -> str:
    """What stays of a word in all its cases: “Virtanen” and “Virtasen” have “Virta”."""
    if word.endswith("nen"):
        return word[:-3]
    # A short word loses its third letter: “Mäki”, “Mäen”.
    return word[: max(3, len(word) - 2)] if len(word) > 4 else word[:2]
