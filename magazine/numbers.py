"""Numbers of issues: text for readers, a key for sorting."""

from __future__ import annotations

import re

from django.utils.text import slugify

#: What people type between two numbers: hyphen, minus, en dash, em dash, slash.
_RANGE = re.compile(r"\s*[-‐‑−–—/]\s*")


def tidy_number(text: str) -> str:
    """The number as it is printed: "1 - 2" and "1/2" become "1–2", with an en dash."""
    return _RANGE.sub("–", " ".join(text.split()))


def sort_key(number: str) -> str:
    """A text that sorts as the number counts: 10 after 2, words after digits."""
    return re.sub(r"\d+", lambda digits: digits[0].zfill(6), number.lower())


def issue_rank(year: int, key: str) -> str:
    """What issues of all years sort by: the year, then ``sort_key``."""
    return f"{year:04} {key}"


def issue_slug(year: int, number: str) -> str:
    """The slug of an issue: "2026-1", "2026-1-2"."""
    return slugify(f"{year}-{number.replace('–', '-')}")
