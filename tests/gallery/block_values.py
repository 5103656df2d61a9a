"""One value of each block as an editor leaves it, and what becomes of it."""

from __future__ import annotations

from tests.factories import make_picture

PICTURE_DATA = {
    "id": int,
    "url": str,
    "width": int,
    "height": int,
    "sources": list,
} | dict.fromkeys(("alt", "caption", "credit", "license", "license_url"), str)

#: A new block gets a line in all of these.
VALUES = {
    "prose": lambda: "<h2>Aamu</h2><p>Langat <b>haettiin</b> rannasta.</p>",
    "heading": lambda: {"text": "Langat ja laulut", "level": "3"},
    "quote": lambda: {"text": "Kädet tekevät.\n\nPuhe tulee.", "attribution": "Vetäjä"},
    "figure": lambda: {"picture": make_picture(), "alt": "Kuvassa", "caption": "Raita"},
}
#: What translators get of it.
WORDS = {
    "prose": ["Aamu", "Langat <b>haettiin</b> rannasta."],
    "heading": ["Langat ja laulut"],
    "quote": ["Kädet tekevät.<br/><br/>Puhe tulee.", "Vetäjä"],
    "figure": ["Kuvassa", "Raita"],
}
#: What readers get, as a selector.
MARKUP = {
    "prose": "div.prose > h2 + p > b",
    "heading": "h3#h-langat-ja-laulut",
    "quote": "figure.quote > blockquote > p + p",
    "figure": "figure > picture > img[alt=Kuvassa]",
}
#: What front ends get; a type stands for any value of it.
DATA = {
    "prose": "<h2>Aamu</h2><p>Langat <b>haettiin</b> rannasta.</p>",
    "heading": {"text": "Langat ja laulut", "level": 3, "anchor": "h-langat-ja-laulut"},
    "quote": {"text": "Kädet tekevät.\n\nPuhe tulee.", "attribution": "Vetäjä"},
    "figure": {"picture": PICTURE_DATA, "alt": "Kuvassa", "caption": "Raita"},
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
