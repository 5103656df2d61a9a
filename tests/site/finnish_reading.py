"""What English readers and their programs get, and what of it is Finnish without saying so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, NavigableString, Tag

from tests.site.marked import MARK

#: Attributes that are no words.
_NO_WORDS = {"href", "src", "srcset", "class", "id", "for", "action", "datetime", "name"}


def crawl(client: Any, *starts: str) -> dict[str, BeautifulSoup]:
    """Path → every page below /en/ that links lead to."""
    found: dict[str, BeautifulSoup] = {}
    waiting = list(starts)
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        answer = client.get(path)
        assert answer.status_code == 200 or path in starts, f"{path} answers {answer.status_code}"
        if answer.headers["Content-Type"].startswith("text/html"):
            found[path] = BeautifulSoup(answer.content, "html.parser")
            waiting += _links(found[path])
    return found


def _links(page: BeautifulSoup) -> list[str]:
    addresses = (urlsplit(link["href"]) for link in page.select("a[href]"))
    ours = (one for one in addresses if one.netloc in ("", "localhost", "testserver"))
    paths = (one.path + (f"?{one.query}" if one.query else "") for one in ours)
    return [path for path in paths if path.startswith("/en/")]


def finnish_in(page: BeautifulSoup) -> list[str]:
    """Words with the mark where the nearest ``lang`` does not say Finnish."""
    return [words for words, where in _said(page) if MARK in words and _language(where) != "fi"]


def _said(page: BeautifulSoup) -> Iterator[tuple[str, Tag]]:
    for text in page.find_all(string=True):
        if isinstance(text, NavigableString) and text.parent:
            yield from ((words, text.parent) for words in _words(text))
    for tag in page.find_all(True):
        for name, value in tag.attrs.items():
            if name not in _NO_WORDS and isinstance(value, str):
                yield f"{tag.name}[{name}]: {value}", tag


def _words(text: NavigableString) -> Iterator[str]:
    if text.parent and text.parent.get("type") == "application/ld+json":
        yield from finnish_in_data(json.loads(text))
    else:
        yield f"{text.parent.name if text.parent else ''}: {text.strip()}"


def _language(tag: Tag, attribute: str = "lang") -> str:
    said = (one.get(attribute) for one in (tag, *tag.parents))
    return str(next(filter(None, said), ""))


def finnish_in_data(data: Any, language: str = "", path: str = "$") -> list[str]:
    """Strings with the mark in JSON, but for those in objects that say they are Finnish."""
    if isinstance(data, dict):
        names = ("inLanguage", "language", "locale")
        language = next((data[name] for name in names if data.get(name)), language)
        return [
            leak
            for key, one in data.items()
            for leak in finnish_in_data(
                one, data.get(f"{key}_language") or language, f"{path}.{key}"
            )
        ]
    if isinstance(data, list):
        parts = ((f"{path}[{place}]", one) for place, one in enumerate(data))
        return [leak for where, one in parts for leak in finnish_in_data(one, language, where)]
    if not isinstance(data, str) or language == "fi" or _is_address(data):
        return []
    return [f"{path}: {text}" for text in finnish_in(BeautifulSoup(data, "html.parser"))]


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://", "/"))


def finnish_in_feed(answer: Any, form: str) -> list[str]:
    """The same in a feed; an entry says its language itself."""
    if form == "json":
        return finnish_in_data(answer.json())
    feed = BeautifulSoup(answer.content, "xml")
    texts = ((text, text.parent) for text in feed.find_all(string=True) if text.parent)
    said = ((text, _language(tag, "xml:lang")) for text, tag in texts)
    return [leak for text, language in said for leak in finnish_in_data(str(text), language)]
