"""What localize's editor is told of each segment, before its script shows it.

An app that has a say in that registers in ``ready()``::

    from editorial.translation_editor.props import dresses_segments

    @dresses_segments
    def show_files(segment: dict[str, Any]) -> None: ...
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

#: Gets a segment as localize describes it: "type", "contentPath", "location" and more.
Dresser = Callable[[dict[str, Any]], None]
_dressers: list[Dresser] = []


def dresses_segments(dresser: Dresser) -> Dresser:
    """Let ``dresser`` change how segments are shown, beside those registered before."""
    if dresser not in _dressers:
        _dressers.append(dresser)
    return dresser


def dressed(props: str, is_closed: bool, notes: Mapping[int, str]) -> str:
    """localize's ``props``; ``is_closed`` takes its buttons away, as its own lock does.

    ``notes`` are shown right above the texts, by the ids of their segments.
    """
    said = json.loads(props)
    said["object"]["isLocked"] = said["object"]["isLocked"] or is_closed
    for segment in said["segments"]:
        for dresser in _dressers:
            dresser(segment)
        if segment["type"] == "string" and (note := notes.get(segment["id"])):
            place = segment["location"]
            place["subField"] = " · ".join(filter(None, [place["subField"], note]))
    return json.dumps(said)
