"""The words that a file has for a picture, in each of the languages content is written in."""

from __future__ import annotations

import re

from django.conf import settings
from django.utils.text import Truncator
from PIL import ExifTags

from delivery.languages.texts import content_languages
from delivery.visible_words import visible
from gallery.metadata.iptc import Iptc
from gallery.metadata.notes import Notes
from gallery.metadata.xmp import ANY, Xmp

#: What cameras and programs write for themselves where a description belongs.
_NO_DESCRIPTION = re.compile(
    r"(?:default|untitled|image|picture|screenshot|(?=.*[\d\\\\])[a-z0-9_:\\/.-]+|"
    r"(?:olympus|minolta|konica|kodak|sony|samsung|nikon|canon|ricoh).{0,30})\Z",
    re.IGNORECASE,
)
#: As many characters as the fields of a picture hold.
LONGEST = {"title": 255, "alt": 500, "caption": 500, "long_description": 10_000}
_PROPERTIES = {
    "title": "dc:title",
    "alt": "Iptc4xmpCore:AltTextAccessibility",
    "caption": "dc:description",
    "long_description": "Iptc4xmpCore:ExtDescrAccessibility",
}


def words_of(xmp: Xmp, iptc: Iptc, notes: Notes) -> dict[str, dict[str, str]]:
    described = notes.text(ExifTags.Base.ImageDescription)
    described = "" if _NO_DESCRIPTION.match(described) else described
    older = {"title": iptc.text("title"), "caption": iptc.text("caption") or described}
    words: dict[str, dict[str, str]] = {}
    for name, property_ in _PROPERTIES.items():
        for code, text in _shared_out(xmp.by_language(property_), older.get(name, "")).items():
            words.setdefault(code, {})[name] = shortened(
                text, LONGEST[name], keep_lines=name == "long_description"
            )
    return words


def _shared_out(by_language: dict[str, str], older: str) -> dict[str, str]:
    """The words for each of our languages. Those of no told language are taken for the
    site's own, unless they repeat what is told of some language, as most programs do.
    """
    untold = by_language.pop(ANY, "") or ("" if by_language else older)
    words = {code: by_language[code] for code in languages() if code in by_language}
    if untold and untold not in by_language.values():
        words.setdefault(settings.LANGUAGE_CODE, untold)
    return words


def shortened(text: str, longest: int, keep_lines: bool = False) -> str:
    """``text`` as a reader sees it, cut at ``longest`` characters."""
    seen = visible(text).replace("\0", "").strip()
    return Truncator(seen if keep_lines else " ".join(seen.split())).chars(longest)


def languages() -> list[str]:
    """The codes of the languages content is written in, the default one first."""
    codes = [code for code, _name in content_languages()]
    return sorted(codes, key=lambda code: code != settings.LANGUAGE_CODE)
