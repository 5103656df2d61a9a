"""Words as a reader sees them, without what comes along unseen from other programs."""

from __future__ import annotations

import re

#: What word processors and PDFs have for a new line.
_BREAKS = re.compile("[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
#: Control characters, and marks that turn or hide whatever stands beside them. Joiners, soft
#: hyphens and the plain direction marks belong to the words; Django refuses NUL by itself.
_UNSEEN = re.compile("[\x01-\x08\x0e-\x1b\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff]")


def visible(text: str) -> str:
    """``text`` without control characters and without marks left open; lines stay lines."""
    return _UNSEEN.sub("", _BREAKS.sub(" ", text))


def one_line(text: str) -> str:
    """``visible`` on a single line, fit for the header of a letter."""
    return " ".join(visible(text).split())
