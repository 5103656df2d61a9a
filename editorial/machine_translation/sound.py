from __future__ import annotations

from typing import Any

from editorial.translation_files.marks import NotAllowed, marks_of


def is_sound(original: str, answer: Any) -> bool:
    """Whether ``answer`` may be kept for ``original``: words, with the very same inline marks."""
    if not isinstance(answer, str) or not answer.strip():
        return False
    try:
        return marks_of(answer, is_html=True) == marks_of(original, is_html=True)
    except NotAllowed:
        return False
