"""HTML that is read away from its page: in a feed reader, without our sheets and scripts."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from html.parser import HTMLParser
from urllib.parse import urljoin

Attributes = list[tuple[str, str | None]]


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: What goes with all that it holds: it works on the page only.
_DROPPED = _names(
    "script style template iframe object embed svg math canvas form button select textarea "
    "datalist dialog"
)
_VOID = _names("img br hr wbr source track input")
_KEPT = _names(
    "p div section article aside header footer h1 h2 h3 h4 h5 h6 blockquote figure figcaption "
    "ul ol li dl dt dd table caption thead tbody tfoot tr th td details summary pre address "
    "a b strong i em u s small mark sub sup q cite abbr dfn code kbd samp var time span del "
    "ins bdi bdo ruby rt rp audio video img br hr wbr source track"
)
_ADDRESSES = _names("href src poster cite")
_ATTRIBUTES = _ADDRESSES | _names(
    "alt title lang dir width height rel hreflang datetime start reversed value type colspan "
    "rowspan scope abbr controls open kind srclang label"
)
_SAFE_SCHEME = re.compile(r"(?:https?:|mailto:|tel:)", re.IGNORECASE)


# A text is the same for every reader until somebody changes it.
@lru_cache(maxsize=128)
def standalone(html: str, url: str) -> str:
    """``html`` of the page at ``url`` as it can stand by itself.

    Addresses are absolute; there are no ids, which would clash with those of other texts,
    and a link within the text leads to that place on the page. Of a ``<picture>`` the
    plain image is left.
    """
    writer = _Writer(url)
    writer.feed(html)
    writer.close()
    return writer.text()


class _Writer(HTMLParser):
    """Writes again what may stay, and closes what it has opened."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url
        self._parts: list[str] = []
        self._open: list[str] = []
        #: How deep inside a part that is left out.
        self._silence = 0

    def text(self) -> str:
        while self._open:
            self._close()
        return "".join(self._parts).strip()

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if self._silence or (tag in _DROPPED or ("hidden", None) in attrs):
            self._silence += tag not in _VOID
            self._open += [] if tag in _VOID else [tag]
            return
        if tag not in _VOID:
            self._open.append(tag)
        if tag in _KEPT and not (tag == "source" and "picture" in self._open):
            self._parts.append(f"<{tag}{self._attributes(attrs)}>")

    def handle_endtag(self, tag: str) -> None:
        while tag in self._open:
            if self._close() == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._silence:
            return
        if data.isspace() and "pre" not in self._open:
            # What indents a template, several times over where a tag was left out.
            data = "" if self._parts[-1:] == [" "] else " "
        self._parts.append(escape(data, quote=False))

    def _close(self) -> str:
        tag = self._open.pop()
        if self._silence:
            self._silence -= 1
        elif tag in _KEPT:
            self._parts.append(f"</{tag}>")
        return tag

    def _attributes(self, attrs: Attributes) -> str:
        kept = ((name, self._value(name, value or "")) for name, value in attrs)
        return "".join(f' {name}="{escape(value)}"' for name, value in kept if value is not None)

    def _value(self, name: str, value: str) -> str | None:
        if name not in _ATTRIBUTES:
            return None
        return self._address(value) if name in _ADDRESSES else value

    def _address(self, value: str) -> str | None:
        try:
            address = urljoin(self._url, value.strip())
        except ValueError:  # "http://[": the words of the link stay
            return None
        return address if _SAFE_SCHEME.match(address) else None
