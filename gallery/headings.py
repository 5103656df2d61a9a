"""Headings of a rendered text: an address for each, and a list of those that part it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from itertools import count

from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify

#: Headings of our own blocks and of prose; one with other attributes belongs to some box.
_HEADING = re.compile(r'<h(?P<rank>[2-4])(?: id="(?P<id>[^"]*)")?>(?P<inner>.*?)</h\1>', re.DOTALL)
_ID = re.compile(r'\sid="([^"]*)"')
#: What is no part of a heading's words, such as the number of a footnote.
_ASIDE = re.compile(r"<sup\b.*?</sup>", re.DOTALL)
_LINK = re.compile(r"</?(?!/?span\b)[a-z][^>]*>")


@dataclass(frozen=True)
class TextHeading:
    """A heading that a list of contents links to; ``html`` keeps marks of language."""

    anchor: str
    html: SafeString


def anchored(html: str) -> SafeString:
    """``html`` with an id on every heading, unique in it and made of the heading's words."""
    taken = set(_ID.findall(html))
    given: set[str | None] = set()

    def with_id(heading: re.Match[str]) -> str:
        # Two texts of a page may each have a heading of the same words.
        is_first = heading["id"] and heading["id"] not in given
        given.add(heading["id"])
        if is_first or not _words(heading["inner"]):
            return heading[0]
        anchor = _free_anchor(_words(heading["inner"]), taken)
        taken.add(anchor)
        rank = heading["rank"]
        return f'<h{rank} id="{anchor}">{heading["inner"]}</h{rank}>'

    return mark_safe(_HEADING.sub(with_id, html))  # noqa: S308 - adds nothing but slugs


def contents_of_text(html: str) -> list[TextHeading]:
    """The main headings of an ``anchored`` text."""
    found = (heading for heading in _HEADING.finditer(html) if heading["rank"] == "2")
    return [
        TextHeading(heading["id"], _label(heading["inner"]))
        for heading in found
        if heading["id"] and _words(heading["inner"])
    ]


def _label(inner: str) -> SafeString:
    # A link within a link is no HTML; words in another language stay marked.
    return mark_safe(_LINK.sub("", _ASIDE.sub("", inner)).strip())  # noqa: S308 - tags taken off


def _words(inner: str) -> str:
    return unescape(strip_tags(_ASIDE.sub("", inner))).strip()


def _free_anchor(words: str, taken: set[str]) -> str:
    base = f"h-{slug}" if (slug := slugify(words)) else "h"
    # A heading whose words give no slug is known by its number alone.
    candidates = (f"{base}-{number}" for number in count(2 if slug else 1))
    return base if slug and base not in taken else next(c for c in candidates if c not in taken)
