"""Which unit of a job a unit of a file means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from uuid import UUID

from wagtail_localize.models import TranslationContext

from editorial.translation_files.entries import Entry
from editorial.translation_files.marks import tidy
from editorial.translation_files.units import Unit, path_in_id
from editorial.translation_jobs.models import TranslationJob


class Units:
    """The units of a job, found by what a file tells.

    The last part of a page's id numbers the texts of one place, so it changes where a paragraph
    is put before others: the text itself is asked first.
    """

    def __init__(self, job: TranslationJob, units: Iterable[Unit], entries: list[Entry]) -> None:
        self._by_id = {unit.id: unit for unit in units}
        self._by_text = {(_place(one.id), one.tidy_source): one for one in self._by_id.values()}
        self._groups = {unit.group.id for unit in self._by_id.values()}
        self._pages = {f"page:{key}" for key in job.pages.values_list("key", flat=True)}
        self._times = Counter(entry.id for entry in entries)
        self._used: set[str] = set()
        self._meant = {unit.id for entry in entries if (unit := self._by_words(entry))}
        self._known = self._known_places(entries)

    def find(self, entry: Entry) -> Unit | None:
        if entry.problem or self._times[entry.id] > 1:
            return self._by_id.get(entry.id)
        if unit := self._by_words(entry):
            return unit
        unit = self._by_id.get(entry.id)
        # What stands there now came from elsewhere, and the file says it, too.
        return None if unit and unit.id in self._meant else unit

    def _by_words(self, entry: Entry) -> Unit | None:
        if entry.problem:
            return None
        source = tidy(entry.source, is_html=not entry.id.startswith("record:"))
        return self._by_text.get((_place(entry.id), source))

    def is_twice(self, entry: Entry, unit: Unit) -> bool:
        """Whether the file says something else of the same unit, too."""
        is_used = unit.id in self._used
        self._used.add(unit.id)
        return is_used or self._times[entry.id] > 1

    def was_there(self, entry: Entry) -> bool:
        """Whether its page had a text at this place once."""
        return _place(entry.id) in self._known

    def has_gone(self, entry: Entry) -> bool:
        """Whether its page belongs to the job, and is not translated any more."""
        page = _page(entry.id)
        return page in self._pages and page not in self._groups

    def _known_places(self, entries: list[Entry]) -> set[str]:
        missing = {one.id for one in entries if _page(one.id) in self._pages and not self.find(one)}
        if not missing:
            return set()
        keys = {UUID(_page(one).removeprefix("page:")) for one in missing}
        rows = TranslationContext.objects.filter(object__in=keys)
        return {f"page:{row.object_id}:{path_in_id(row.path)}" for row in rows}


def _place(name: str) -> str:
    """An id of a page's text without its number; that of a record's is whole."""
    return name.rpartition(":")[0] if name.startswith("page:") else name


def _page(name: str) -> str:
    return ":".join(name.split(":")[:2]) if name.startswith("page:") else ""
