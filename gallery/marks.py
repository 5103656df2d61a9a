"""Inline marks in rich text: stored as ``<a linktype="…">``, read as their own elements.

Any other tag would make wagtail-localize cut a sentence in pieces; a link goes through its
editor whole. The mark "lang" says in which language some words are: a screen reader then
pronounces them so.
"""

from __future__ import annotations

import re

from django.utils.html import format_html
from wagtail.rich_text import LinkHandler

#: A language tag of BCP 47, as far as anybody writes one: "en", "pt-BR", "es-419".
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LANG = re.compile(r'<a lang="([A-Za-z0-9-]+)">(.*?)</a>', re.DOTALL)


class LangLinkHandler(LinkHandler):
    """Stored mark → opening tag. Links cannot nest, so the next ``</a>`` closes it."""

    identifier = "lang"

    @classmethod
    def expand_db_attributes(cls, attrs: dict[str, str]) -> str:
        code = attrs.get("lang", "")
        return format_html('<a lang="{}">', code) if LANGUAGE_TAG.fullmatch(code) else "<a>"


def marks_to_html(html: str) -> str:
    """Turn the marks in expanded rich text into the elements they stand for."""
    return _LANG.sub(r'<span lang="\1">\2</span>', html)
