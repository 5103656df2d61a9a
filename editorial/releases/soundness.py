"""Whether a draft has all that its form asks for: a draft may be saved without."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.fields import StreamField


def unsound(draft: Any) -> Iterator[str]:
    """A sentence for each field that is not filled in as publishing asks for it."""
    try:
        draft.full_clean()
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            yield _sentence(draft, name, " ".join(messages))
    for field in draft._meta.concrete_fields:
        if isinstance(field, StreamField) and _has_gaps(field, draft):
            yield _sentence(draft, field.name, _("Some of its blocks are not filled in."))


def _has_gaps(field: StreamField, draft: Any) -> bool:
    try:
        field.stream_block.clean(getattr(draft, field.name))
    except ValidationError:
        return True
    return False


def _sentence(draft: Any, name: str, words: str) -> str:
    fields = {field.name: field for field in draft._meta.get_fields()}
    label = getattr(fields.get(name), "verbose_name", "")
    return f"{capfirst(str(label))}: {words}" if label else words
