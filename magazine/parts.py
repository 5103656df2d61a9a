"""The contents of an issue in the parts that its page shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

from magazine.contents import Entry, Heading

if TYPE_CHECKING:
    from magazine.albums import Shelf
    from magazine.models import SectionPage


@dataclass
class SectionContents:
    """A part of the issue, in running order: a section, or what stands under a heading."""

    section: SectionPage | None
    entries: list[Entry] = field(default_factory=list)
    heading: Heading | None = None
    #: What comes before the first one-off heading.
    is_opening: bool = False
    albums: list[Shelf] = field(default_factory=list)


def contents_in_parts(entries: list[Entry]) -> list[SectionContents]:
    """``entries`` as the issue's page shows them: under its one-off headings in running
    order, and by section where it has no heading.
    """
    if any(entry.heading for entry in entries):
        return contents_by_heading(entries)
    return contents_by_section(entries)


def contents_by_heading(entries: list[Entry]) -> list[SectionContents]:
    """``entries`` in running order, parted where a one-off heading stands."""
    return [
        SectionContents(None, list(part), heading, is_opening=heading is None)
        for heading, part in groupby(entries, lambda entry: entry.heading)
    ]


def contents_by_section(entries: list[Entry]) -> list[SectionContents]:
    """``entries`` grouped by section, in the sections' standing order; those without last."""
    groups: dict[Any, SectionContents] = {}
    for entry in entries:
        key = entry.section.pk if entry.section else None
        groups.setdefault(key, SectionContents(entry.section)).entries.append(entry)
    return sorted(groups.values(), key=_standing_order)


def with_albums(
    parts: list[SectionContents], albums: list[Shelf], sections: Iterable[SectionPage]
) -> list[SectionContents]:
    """``parts`` with ``albums`` in the section that lists them, at its place; at the end
    where there is none, or where the issue is parted by one-off headings.
    """
    if not albums:
        return parts
    section = next((section for section in sections if section.lists_albums), None)
    by_heading = any(part.heading or part.is_opening for part in parts)
    mine = [part for part in parts if section and part.section and part.section.pk == section.pk]
    if mine and not by_heading:
        mine[0].albums = albums
        return parts
    added = [*parts, SectionContents(section, albums=albums)]
    return added if by_heading or section is None else sorted(added, key=_standing_order)


def _standing_order(group: SectionContents) -> tuple[bool, int, str]:
    section = group.section
    return (False, section.order, section.path) if section else (True, 0, "")
