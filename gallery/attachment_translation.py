"""Files that prose links to: a translator may choose another one for their language.

wagtail-localize offers the addresses of links, and keeps a link to a file as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from wagtail_localize.segments import OverridableSegmentValue
from wagtail_localize.segments.extract import quote_path_component

from gallery.models import Attachment

#: A sentence, and what its marks are: name → attributes.
Sentence = tuple[Any, dict[str, dict[str, str]] | None]
_PATH = re.compile(r"'attachment:(\d+)'$")


def attachment_segments(sentences: Iterable[Sentence]) -> list[OverridableSegmentValue]:
    """One for each file that is linked to, however often."""
    ids = {tag["id"] for _text, marks in sentences for tag in _links(marks) if _is_id(tag)}
    return [
        OverridableSegmentValue(quote_path_component(f"attachment:{pk}"), int(pk))
        for pk in sorted(ids, key=int)
    ]


def choose_attachments(sentences: Iterable[Sentence], segments: Iterable[Any]) -> None:
    """Let the links of ``sentences`` lead to the files that were chosen for their language.

    Raises ``Attachment.DoesNotExist`` where somebody has deleted the chosen one.
    """
    chosen = {
        found[1]: str(segment.data)
        for segment in segments
        if isinstance(segment, OverridableSegmentValue) and (found := _PATH.search(segment.path))
    }
    for pk in {new for old, new in chosen.items() if new != old}:
        Attachment.objects.get(pk=pk)
    for _text, marks in sentences:
        for tag in _links(marks):
            tag["id"] = chosen.get(tag.get("id", ""), tag.get("id", ""))


def show_chooser(segment: dict[str, Any]) -> None:
    """In localize's editor, which would ask for a text."""
    if segment["type"] == "synchronised_value" and _PATH.search(segment["contentPath"]):
        segment["location"]["widget"] = {"type": "document_chooser"}
        segment["location"]["subField"] = _("File that is linked to")


def _links(marks: dict[str, dict[str, str]] | None) -> list[dict[str, str]]:
    return [tag for tag in (marks or {}).values() if tag.get("linktype") == "document"]


def _is_id(tag: dict[str, str]) -> bool:
    pk = tag.get("id", "")
    return pk.isdecimal() and len(pk) < 10
