"""A job as one XLIFF 2.0 file: a ``<file>`` for each page or record, a ``<unit>`` for each text."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from django.utils.translation import gettext as _

from editorial.translation_files.inline_out import InlineWriter
from editorial.translation_files.units import Unit, name_of, path_in_id
from editorial.translation_files.xliff_names import (
    CATEGORY,
    CORE,
    JOB,
    METADATA,
    SEEN,
    SIZES,
    core,
    metadata,
    sizes,
)
from editorial.translation_jobs.models import TranslationJob

for _prefix, _name in (("", CORE), ("mda", METADATA), ("slr", SIZES)):
    ElementTree.register_namespace(_prefix, _name)


def xliff_of(job: TranslationJob, units: Iterable[Unit]) -> bytes:
    languages = {"srcLang": job.source_language, "trgLang": job.language}
    root = Element(core("xliff"), {"version": "2.0"} | languages)
    for group, mine in groupby(units, key=lambda unit: unit.group):
        _write_file(root, job, list(mine), group.id, group.address)
    if not len(root):
        _write_file(root, job, [], "job", "")
    _break_lines(root)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _write_file(
    root: Element, job: TranslationJob, units: list[Unit], name: str, address: str
) -> None:
    said = {"id": _nmtoken(name), "original": address, "canResegment": "no"}
    file = SubElement(root, core("file"), said)
    SubElement(file, sizes("profiles"), {"generalProfile": "xliff:codepoints"})
    _write_data(file, JOB, name_of(job))
    if job.note:
        _write_notes(file, {"job": [job.note]})
    for unit in units:
        _write_unit(file, unit)


def _write_unit(file: Element, unit: Unit) -> None:
    element = SubElement(file, core("unit"), {"id": _nmtoken(unit.id), "canResegment": "no"})
    if unit.longest:
        element.set(sizes("sizeRestriction"), str(unit.longest))
    _write_data(element, SEEN, unit.seen)
    about = [_("At most %(count)d characters.") % {"count": unit.longest}] if unit.longest else []
    context = f"{unit.group.title} › {unit.label}"
    address = [unit.group.address] if unit.group.address else []
    notes = {"context": [context], "address": address, "description": [*unit.notes, *about]}
    _write_notes(element, notes)
    writer = InlineWriter(unit.is_html)
    segment = Element(core("segment"), {"state": unit.state})
    writer.write(segment, "source", unit.tidy_source)
    if unit.tidy_said:
        writer.write(segment, "target", unit.tidy_said)
    if writer.data:
        data = SubElement(element, core("originalData"))
        for words, name in writer.data.items():
            SubElement(data, core("data"), {"id": name}).text = words
    element.append(segment)


def _write_data(element: Element, kind: str, words: str) -> None:
    group = SubElement(
        SubElement(element, metadata("metadata")), metadata("metaGroup"), {"category": CATEGORY}
    )
    SubElement(group, metadata("meta"), {"type": kind}).text = words


def _write_notes(element: Element, notes: dict[str, list[str]]) -> None:
    whole = SubElement(element, core("notes"))
    for category, sentences in notes.items():
        for sentence in sentences:
            SubElement(whole, core("note"), {"category": category}).text = sentence


def _break_lines(element: Element) -> None:
    """A line for each element, and none within words: a space there would be one of theirs."""
    if element.tag in (core("source"), core("target")) or not len(element):
        return
    element.text = "\n"
    for child in element:
        child.tail = "\n"
        _break_lines(child)


def _nmtoken(name: str) -> str:
    """Ids are made so already; the names of kinds of records are any app's."""
    return ":".join(path_in_id(part) for part in name.split(":"))
