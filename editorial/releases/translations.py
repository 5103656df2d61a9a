"""Whether the translations of a release say what their originals are about to say.

Told by the hashes of the originals' segments, taken from what goes out with them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from editorial.releases.contents import Obstacle
from editorial.releases.models import Release
from editorial.translation.digests import hashes_of
from editorial.translation_jobs.matrix import statuses_of
from editorial.translation_jobs.status import Status, TranslationState

if TYPE_CHECKING:
    from editorial.releases.checking import Candidate


def translation_obstacles(release: Release, candidates: Sequence[Candidate]) -> Iterator[Obstacle]:
    """What translators have to do yet, page by page."""
    for code in release.languages:
        there = [one.row for one in candidates if one.language == code]
        translated = {row.translation_key: row for row in there if not row.is_source()}
        if translated:
            yield from _in_language(translated, code, candidates)


def _in_language(
    translated: dict[Any, Any], code: str, candidates: Sequence[Candidate]
) -> Iterator[Obstacle]:
    originals = {row.translation_key: row.get_source() for row in translated.values()}
    going = {one.row.pk: one.draft for one in candidates}
    said = {row.pk: hashes_of(going[row.pk]) for row in originals.values() if row.pk in going}
    for pk, status in statuses_of(originals.values(), code, translated, said=said).items():
        key = next(key for key, row in originals.items() if row.pk == pk)
        if sentence := _sentence(status):
            yield Obstacle("translation", sentence, translated[key])


def _sentence(status: Status) -> str:
    if status.state == TranslationState.IN_WORK and status.every:
        sentence = _("%(done)d of %(every)d texts are translated.")
        return sentence % {"done": status.done, "every": status.every}
    if status.is_outdated:
        return _("The translation is of an older version: bring it up to date.")
    if status.lacks_words:
        return _("The newest words are not in the page yet: save the translation as a draft.")
    return ""
