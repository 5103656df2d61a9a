"""One value of each block as an editor leaves it, and what becomes of it."""

from __future__ import annotations

from tests.factories import make_attachment, make_picture, make_recording

PICTURE_DATA = {
    "id": int,
    "withheld": False,
    "url": str,
    "width": int,
    "height": int,
    "sources": list,
    "ai_generated": False,
    "artwork": None,
    "focal_point": None,
} | dict.fromkeys(("alt", "caption", "credit", "rights_holder", "license", "license_url"), str)
ATTACHMENT_DATA = {"id": int, "url": str, "size": int, "valid_until": None} | {
    "title": "Ohje",
    "type": "PDF",
    "language": "fi",
    "accessibility": "accessible",
}
RECORDING_DATA = {"id": int, "url": str, "type": "audio", "media_type": "audio/mpeg"} | {
    "title": "Laulu",
    "duration": 205.0,
    "width": None,
    "height": None,
    "language": "fi",
    "captions": {"url": str, "language": "fi", "label": "Suomi"},
    "credit": "Ville Laulaja",
    "license": "CC BY 4.0",
    "license_url": "https://creativecommons.org/licenses/by/4.0/",
}

#: A new block gets a line in all of these.
VALUES = {
    "prose": lambda: "<h2>Aamu</h2><p>Langat <b>haettiin</b> rannasta.</p>",
    "heading": lambda: {"text": "Langat ja laulut", "level": "3"},
    "quote": lambda: {"text": "Kädet tekevät.\n\nPuhe tulee.", "attribution": "Vetäjä"},
    "figure": lambda: {"picture": make_picture(), "alt": "Kuvassa", "caption": "Raita"},
    "gallery": lambda: {
        "pictures": [
            {"picture": make_picture(), "alt": "Ensin", "caption": "Yksi"},
            {"picture": make_picture(), "alt": "Sitten", "caption": "Kaksi"},
        ],
        "caption": "Kaikki",
    },
    "recording": lambda: {
        "recording": make_recording(),
        "title": "Tuulan tei",
        "transcript": "Laulua.\n\nHiljaisuus.",
    },
    "embed": lambda: {"url": "https://vimeo.com/1084537", "title": "Metsäfilmi"},
    "attachment": lambda: {"attachment": make_attachment(), "text": "Vuosisuunnitelma"},
    "table": lambda: {
        "caption": "Kutojat",
        "cells": [["Vuosi", "Määrä"], ["2024", "22"]],
        "header_row": True,
        "header_column": True,
    },
    "fact_box": lambda: {"title": "Näin se käy", "text": "<h3>Ensin</h3><p>Luo <b>loimi</b>.</p>"},
    "call_to_action": lambda: {
        "text": "Kutojia kaivataan.",
        "page": None,
        "address": "https://example.org/mukaan",
        "label": "Ilmoittaudu",
    },
    "footnotes": lambda: {"heading": "Lähteet", "text": "<p>Lainaamon <i>ehdot</i>.</p>"},
}
#: What translators get of it.
WORDS = {
    "prose": ["Aamu", "Langat <b>haettiin</b> rannasta."],
    "heading": ["Langat ja laulut"],
    "quote": ["Kädet tekevät.<br/><br/>Puhe tulee.", "Vetäjä"],
    "figure": ["Kuvassa", "Raita"],
    "gallery": ["Ensin", "Yksi", "Sitten", "Kaksi", "Kaikki"],
    "recording": ["Tuulan tei", "Laulua.<br/><br/>Hiljaisuus."],
    "embed": ["Metsäfilmi"],
    "attachment": ["Vuosisuunnitelma"],
    "table": ["Kutojat", "Vuosi", "Määrä", "2024", "22"],
    "fact_box": ["Näin se käy", "Ensin", "Luo <b>loimi</b>."],
    "call_to_action": ["Kutojia kaivataan.", "Ilmoittaudu"],
    "footnotes": ["Lähteet", "Lainaamon <i>ehdot</i>."],
}
#: What readers get, as a selector.
MARKUP = {
    "prose": "div.prose > h2 + p > b",
    "heading": "h3#h-langat-ja-laulut",
    "quote": "figure.quote > blockquote > p + p",
    "figure": "figure > picture > img[alt=Kuvassa]",
    "gallery": "figure.gallery > ul > li + li > figure img[alt=Sitten]",
    "recording": "div.recording > figure > audio[controls][preload=none] > track[srclang=fi]",
    "embed": "figure.embed > p > a[href='https://vimeo.com/1084537']",
    "attachment": "p.attachment > a[hreflang=fi]",
    "table": "section.table[tabindex='0'] > table > tbody > tr > th[scope=row] + td",
    "fact_box": "aside.fact-box > h2 + div > h3 + p > b",
    "call_to_action": "div.call > p + p > a[href='https://example.org/mukaan']",
    "footnotes": "section.notes[role=doc-endnotes] > h2 + div > p > i",
}
#: What front ends get; a type stands for any value of it.
DATA = {
    "prose": "<h2>Aamu</h2><p>Langat <b>haettiin</b> rannasta.</p>",
    "heading": {"text": "Langat ja laulut", "level": 3, "anchor": "h-langat-ja-laulut"},
    "quote": {"text": "Kädet tekevät.\n\nPuhe tulee.", "attribution": "Vetäjä"},
    "figure": {"picture": PICTURE_DATA, "alt": "Kuvassa", "caption": "Raita"},
    "gallery": {
        "pictures": [
            {"picture": PICTURE_DATA, "alt": "Ensin", "caption": "Yksi"},
            {"picture": PICTURE_DATA, "alt": "Sitten", "caption": "Kaksi"},
        ],
        "caption": "Kaikki",
    },
    "recording": {
        "recording": RECORDING_DATA,
        "title": "Tuulan tei",
        "transcript": "Laulua.\n\nHiljaisuus.",
    },
    "embed": {
        "url": "https://vimeo.com/1084537",
        "title": "Metsäfilmi",
        "provider": "Vimeo",
        "player_url": "https://player.vimeo.com/video/1084537?dnt=1",
    },
    "attachment": {"attachment": ATTACHMENT_DATA, "text": "Vuosisuunnitelma"},
    "table": {
        "caption": "Kutojat",
        "header_row": True,
        "header_column": True,
        "rows": [["Vuosi", "Määrä"], ["2024", "22"]],
    },
    "fact_box": {
        "title": "Näin se käy",
        "level": 2,
        "html": "<h3>Ensin</h3><p>Luo <b>loimi</b>.</p>",
    },
    "call_to_action": {
        "text": "Kutojia kaivataan.",
        "label": "Ilmoittaudu",
        "url": "https://example.org/mukaan",
    },
    "footnotes": {"heading": "Lähteet", "notes": [], "html": "<p>Lainaamon <i>ehdot</i>.</p>"},
}


def blanked(data: object, expected: object) -> object:
    """``data`` with a type in every place where ``expected`` has one."""
    if isinstance(expected, type) and isinstance(data, expected):
        return expected
    if isinstance(data, dict) and isinstance(expected, dict):
        return {key: blanked(value, expected.get(key)) for key, value in data.items()}
    if isinstance(data, list) and isinstance(expected, list) and len(data) == len(expected):
        return [blanked(*pair) for pair in zip(data, expected, strict=True)]
    return data
