"""Inline marks in rich text: stored as ``<a linktype="…">``, read as their own elements.

Any other tag would make wagtail-localize cut a sentence in pieces; a link goes through its
editor whole. The mark "lang" says in which language some words are: a screen reader then
pronounces them so. The mark "footnote" carries a note.
"""

from __future__ import annotations

import re
from html import unescape

from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString, mark_safe
from wagtail.rich_text import LinkHandler

from gallery import progress
from gallery.notes import SIGN, note_html, note_of

#: A language tag of BCP 47, as far as anybody writes one: "en", "pt-BR", "es-419".
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LANG = re.compile(r'<a lang="([A-Za-z0-9-]+)">(.*?)</a>', re.DOTALL)
_NOTE = re.compile(r'<a data-note="([^"]*)">(.*?)</a>', re.DOTALL)


class LangLinkHandler(LinkHandler):
    """Stored mark → opening tag. Links cannot nest, so the next ``</a>`` closes it."""

    identifier = "lang"

    @classmethod
    def expand_db_attributes(cls, attrs: dict[str, str]) -> str:
        code = attrs.get("lang", "")
        return format_html('<a lang="{}">', code) if LANGUAGE_TAG.fullmatch(code) else "<a>"


class FootnoteLinkHandler(LinkHandler):
    """Stored mark → opening tag, with the note for ``marks_to_html``."""

    identifier = "footnote"

    @classmethod
    def expand_db_attributes(cls, attrs: dict[str, str]) -> str:
        return format_html('<a data-note="{}">', note_of(attrs))


def marks_to_html(html: str) -> str:
    """Turn the marks in expanded rich text into the elements they stand for."""
    return _NOTE.sub(_reference, _LANG.sub(r'<span lang="\1">\2</span>', html))


def _reference(mark: re.Match[str]) -> str:
    note, words = unescape(mark[1]), _without_sign(mark[2])
    if not note:
        return words
    text = progress.current()
    if text is None:
        # No list of notes to lead to: a foreword, a feed of one block.
        return f"{words} ({note_html(note)})"
    return words + _number(text.add_note(note_html(note)))


def _number(note: progress.Note) -> SafeString:
    return format_html(
        '<sup><a href="#{}" id="{}" role="doc-noteref">{}</a></sup>',
        note.id,
        note.mark_id,
        note.number,
    )


def _without_sign(inner: str) -> SafeString:
    # A translator may have put words into the mark; they stay.
    if not strip_tags(inner).strip(f"{SIGN}\xa0 "):
        return mark_safe("")
    return mark_safe(inner.removesuffix(SIGN))  # noqa: S308 - cleaned before
