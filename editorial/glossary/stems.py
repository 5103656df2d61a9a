"""Words as a glossary compares them: without their endings.

Snowball's stemmers are rules without a dictionary: they know that "kudelmassa" is of "kudelma",
and not that "langan" is of "lanka". Such forms are written into the term.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import snowballstemmer
from django.utils.html import strip_tags

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d+")
#: Snowball calls languages by their English names.
_NAMES = {
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "fi": "finnish",
    "fr": "french",
    "it": "italian",
    "nb": "norwegian",
    "no": "norwegian",
    "ru": "russian",
    "sv": "swedish",
}
#: What Finnish makes of qualities: "osallisuus", "osallisuuden", "osallisuutta" are one word.
_NESS = re.compile(r"(?<=\w{4})([uy])(?:s|d|t|ks)$")
Stems = tuple[str, ...]


def stems_of(text: str, language: str) -> Stems:
    """The stems of the words of ``text``, in their order; tags are no words."""
    return tuple(_stem(word.casefold(), language) for word in _WORD.findall(strip_tags(text)))


def stand_in(phrase: Stems, text: Stems) -> bool:
    """Whether the words of ``phrase`` stand beside each other in ``text``."""
    length = len(phrase)
    return bool(phrase) and any(
        text[at : at + length] == phrase for at in range(len(text) - length + 1)
    )


@lru_cache(maxsize=20_000)
def _stem(word: str, language: str) -> str:
    stemmer = _stemmer(language.split("-")[0])
    stem = str(stemmer.stemWord(word)) if stemmer else word
    return _NESS.sub(r"\1", stem) if language.startswith("fi") else stem


@lru_cache
def _stemmer(language: str) -> Any:
    name = _NAMES.get(language)
    return snowballstemmer.stemmer(name) if name in snowballstemmer.algorithms() else None
