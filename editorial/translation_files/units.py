"""The texts of a job as units of a file: what stands in it of each, and where it goes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from wagtail_localize.models import StringTranslation

from editorial.translation.digests import hash_of
from editorial.translation_files.marks import tidy
from editorial.translation_jobs.models import TranslationJob
from editorial.translation_jobs.record_texts import RecordText

#: What stands for the words of a unit that had none.
NO_WORDS = "none"


@dataclass
class Group:
    """A page or a record, with what is told of all its units.

    ``id`` is "page:" and the key of the page, or "record:", the kind of the record and its id.
    """

    id: str
    title: str
    #: Where readers see it, or the admin shows it.
    address: str
    #: How far what is said is, in the words of XLIFF.
    state: str = "translated"


@dataclass
class Unit:
    """One text: its ``source``, and what is ``said`` in the other language, "" for nothing."""

    id: str
    group: Group
    #: Field by field the way to it, such as "Body › Quotation › Text".
    label: str
    source: str
    said: str
    #: How many characters there is room for; None: as many as you like.
    longest: int | None = None
    notes: list[str] = field(default_factory=list)
    is_html: bool = True
    #: Whether what is said was said of another source.
    is_outdated: bool = False
    #: What it is kept as: one of these two.
    place: StringPlace | None = None
    record: RecordText | None = None

    @cached_property
    def tidy_source(self) -> str:
        return tidy(self.source, self.is_html)

    @cached_property
    def tidy_said(self) -> str:
        return tidy(self.said, self.is_html)

    @property
    def seen(self) -> str:
        """Stands for what is said; a file carries it, and so tells what its maker saw."""
        return seen_of(self.tidy_said)

    @property
    def state(self) -> str:
        is_broken = self.place and self.place.row and self.place.row.has_error
        return "initial" if not self.said or self.is_outdated or is_broken else self.group.state


@dataclass
class StringPlace:
    """Where wagtail-localize keeps a text, and what it has of it."""

    key: Any
    string_id: int
    context_id: int
    path: str
    row: StringTranslation | None


def seen_of(said: str) -> str:
    return hash_of(said) if said else NO_WORDS


def name_of(job: TranslationJob) -> str:
    """By which a file says whose it is: numbers alone may be those of another site."""
    return f"{job.pk}:{job.root_key}:{job.language}"


def path_in_id(path: str) -> str:
    """``path`` in characters that XLIFF allows in an id."""
    return re.sub(r"[^\w.-]", lambda found: f"_{ord(found[0]):x}_", path, flags=re.ASCII)
