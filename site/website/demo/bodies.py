"""The texts of the files as blocks and as stored rich text.

In ``html`` a footnote is ``<sup>its words</sup>`` right after what it belongs to: plain
text, in which addresses become links and ``*words between asterisks*`` italics. Beside
prose, heading, quote and figure a body may have::

    [[fi.body]]
    type = "table"
    caption = "Kutojat vuosittain"
    rows = [["Vuosi", "Kutojia"], ["2024", "22"]]
    header_row = true
    header_column = true

    [[fi.body]]
    type = "fact_box"
    title = "Näin kangaspuut tulevat taloon"
    html = "<ul><li>Valitse paikka, jonka ohi kuljetaan.</li></ul>"

    [[fi.body]]
    type = "call_to_action"
    text = "Kutomapiiri kokoontuu tiistaisin."
    page = "/lehti/2026-1/kangaspuut-aulassa/"  # the Finnish address in both languages; "" for none
    address = ""  # or an address elsewhere
    label = "Lue, miten piiri alkoi"

    [[fi.body]]
    type = "footnotes"  # only to choose the place of the notes, or to add sources
    heading = ""  # "" for "Viitteet"
    html = "<p>Lähde: lainaamon ehdot 2025.</p>"

A page that a call to action leads to is loaded before it: it stands in an earlier issue, or
earlier in the same one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from django.utils.html import escape
from wagtail.models import Page

from gallery.models import Picture
from gallery.notes import SIGN

_NOTE = re.compile(r"<sup>(.*?)</sup>", re.DOTALL)
_SPAN = re.compile(r'<span lang="([A-Za-z-]+)">(.*?)</span>', re.DOTALL)


def stored_html(html: str) -> str:
    """HTML of a file as the editor stores it: marks are links of types of their own."""
    lines = _NOTE.sub(_footnote, "".join(line.strip() for line in html.splitlines()))
    return _SPAN.sub(r'<a linktype="lang" lang="\1">\2</a>', lines)


def blocks(body: list[dict[str, Any]], pictures: Mapping[str, Picture]) -> list[tuple[str, Any]]:
    """A body as (block type, value) pairs, ready for a StreamField."""
    return [(block["type"], _value(block, pictures)) for block in body]


def _footnote(note: re.Match[str]) -> str:
    return f'<a linktype="footnote" note="{escape(unescape(note[1]))}">{SIGN}</a>'


def _value(block: dict[str, Any], pictures: Mapping[str, Picture]) -> Any:
    if block["type"] == "prose":
        return stored_html(block["html"])
    return dict(_field(name, value, pictures) for name, value in block.items() if name != "type")


def _field(name: str, value: Any, pictures: Mapping[str, Picture]) -> tuple[str, Any]:
    """A field of a block under its own name, with what its key stands for."""
    match name:
        case "picture":
            return name, pictures[value]
        case "level":
            return name, str(value)
        case "html":
            return "text", stored_html(value)
        case "rows":
            return "cells", value
        case "page":
            return name, _page(value) if value else None
    return name, value


def _page(path: str) -> Page:
    page = Page.objects.filter(url_path=f"/home{path}").first()
    if page is None:
        raise ValueError(f"A call to action leads to {path}, which is not loaded before it.")
    return page
