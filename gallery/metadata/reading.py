"""What a file tells of a picture, whoever wrote it there and in whatever standard.

XMP is newer than IPTC and goes before it; EXIF, which cameras write by themselves, comes last.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from PIL import ExifTags

from gallery.metadata import jpeg
from gallery.metadata.dates import day_of
from gallery.metadata.iptc import Iptc
from gallery.metadata.licence_urls import licence_of
from gallery.metadata.names import holder_in
from gallery.metadata.notes import Notes
from gallery.metadata.packet import MADE_BY_AI
from gallery.metadata.stripping import read_beside
from gallery.metadata.words import languages, shortened, words_of
from gallery.metadata.xmp import Xmp


@dataclass
class Found:
    """ "" and None for what the file does not tell; ``words`` by language, then by field."""

    title: str = ""
    credit: str = ""
    rights_holder: str = ""
    license: str = ""
    source_url: str = ""
    date_taken: date | None = None
    ai_generated: bool = False
    words: dict[str, dict[str, str]] = field(default_factory=dict)


def read(data: bytes) -> Found:
    """What the file with the bytes ``data`` tells; no file is too broken to be asked."""
    beside = read_beside(data)
    xmp, notes = Xmp(beside.xmp), Notes(beside.exif)
    iptc = Iptc(data if jpeg.is_one(data) else b"")
    words = words_of(xmp, iptc, notes)
    credit = _credit(xmp, iptc, notes)
    return Found(
        title=_first(words.get(code, {}).get("title", "") for code in languages()),
        credit=credit,
        rights_holder=_holder(credit, xmp, iptc, notes),
        license=_licence(xmp, iptc),
        source_url=_address(xmp.text("plus:LicensorURL")),
        date_taken=_taken(xmp, iptc, notes),
        ai_generated=xmp.text("Iptc4xmpExt:DigitalSourceType") == MADE_BY_AI,
        words=words,
    )


def _credit(xmp: Xmp, iptc: Iptc, notes: Notes) -> str:
    """The line to print, else who made it."""
    lines = (xmp.text("photoshop:Credit"), iptc.text("credit"))
    makers = (xmp.texts("dc:creator"), iptc.texts("creator"))
    names = (", ".join(dict.fromkeys(names)) for names in makers)
    return _first((*lines, *names, notes.text(ExifTags.Base.Artist)))


def _holder(credit: str, xmp: Xmp, iptc: Iptc, notes: Notes) -> str:
    """Who holds the rights, when it is somebody else than the one credited."""
    notices = (
        *xmp.by_language("dc:rights").values(),
        iptc.text("copyright"),
        notes.text(ExifTags.Base.Copyright),
    )
    holder = _first((xmp.text("xmpRights:Owner"), *map(holder_in, notices)))
    return "" if holder.casefold() == credit.casefold() else holder


def _licence(xmp: Xmp, iptc: Iptc) -> str:
    names = ("xmpRights:WebStatement", "cc:license", "xmpRights:UsageTerms", "dc:rights")
    texts = [*(text for name in names for text in xmp.texts(name)), iptc.text("copyright")]
    return next((licence.value for text in texts if (licence := licence_of(text))), "")


def _taken(xmp: Xmp, iptc: Iptc, notes: Notes) -> date | None:
    dates = (xmp.text("photoshop:DateCreated"), iptc.text("date"))
    told = (*dates, notes.taken, xmp.text("exif:DateTimeOriginal"))
    return next((day for text in told if (day := day_of(text))), None)


def _address(text: str) -> str:
    try:
        URLValidator(["http", "https"])(text)
    except ValidationError:
        return ""
    return text if len(text) <= 200 else ""


def _first(texts: Iterable[str]) -> str:
    """The first that says something, as a reader sees it."""
    return next((found for text in texts if (found := shortened(text, 255))), "")
