"""What stands above each page of a preview."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language_info
from wagtail.models import Page

from delivery.languages.texts import content_languages
from editorial.preview.opened import Opened


@dataclass(frozen=True)
class Leaf:
    """A page to leaf to; ``language`` is "" when it is that of the preview."""

    title: str
    url: str
    language: str = ""
    is_current: bool = False


@dataclass(frozen=True)
class Tongue:
    """A language to leaf in; ``url`` is "" where the preview has nothing in it."""

    code: str
    name: str
    url: str
    is_current: bool


def bar_context(opened: Opened) -> dict[str, Any]:
    """The place of the page, the ways from it, and what is said of its language."""
    leaves = [_leaf(opened, page) for page in opened.leaves]
    previous, following = opened.beside(-1), opened.beside(1)
    shown = opened.row.locale.language_code
    return {
        "language": opened.language,
        "first": leaves[0] if leaves else None,
        "leaves": leaves if len(leaves) > 1 else [],
        "position": opened.position,
        "previous": _leaf(opened, previous) if previous else None,
        "next": _leaf(opened, following) if following else None,
        "languages": [_tongue(opened, code, str(name)) for code, name in content_languages()],
        "shown_in": _name_of(shown) if shown != opened.language else "",
    }


def _leaf(opened: Opened, page: Page) -> Leaf:
    code = opened.scope.rows[page.pk].locale.language_code
    language = "" if code == opened.language else code
    return Leaf(page.title, opened.address_of(page), language, page.pk == opened.row.pk)


def _tongue(opened: Opened, code: str, name: str) -> Tongue:
    edition = opened.edition(code)
    url = opened.addresses.of(edition.pk, code) if edition else ""
    return Tongue(code, name, url, code == opened.language)


def _name_of(code: str) -> str:
    return str(get_language_info(code)["name_translated"])
