"""The words that tell of a person, as they are spelled in different places."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from html import escape
from typing import Any
from urllib.parse import quote, quote_plus

from django.db.models import Model, Q, TextField
from django.db.models.functions import Cast

#: Shorter words stand everywhere and tell of nobody.
SHORTEST = 4
GONE = "…"


def clear(words: Iterable[str]) -> list[str]:
    """Those of ``words`` that tell of somebody, each once, the longest first."""
    found = {" ".join(word.split()) for word in words}
    return sorted((word for word in found if len(word) >= SHORTEST), key=len, reverse=True)


def spellings(word: str) -> set[str]:
    """``word`` as it stands in text, JSON, HTML, and in what a form has sent."""
    return {word, json.dumps(word)[1:-1], escape(word), quote(word), quote_plus(word)}


def containing(model: type[Model], names: Iterable[str], words: Iterable[str]) -> Any:
    """The rows of ``model`` in one of whose fields ``names`` one of ``words`` stands.

    Each has the fields' raw text as ``<name>_text``.
    """
    names, wanted = list(names), [spelled for word in words for spelled in spellings(word)]
    rows = model._base_manager.annotate(
        **{f"{name}_text": Cast(name, TextField()) for name in names}
    )
    found = Q()
    for name in names:
        for spelled in wanted:
            found |= Q(**{f"{name}_text__icontains": spelled})
    return rows.filter(found) if found else rows.none()


def without(value: Any, words: Iterable[str]) -> Any:
    """``value``, text or anything JSON, with "…" in place of each of ``words``."""
    if isinstance(value, dict):
        return {name: without(part, words) for name, part in value.items()}
    if isinstance(value, list):
        return [without(part, words) for part in value]
    if isinstance(value, str):
        for word in words:
            value = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", GONE, value, flags=re.IGNORECASE)
    return value


def text_fields(model: type[Model]) -> list[str]:
    """The names of the fields of ``model``'s own table that hold words."""
    kinds = ("CharField", "TextField", "SlugField", "FileField", "JSONField")
    return [
        field.name
        for field in model._meta.local_concrete_fields
        if field.get_internal_type() in kinds
    ]
