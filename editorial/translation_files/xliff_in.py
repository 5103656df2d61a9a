"""An XLIFF 2 file read back: no entities, no other version, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.utils.translation import gettext as _

from editorial.translation_files.entries import Entry, FileRefused, JobFile
from editorial.translation_files.inline_in import BrokenMarks, InlineReader
from editorial.translation_files.xliff_names import CATEGORY, JOB, SEEN, core, metadata


def read_xliff(content: bytes) -> JobFile:
    root = _parsed(content)
    _refuse_other(root)
    names = {_data(file, JOB) for file in root.iter(core("file"))} - {None}
    if len(names) != 1:
        sentence = _(
            "This XLIFF file does not say which job it belongs to: the metadata of its files "
            "was lost. Take the file along from here again, and keep its metadata."
        )
        raise FileRefused(sentence)
    try:
        entries = [_entry(unit) for unit in root.iter(core("unit"))]
    except RecursionError as error:
        raise FileRefused(_broken()) from error
    return JobFile(str(names.pop()), "XLIFF", entries)


def _parsed(content: bytes) -> Element:
    try:
        return fromstring(content, forbid_dtd=True)
    except DefusedXmlException as error:
        sentence = _(
            "This file defines entities or a document type, which no translation needs, and "
            "which may be an attack. Save it without them."
        )
        raise FileRefused(sentence) from error
    except ParseError as error:
        raise FileRefused(_broken(error.position[0])) from error
    except (ValueError, LookupError) as error:  # an encoding that is none
        raise FileRefused(_broken()) from error


def _broken(line: int | None = None) -> str:
    if line is None:
        return _("This XLIFF file is broken. Save it again in the program it comes from.")
    sentence = _(
        "This XLIFF file is broken at line %(line)s, or not in the encoding that it names. Save "
        "it again in the program it comes from, in UTF-8."
    )
    return sentence % {"line": line}


def _refuse_other(root: Element) -> None:
    name = root.tag.rpartition("}")[2]
    if name != "xliff":
        sentence = _(
            "This is neither a PO file nor an XLIFF 2 file. Bring back one that was taken here."
        )
        raise FileRefused(sentence)
    version = root.get("version", "")
    if not version.startswith("2.") or root.tag != core("xliff"):
        sentence = _(
            "This is XLIFF %(version)s, and only XLIFF 2.0 and 2.1 are read here. Save it as one "
            "of these, or take a PO file along."
        )
        raise FileRefused(sentence % {"version": version or "?"})


def _entry(unit: Element) -> Entry:
    name = unit.get("id", "")
    data = {one.get("id", ""): one.text or "" for one in unit.iterfind(f".//{core('data')}")}
    is_html = not name.startswith("record:")
    segments = [one for one in unit if one.tag in (core("segment"), core("ignorable"))]
    entry = Entry(name, "", "", seen=_data(unit, SEEN))
    # Many programs leave the state of what they translate as it was: it refuses nothing.
    entry.is_confirmed = all(one.get("state") != "initial" for one in segments)
    try:
        entry.source = _joined(segments, "source", data, is_html)
        entry.target = _joined(segments, "target", data, is_html)
    except BrokenMarks as broken:
        entry.target, entry.problem = " ".join(_words(segments)), str(broken)
    return entry


def _joined(segments: list[Element], name: str, data: dict[str, str], is_html: bool) -> str:
    """A unit that a program has cut into segments, whole again."""
    reader = InlineReader(data, is_html)
    parts = []
    for segment in segments:
        found = segment.find(core(name))
        if found is None and segment.tag == core("ignorable"):
            found = segment.find(core("source"))
        if found is not None:
            parts.append(reader.read(found))
        elif name == "target" and segment.find(core("source")) is not None and parts:
            raise BrokenMarks(_("Only a part of the text is translated."))
    reader.close()
    return "".join(parts)


def _words(segments: list[Element]) -> Iterator[str]:
    for segment in segments:
        target = segment.find(core("target"))
        if target is not None:
            yield "".join(target.itertext())


def _data(element: Element, kind: str) -> str | None:
    """Our own metadata of a file or a unit, not of what stands in it."""
    groups = f"{metadata('metadata')}/{metadata('metaGroup')}[@category='{CATEGORY}']"
    for meta in element.iterfind(f"{groups}/{metadata('meta')}"):
        if meta.get("type") == kind:
            return (meta.text or "").strip()
    return None
