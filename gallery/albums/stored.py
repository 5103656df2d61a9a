"""An album in the form in which the database has it: reading it so asks for no picture."""

from __future__ import annotations

from typing import Any

from wagtail.blocks import StreamValue


def values_in(pictures: StreamValue) -> dict[int, Any]:
    """The figures by the id of their picture, in order; a picture counts once."""
    values: dict[int, Any] = {}
    for child in pictures.get_prep_value():
        if child["type"] == "figure" and (pk := child["value"].get("picture")):
            values.setdefault(pk, child["value"])
    return values


def ids_in(pictures: StreamValue) -> list[int]:
    """The ids of the pictures, in order."""
    return list(values_in(pictures))
