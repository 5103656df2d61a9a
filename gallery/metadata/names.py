"""Whose name stands in a copyright notice."""

from __future__ import annotations

import re

_SIGN = re.compile(r"©|\(c\)|\bcopyright\b|\btekijänoikeus\b", re.IGNORECASE)
_YEARS = re.compile(r"\b(?:1[89]|20)\d\d(?:\s*[-–]\s*(?:(?:1[89]|20)\d\d|\d\d)?)?\b")
_RESERVED = re.compile(r"all rights reserved\.?|kaikki oikeudet pidätetään\.?", re.IGNORECASE)
_AROUND = " \t\r\n.,;:/|-–"
#: What is longer is no name but a text about the rights.
_LONGEST = 80


def holder_in(notice: str) -> str:
    """“© 2024 Maija Esimerkki. All rights reserved.” is Maija Esimerkki's; "" for a text
    that names nobody, such as one about a licence.
    """
    bare = _RESERVED.sub(" ", _YEARS.sub(" ", _SIGN.sub(" ", notice)))
    name = " ".join(bare.split()).strip(_AROUND)
    is_text = len(name) > _LONGEST or "http" in name or not any(map(str.isalpha, name))
    return "" if is_text or not _SIGN.search(notice) else name
