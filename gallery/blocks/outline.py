"""The headings of a text: in no place more than one level below the one before."""

from __future__ import annotations

import re

_HEADING = re.compile(r"<h([2-6])\b([^>]*)>(.*?)</h\1>", re.DOTALL)
DEEPEST = 6


def last_level(html: str) -> int | None:
    """The level of the last heading; None without one."""
    levels = [int(heading[1]) for heading in _HEADING.finditer(html)]
    return levels[-1] if levels else None


def below(html: str, level: int) -> str:
    """``html`` with its headings moved to stand under a heading of ``level``."""
    headings = [int(heading[1]) for heading in _HEADING.finditer(html)]
    shift = level + 1 - min(headings, default=0)
    before = level

    def move(heading: re.Match[str]) -> str:
        nonlocal before
        before = min(int(heading[1]) + shift, before + 1, DEEPEST)
        return f"<h{before}{heading[2]}>{heading[3]}</h{before}>"

    return _HEADING.sub(move, html)
