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
    type = "gallery"
    caption = ""  # for all of them
    pictures = [
        { picture = "kukkulat", alt = "", caption = "" },  # "" for the picture's own
        { picture = "ryijy", alt = "", caption = "Ryijyn saa ottaa syliin." },
    ]

    [[fi.body]]
    type = "recording"
    recording = "viimeinen-laulu"  # a key of recordings.toml
    title = ""  # "" for the recording's own; in English write it here
    transcript = ""  # likewise

    [[fi.body]]
    type = "embed"
    url = "https://vimeo.com/1084537"  # the page of a provider that gallery.players knows
    title = "Metsän väkeä, piirretty filmi"

    [[fi.body]]
    type = "attachment"
    attachment = "lainaamon-ehdot"  # a key of attachments.toml
    text = "Lainaamon ehdot"  # type, size, language and accessibility are added by themselves

    [[fi.body]]
    type = "footnotes"  # only to choose the place of the notes, or to add sources
    heading = ""  # "" for "Viitteet"
    html = "<p>Lähde: lainaamon ehdot 2025.</p>"

A page that a call to action leads to is loaded before it: it stands in an earlier issue, or
earlier in the same one.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from django.utils.html import escape
from wagtail.models import Page

from gallery.notes import SIGN
from website.demo.small_records import SmallRecords

_NOTE = re.compile(r"<sup>(.*?)</sup>", re.DOTALL)
_SPAN = re.compile(r'<span lang="([A-Za-z-]+)">(.*?)</span>', re.DOTALL)


def stored_html(html: str) -> str:
    """HTML of a file as the editor stores it: marks are links of types of their own."""
    lines = _NOTE.sub(_footnote, "".join(line.strip() for line in html.splitlines()))
    return _SPAN.sub(r'<a linktype="lang" lang="\1">\2</a>', lines)


def blocks(body: list[dict[str, Any]], small: SmallRecords) -> list[tuple[str, Any]]:
    """A body as (block type, value) pairs, ready for a StreamField."""
    return [(block["type"], _value(block, small)) for block in body]


def corrections(entries: list[dict[str, Any]]) -> list[tuple[str, Any]]:
    """Corrections, each with ``date`` and ``html``, in the same form."""
    return [
        ("correction", {"date": entry["date"], "text": stored_html(entry["html"])})
        for entry in entries
    ]


def _footnote(note: re.Match[str]) -> str:
    return f'<a linktype="footnote" note="{escape(unescape(note[1]))}">{SIGN}</a>'


def _value(block: dict[str, Any], small: SmallRecords) -> Any:
    if block["type"] == "prose":
        return stored_html(block["html"])
    return dict(_field(name, value, small) for name, value in block.items() if name != "type")


def _field(name: str, value: Any, small: SmallRecords) -> tuple[str, Any]:
    """A field of a block under its own name, with what its key stands for."""
    match name:
        case "picture":
            return name, small.pictures[value]
        case "pictures":
            return name, [
                figure | {"picture": small.pictures[figure["picture"]]} for figure in value
            ]
        case "attachment":
            return name, small.attachments[value]
        case "recording":
            return name, small.recordings[value]
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
