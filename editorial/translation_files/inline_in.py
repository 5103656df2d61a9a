"""Inline marks of XLIFF read back as the tags they stand for.

Programs may write the halves of a mark on their own (``<sc>``, ``<ec>``), and may put notes of
their own around words (``<mrk>``, ``<sm>``, ``<em>``): the first are marks, the others are not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from xml.etree.ElementTree import Element

from django.utils.translation import gettext as _
from wagtail_localize.strings import INLINE_TAGS

from editorial.translation_files.xliff_names import CORE

_LINK = re.compile(r"^a\d+$")
_NUMBERED = re.compile(rf"^({'|'.join(INLINE_TAGS)})-\d+$")
_ASIDE = {"sm", "em", "cp"}


class BrokenMarks(Exception):
    """Words that cannot be read; ``str()`` of it is a sentence."""


class InlineReader:
    """Reads one text, in one part or in many; ``data`` is what the placeholders of its unit say, by their names."""

    def __init__(self, data: Mapping[str, str], is_html: bool) -> None:
        self.data, self.is_html = data, is_html
        self._open: list[tuple[str, str]] = []
        self._seen: set[str] = set()

    def close(self) -> None:
        """All was read: every mark has come to its end."""
        if self._open:
            raise BrokenMarks(_("The mark %(mark)s has no end.") % {"mark": self._open[-1][0]})

    def read(self, element: Element) -> str:
        """What stands in ``element``. Raises ``BrokenMarks``, as ``close`` does."""
        parts = [self._words(element.text)]
        for child in element:
            parts += [self._part(child), self._words(child.tail)]
        return "".join(parts)

    def _words(self, text: str | None) -> str:
        return escape(text or "", quote=False) if self.is_html else text or ""

    def _part(self, child: Element) -> str:
        namespace, _brace, name = child.tag.rpartition("}")
        if namespace != f"{{{CORE}" or name in _ASIDE:
            return ""
        read = {"pc": self._pair, "ph": self._single, "sc": self._start, "ec": self._end}
        return read.get(name, self.read)(child)

    def _pair(self, child: Element) -> str:
        name, tag = self._tag(child)
        depth = len(self._open)
        inside = self.read(child)
        if len(self._open) != depth:
            raise BrokenMarks(_("The marks overlap at %(mark)s.") % {"mark": name})
        return f"{tag}{inside}</{_element(tag)}>"

    def _single(self, child: Element) -> str:
        if reference := child.get("dataRef"):
            return self._words(self.data.get(reference, child.get("disp", "")))
        return self._tag(child)[1].replace(">", "/>")

    def _start(self, child: Element) -> str:
        name, tag = self._tag(child)
        self._open.append((name, tag))
        return tag

    def _end(self, child: Element) -> str:
        name = child.get("startRef", "")
        if not self._open or self._open[-1][0] != name:
            raise BrokenMarks(_("The marks overlap at %(mark)s.") % {"mark": name})
        return f"</{_element(self._open.pop()[1])}>"

    def _tag(self, child: Element) -> tuple[str, str]:
        """The id of a mark and the tag it stands for."""
        name = child.get("id", "")
        if name in self._seen:
            raise BrokenMarks(_("The mark %(mark)s stands there twice.") % {"mark": name})
        self._seen.add(name)
        if _LINK.match(name):
            return name, f'<a id="{name}">'
        if found := _NUMBERED.match(name):
            return name, f"<{found[1]}>"
        raise BrokenMarks(_("Not in the original: %(marks)s") % {"marks": name})


def _element(tag: str) -> str:
    return tag[1:-1].partition(" ")[0]
