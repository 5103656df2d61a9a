"""The inline marks of a text: what a translator may move, and may neither lose nor invent.

wagtail-localize keeps texts of pages as HTML with inline tags; what such a tag tells beside its
name, an address for one, stands for an ``id`` only. Words of records are plain.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from bs4 import BeautifulSoup, Tag
from bs4.element import PreformattedString
from wagtail_localize.strings import INLINE_TAGS

from delivery.visible_words import visible

#: What programs put a number or a name for: ``{count}``, ``%(count)s``, ``%d``.
PLACEHOLDER = re.compile(r"(%\(\w+\)[sd]|%[sd]\b|\{\w*\})")
_TAG = re.compile(r"</?[a-z!?][^>]*>?", re.IGNORECASE)
#: Nobody writes so many in one paragraph; parsers lose themselves in more.
_MOST_TAGS = 1000


class NotAllowed(Exception):
    """Markup that no text of a page may hold; ``str()`` of it is that markup."""


@lru_cache(maxsize=10_000)  # the originals of a file are those of the job
def tidy(text: str, is_html: bool) -> str:
    """``text`` as it is kept and compared: no unseen characters, tags in one spelling."""
    text = visible(text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", ""))
    return str(parsed(text)) if is_html and _has_markup(text) else text


def parsed(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def is_heap(text: str) -> bool:
    """Whether it is no text at all, and is not to be parsed."""
    return text.count("<") > _MOST_TAGS


def marks_of(text: str, is_html: bool) -> Counter[str]:
    """Each mark and placeholder of ``text``, as it is told of, and how often it stands there.

    Raises ``NotAllowed``.
    """
    found = Counter(PLACEHOLDER.findall(text))
    if is_html:
        found.update(map(_named, _tags_of(text)))
    else:
        found.update(_TAG.findall(text))
    return found


def length_of(text: str, is_html: bool) -> int:
    """How many characters a reader sees; a new line is one."""
    if not is_html or not _has_markup(text):
        return len(text)
    soup = parsed(text)
    return len(soup.get_text()) + len(soup.find_all("br"))


def _has_markup(text: str) -> bool:
    return "<" in text or "&" in text or ">" in text


def _tags_of(html: str) -> Iterator[Tag]:
    if not _has_markup(html):
        return
    for element in parsed(html).descendants:
        if isinstance(element, PreformattedString):
            raise NotAllowed(element.output_ready())
        if isinstance(element, Tag):
            _refuse_foreign(element)
            yield element


def _refuse_foreign(tag: Tag) -> None:
    attributes = set(tag.attrs) - ({"id"} if tag.name == "a" else set())
    if tag.name not in INLINE_TAGS or attributes:
        raise NotAllowed(_opening(tag))


def _named(tag: Tag) -> str:
    return f'<{tag.name} id="{tag["id"]}">' if "id" in tag.attrs else f"<{tag.name}>"


def _opening(tag: Tag) -> str:
    attributes = "".join(f' {name}="{value}"' for name, value in tag.attrs.items())
    return f"<{tag.name}{attributes}>"
