"""Files of a job as a translator's program changes them, for tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

import polib
from defusedxml.ElementTree import fromstring, tostring

from editorial.translation_files.answers import Answers
from editorial.translation_files.bringing_back import bring_back
from editorial.translation_files.taking_along import take_along
from editorial.translation_files.xliff_names import core

MARKED = (
    '<p>Lue <a href="https://example.com/ohje">ohje</a> ja <b>laske</b> {count} silmukkaa'
    '<a linktype="footnote" note="Lähde on muistikirja.">*</a>.</p>'
)
PROSE = f"{MARKED}<p>Ensin näin,<br/>sitten noin.</p>"
#: What wagtail-localize has of ``MARKED``.
SENTENCE = 'Lue <a id="a1">ohje</a> ja <b>laske</b> {count} silmukkaa<a id="a2">*</a>.'
#: The same marks in another order.
TURNED = 'Count<a id="a2">*</a> {count} <b>stitches</b>, see <a id="a1">the guide</a>.'


def po_of(job: Any) -> polib.POFile:
    return polib.pofile(take_along(job, "po").decode())


def entry(file: polib.POFile, msgid: str) -> polib.POEntry:
    [found] = [one for one in file if one.msgid == msgid]
    return found


def brought(job: Any, content: Any, user: Any = None) -> Answers:
    data = content if isinstance(content, bytes) else str(content).encode()
    return bring_back(job, data, user)


def said_in_po(job: Any, words: dict[str, str], user: Any = None) -> Answers:
    """Bring back the job's PO file with these words: original → translation."""
    file = po_of(job)
    for msgid, msgstr in words.items():
        entry(file, msgid).msgstr = msgstr
    return brought(job, file, user)


def xliff_of(job: Any) -> Element:
    return fromstring(take_along(job, "xliff"))


def unit(root: Element, part: str) -> Element:
    """The first unit with ``part`` in its id."""
    return next(one for one in root.iter(core("unit")) if part in one.get("id", ""))


def translate(unit: Element, change: Callable[[Element], None]) -> Element:
    """Give ``unit`` a target that is its source after ``change``."""
    segment = unit.find(core("segment"))
    source = segment.find(core("source"))
    target = fromstring(tostring(source))
    target.tag = core("target")
    change(target)
    for old in segment.findall(core("target")):
        segment.remove(old)
    segment.append(target)
    segment.set("state", "translated")
    return target


def as_bytes(root: Element) -> bytes:
    return tostring(root, encoding="utf-8")


def outcome(answers: Answers, part: str) -> Any:
    """The answer for the one unit with ``part`` in its id, or in its original."""
    [found] = [one for one in answers if part in one.entry.id or part == one.entry.source]
    return found
