"""What is to become of each unit of a file: nothing is written here."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from editorial.translation_files.answers import Answer, Answers, Outcome
from editorial.translation_files.entries import Entry
from editorial.translation_files.finding import Units
from editorial.translation_files.fitting import why_unfit
from editorial.translation_files.gates import closed_pages
from editorial.translation_files.marks import tidy
from editorial.translation_files.units import NO_WORDS, Unit, seen_of
from editorial.translation_jobs.locked import held_records
from editorial.translation_jobs.models import TranslationJob

#: The key of a page, or the kind and id of a record → why no words are taken there now.
Closed = dict[Any, str]


def judged(
    job: TranslationJob, units: list[Unit], entries: list[Entry], user: Any = None
) -> Answers:
    """An answer for each of ``entries``, as if all that may be taken were taken."""
    known = Units(job, units, entries)
    keys = {unit.place.key for unit in units if unit.place}
    closed: Closed = {**closed_pages(job, keys, user)} if keys else {}
    if any(unit.record for unit in units):
        closed |= held_records(job, user)
    return Answers(_answer(entry, known, closed) for entry in entries)


def _answer(entry: Entry, known: Units, closed: Closed) -> Answer:
    unit = known.find(entry)
    if unit is None:
        return _without_unit(entry, known)
    if known.is_twice(entry, unit):
        return Answer(entry, unit, Outcome.REFUSED, _("The file says this text more than once."))
    if entry.problem:
        return Answer(entry, unit, Outcome.REFUSED, entry.problem, unit.said)
    if not entry.target.strip():
        return Answer(entry, unit, Outcome.EMPTY)
    return _weighed(entry, unit, closed)


def _without_unit(entry: Entry, known: Units) -> Answer:
    if known.has_gone(entry):
        why = _("The page is not translated any more: it was deleted, or somebody stopped it.")
    elif known.was_there(entry):
        return Answer(entry, None, Outcome.STALE, _("The text was taken out of the original."))
    else:
        why = _("The job has no text with this id.")
    return Answer(entry, None, Outcome.REFUSED, why)


def _weighed(entry: Entry, unit: Unit, closed: Closed) -> Answer:
    entry.target = target = tidy(entry.target, unit.is_html)
    is_same_source = tidy(entry.source, unit.is_html) == unit.tidy_source
    if unit.said and (target == unit.tidy_said or seen_of(target) == entry.seen):
        return _untouched(entry, unit, is_same_source)
    if why := closed.get(_shuts(unit)):
        return Answer(entry, unit, Outcome.REFUSED, why, unit.said)
    if not is_same_source:
        why = _("The file was made from another original.")
        return Answer(entry, unit, Outcome.STALE, why, unit.said, unit.source)
    if unit.seen not in (entry.seen, NO_WORDS):
        return Answer(entry, unit, Outcome.MEANWHILE, _meanwhile(entry), unit.said)
    if why := _unfit(entry, unit):
        return Answer(entry, unit, Outcome.REFUSED, why, unit.said)
    return Answer(entry, unit, Outcome.TAKEN, said=unit.said)


def _shuts(unit: Unit) -> Any:
    """What of ``Closed`` this text belongs to."""
    if unit.place:
        return unit.place.key
    return (unit.record.row.kind, unit.record.row.record) if unit.record else None


def _untouched(entry: Entry, unit: Unit, is_same_source: bool) -> Answer:
    """Words left as they were; said of a new original, too, where that was marked as seen."""
    is_confirmed = unit.is_outdated and is_same_source and entry.is_confirmed
    if is_confirmed and entry.target == unit.tidy_said:
        return Answer(entry, unit, Outcome.TAKEN)
    return Answer(entry, unit, Outcome.UNCHANGED)


def _meanwhile(entry: Entry) -> str:
    if entry.seen is None:
        return _("It is translated here, and the file does not tell whether you knew these words.")
    return _("Somebody has translated this since the file was made.")


def _unfit(entry: Entry, unit: Unit) -> str:
    if entry.is_unsure:
        return _("The file marks it as not certain yet (fuzzy). Take off that mark.")
    return why_unfit(unit.tidy_source, entry.target, unit.is_html, unit.longest)
