"""What rendered HTML lacks for those who listen to it, or leap from heading to heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

Gaps = Iterator[tuple[str, str]]

_HEADING = re.compile(r"<h([1-6])\b[^>]*>(.*?)</h\1>", re.DOTALL)
_LINK = re.compile(r'<a\b[^>]*\bhref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_ALT = re.compile(r'\balt="([^"]+)"')
_SHOWN = re.compile(r"<(?:audio|button|iframe|img|input|svg|table|video)\b")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")

#: Words of a link that say nothing when they are read by themselves, in either language.
VAGUE = {
    *["tästä", "täältä", "täällä", "tässä", "tänne", "tämä", "linkki", "tästä linkistä"],
    *["lue lisää", "lue", "lisää", "lisätietoja", "katso", "katso tästä"],
    *["klikkaa", "klikkaa tästä", "klikkaa tätä", "paina tästä"],
    *["here", "click here", "click", "this", "this link", "link", "this page"],
    *["read more", "more", "learn more", "more information", "see here"],
}


def words_of(html: str) -> str:
    """What is read of ``html``, in one line."""
    return " ".join(unescape(strip_tags(html)).split())


def is_empty(html: str) -> bool:
    """Whether readers get nothing at all of ``html``."""
    return not words_of(html).strip("\u200b\u2060\ufeff\xad ") and not _SHOWN.search(html)


def heading_gaps(html: str, level: int = 1) -> tuple[list[tuple[str, str]], int]:
    """Headings that leave out a level, and the level of the last one, after one of ``level``."""
    found = []
    for heading in _HEADING.finditer(html):
        rank = int(heading[1])
        if rank > level + 1:
            sentence = _(
                "The heading “%(words)s” leaves out a level. Readers who leap from heading to "
                "heading miss what should stand between. Make it a bigger one."
            )
            found.append(("heading-order", sentence % {"words": words_of(heading[2])}))
        level = rank
    return found, level


def link_gaps(html: str) -> Gaps:
    """Links whose words do not tell where they lead."""
    for address, inner in _LINK.findall(html):
        if not address.startswith("#"):
            yield from _gap_of_words(inner)


def _gap_of_words(inner: str) -> Gaps:
    words = words_of(inner) or " ".join(_ALT.findall(inner))
    if not words.strip():
        yield "link-empty", _("A link has no words, and nobody can follow it. Remove it.")
    elif words.strip(" .…:!»›>→").casefold() in VAGUE:
        sentence = _(
            "The link “%(words)s” does not say where it leads. Some readers hear links one by "
            "one, without what stands around them."
        )
        yield "link-words", sentence % {"words": words}
    elif _ADDRESS.fullmatch(words):
        sentence = _("The words of a link are its address, %(words)s. Say what is there instead.")
        yield "link-address", sentence % {"words": words}
