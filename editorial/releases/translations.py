"""Whether the translations of a release say what their originals are about to say.

Told by the hashes of the originals' segments, taken from what goes out with them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from editorial.releases.contents import Obstacle
from editorial.releases.models import Release
from editorial.translation.approved import versions_of
from editorial.translation.digests import digest_of, hashes_of, hashes_of_versions
from editorial.translation_jobs.matrix import statuses_of
from editorial.translation_jobs.status import Status, TranslationState

if TYPE_CHECKING:
    from editorial.releases.checking import Candidate


Said = Mapping[int, list[str]]


def source_hashes(candidates: Sequence[Candidate], going: Said | None = None) -> dict[int, str]:
    """Id of a translated page → one hash for what its original says, or is about to say.

    ``going`` is ``said_by(candidates)`` where that is at hand.
    """
    going = said_by(candidates) if going is None else going
    originals = {one.row.pk: one.row.get_source() for one in candidates if not one.row.is_source()}
    rest = versions_of(row for row in originals.values() if row.pk not in going)
    said = {**hashes_of_versions(rest), **going}
    return {pk: digest_of(said[row.pk]) for pk, row in originals.items()}


def said_by(candidates: Sequence[Candidate]) -> Said:
    """Id of an original that goes out with a translation of it → the hashes of its texts."""
    translated = {one.row.get_source().pk for one in candidates if not one.row.is_source()}
    return {one.row.pk: hashes_of(one.draft) for one in candidates if one.row.pk in translated}


def translation_obstacles(
    release: Release, candidates: Sequence[Candidate], agreed: Mapping[int, str] | None = None
) -> Iterator[Obstacle]:
    """What translators have to do yet, page by page.

    ``agreed`` are the ``source_hashes`` by which versions were approved: then it counts what
    these were made from, and not what translators have begun since.
    """
    going = said_by(candidates)
    now = source_hashes(candidates, going) if agreed is not None else {}
    for code in release.languages:
        there = [one.row for one in candidates if one.language == code and not one.row.is_source()]
        for row, status in _statuses(there, code, going) if there else ():
            is_old = agreed is not None and now[row.pk] != agreed.get(row.pk)
            if sentence := _judged(status, agreed is not None, is_old):
                yield Obstacle("translation", sentence, row)


def _judged(status: Status, was_agreed: bool, is_old: bool) -> str:
    if was_agreed:
        # What the translator has taken since is not what goes out.
        return str(_OLD) if is_old else "" if status.is_outdated else _sentence(status)
    return _sentence(status) or _unsaved(status)


def _statuses(there: list[Any], code: str, going: Said) -> Iterator[tuple[Any, Status]]:
    originals = {row.get_source().pk: row for row in there}
    said = {pk: going[pk] for pk in originals if pk in going}
    targets = {row.translation_key: row for row in there}
    sources = [row.get_source() for row in there]
    for pk, status in statuses_of(sources, code, targets, said=said).items():
        yield originals[pk], status


_OLD = gettext_lazy("The translation is of an older version: bring it up to date.")


def _sentence(status: Status) -> str:
    if status.state == TranslationState.IN_WORK and status.every:
        sentence = _("%(done)d of %(every)d texts are translated.")
        return sentence % {"done": status.done, "every": status.every}
    return str(_OLD) if status.is_outdated else ""


def _unsaved(status: Status) -> str:
    if status.lacks_words:
        return _("The newest words are not in the page yet: save the translation as a draft.")
    return ""
