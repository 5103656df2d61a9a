"""A walk through the admin of a demo in Finnish, as each of its users: run in a shell of its own.

Prints, as JSON, each English sentence of ours that is seen, with where and by whom.
"""

from __future__ import annotations

import json
import re
import sys
from collections import deque
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import polib
from bs4 import BeautifulSoup, Comment
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import Resolver404, resolve
from wagtail.models import Page

from editorial.roles.given import work_is_given_by

CATALOGUE = Path(__file__).parents[2] / "locale" / "fi" / "LC_MESSAGES" / "django.po"
SEEN = ("title", "aria-label", "placeholder", "alt", "data-w-tooltip-content-value")
#: Downloads, what ends the visit, and what is another program's page.
LEFT_OUT = re.compile(r"logout|/export|export=|pofile|/api/|javascript|/jsi18n|\.(csv|xlsx|pdf)")
_LINK = re.compile(r'(?:href=|"url": ?|data-[a-z-]*url(?:-value)?=)"?(/admin/[^"\s\\<>]*)"?')
MOST = 300


def crawl() -> None:
    """Every kind of view that links lead to, once for each kind of page."""
    english = Page.objects.filter(locale__language_code="en", depth__gt=2)
    work_is_given_by(lambda user: english.values_list("pk", flat=True))
    found: dict[str, list[str]] = {}
    visited: set[Any] = set()
    numbers = {}
    for user in get_user_model().objects.order_by("pk"):
        numbers[user.get_username()] = _walk(user, visited, found)
    sys.stdout.write(json.dumps({"found": found, "visited": numbers}))


def _walk(user: Any, visited: set[Any], found: dict[str, list[str]]) -> int:
    client = Client(headers={"host": "127.0.0.1"}, raise_request_exception=False)
    client.force_login(user)
    titles = _titles()
    waiting, own = deque(["/admin/"]), {"/admin/"}
    number = 0
    while waiting and number < MOST:
        address = waiting.popleft()
        response = client.get(address, follow=True)
        number += 1
        if response.status_code >= 500:
            found.setdefault(f"a server error {response.status_code}", []).append(address)
        if "text/html" not in response.headers.get("content-type", ""):
            continue
        html = response.content.decode()
        for words in set(_seen_in(html)) - titles:
            if _is_english(words):
                found.setdefault(words, []).append(f"{user.get_username()} {address}")
        for link in _LINK.findall(html):
            link = link.replace("&amp;", "&").split("#")[0]
            key = _kind_of(link)
            fresh = key not in visited or (number == 1 and link not in own)
            if key and fresh and link not in own and not LEFT_OUT.search(link):
                visited.add(key)
                own.add(link)
                waiting.append(link)
    return number


def _kind_of(address: str) -> Any:
    """The view, and the kind of page it is about."""
    try:
        match = resolve(address.partition("?")[0])
    except Resolver404:
        return None
    kinds = [
        value if not str(value).isdecimal() else _kind_of_page(name, value)
        for name, value in match.kwargs.items()
    ]
    return match.view_name or str(match.func), *kinds


_kinds: dict[int, str] = {}


def _kind_of_page(name: str, value: Any) -> str:
    if "page" not in name:
        return name
    if not _kinds:
        _kinds.update(
            (pk, f"{kind} {language}")
            for pk, kind, language in Page.objects.values_list(
                "pk", "content_type__model", "locale__language_code"
            )
        )
    return _kinds.get(int(value), name)


def _titles() -> set[str]:
    """What is written in English on English pages."""
    rows = Page.objects.values_list("title", "draft_title", "seo_title")
    return {title.strip() for row in rows for title in row if title}


def _seen_in(html: str) -> Iterator[str]:
    soup = BeautifulSoup(html, "html.parser")
    for part in soup.select("script, style, textarea, [lang=en], .js-translation-editor"):
        part.decompose()
    for text in soup.find_all(string=True):
        if not isinstance(text, Comment):
            yield " ".join(text.split())
    for part in soup.find_all(True):
        for name in SEEN:
            if name in part.attrs:
                yield " ".join(part[name].split())


def _entries() -> tuple[set[str], list[re.Pattern[str]]]:
    """Sentences of ours that Finnish says otherwise: those as they are, those to be filled in."""
    plain, filled = set(), []
    finnish: set[str] = set()
    for entry in polib.pofile(str(CATALOGUE)):
        says = [entry.msgstr, *entry.msgstr_plural.values()]
        finnish.update(says)
        if entry.msgctxt:
            continue  # Wagtail may say the same word of something else
        for words in filter(None, (entry.msgid, entry.msgid_plural)):
            pattern = re.sub(r"%\\\(\w+\\\)[sd]", ".+?", re.escape(words))
            if words in says or len(words) < 3:
                continue
            if pattern == re.escape(words):
                plain.add(" ".join(words.split()))
            elif len(re.sub(r"\.\+\?|\W", "", pattern)) > 6:
                filled.append(re.compile(pattern))
    return plain - finnish, filled


_plain, _filled = _entries()


@cache
def _is_english(words: str) -> bool:
    return words in _plain or any(pattern.fullmatch(words) for pattern in _filled)
