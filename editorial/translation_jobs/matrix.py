"""Pages by languages: how far each translation is, for any number of pages in eight queries.

Freshness is told by hashes of segments, never by dates: what the translation was made from is
what wagtail-localize has of the page, and it is held against the version that is approved or
live now.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Subquery
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from editorial.translation.approved import versions_of
from editorial.translation.digests import hashes_of_versions
from editorial.translation_jobs.covering import not_intended
from editorial.translation_jobs.status import Status, TranslationState
from editorial.workflow.standing import Standing, standings_of


@dataclass
class Taken:
    """What a translation was made from, and how much of it is translated."""

    hashes: list[str] = field(default_factory=list)
    done: int = 0
    #: When it was taken, or a text translated last: drafts saved before lack something.
    said_at: datetime | None = None


def statuses_of(
    pages: Iterable[Page],
    language: str,
    targets: Mapping[UUID, Page] | None = None,
    standings: Mapping[int, Standing] | None = None,
    said: Mapping[int, list[str]] | None = None,
) -> dict[int, Status]:
    """Page id → how far it is in ``language``; ``pages`` are in the language of the originals.

    ``targets`` are the pages there by their keys, ``standings`` where those stand in their
    workflow, from whoever knows them already. ``said`` are the hashes of what pages, by id,
    are about to say: without it the version counts that is approved or live.
    """
    pages = list(pages)
    keys = [page.translation_key for page in pages]
    if targets is None:
        targets = _targets(keys, language)
    taken = _taken(keys, language)
    asked = [p for p in pages if p.translation_key in taken and p.pk not in (said or {})]
    now = hashes_of_versions(versions_of(asked)) | dict(said or {})
    left_out = not_intended(keys, language)
    if standings is None:
        standings = standings_of([page.pk for page in targets.values()]) if targets else {}
    found = {}
    for page in pages:
        key = page.translation_key
        target = targets.get(key)
        standing = standings.get(target.pk) if target else None
        found[page.pk] = _status(
            target, taken.get(key), now.get(page.pk, []), standing, key in left_out
        )
    return found


def status_of(page: Page, language: str) -> Status:
    """``statuses_of`` for one page."""
    return statuses_of([page], language)[page.pk]


def _targets(keys: list[UUID], language: str) -> dict[UUID, Page]:
    pages = Page.objects.filter(
        translation_key__in=keys, locale__language_code=language, alias_of=None
    )
    return {page.translation_key: page for page in pages}


def _taken(keys: list[UUID], language: str) -> dict[UUID, Taken]:
    """Key → what wagtail-localize has; pages are left out whose translation was stopped."""
    found: dict[UUID, Taken] = {}
    for key, taken_at, text, said_at in _segments(keys, language):
        taken = found.setdefault(key, Taken(said_at=taken_at))
        if text:
            taken.hashes.append(str(text))
        if said_at:
            taken.done += 1
            taken.said_at = max(said_at, taken.said_at or said_at)
    return found


def _segments(keys: list[UUID], language: str) -> Any:
    """Of each translation its segments in order; of one without any a row that says so."""
    segment = "source__stringsegment"
    said = StringTranslation.objects.filter(
        translation_of=OuterRef(f"{segment}__string"),
        context=OuterRef(f"{segment}__context"),
        locale__language_code=language,
        has_error=False,
    )
    # What a machine made is done when somebody has confirmed it.
    said = said.exclude(translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE)
    rows = Translation.objects.filter(
        source__object__in=keys, target_locale__language_code=language, enabled=True
    ).order_by("source", f"{segment}__order")
    rows = rows.annotate(said_at=Subquery(said.values("updated_at")[:1]))
    what = ("source__object", "source__last_updated_at", f"{segment}__string__data_hash")
    return rows.values_list(*what, "said_at")


def _status(
    target: Page | None,
    taken: Taken | None,
    now: list[str],
    standing: Standing | None,
    is_left_out: bool,
) -> Status:
    if is_left_out and not (target and target.live):
        return Status(TranslationState.NOT_INTENDED, target)
    if target is None:
        return Status(TranslationState.MISSING)
    if taken is None:
        return Status(_state_of_draft(target, standing, TranslationState.IN_WORK), target)
    every, changed = len(taken.hashes), _changed(now, taken)
    if now != taken.hashes:
        state = TranslationState.OUTDATED
    elif taken.done < every:
        state = TranslationState.IN_WORK
    elif _has_words(target, taken):
        state = _state_of_draft(target, standing, TranslationState.READY)
    else:
        state = TranslationState.READY
    return Status(state, target, taken.done, every, changed, not _has_words(target, taken))


def _changed(now: list[str], taken: Taken) -> int:
    known = set(taken.hashes)
    return sum(text not in known for text in now)


def _has_words(target: Page, taken: Taken) -> bool:
    """Whether the newest draft was saved after the last text was taken or translated."""
    saved, said = target.latest_revision_created_at, taken.said_at
    return saved is None or said is None or said <= saved


def _state_of_draft(
    target: Page, standing: Standing | None, otherwise: TranslationState
) -> TranslationState:
    if target.live and not target.has_unpublished_changes:
        return TranslationState.LIVE
    if standing and standing.is_approved:
        return TranslationState.APPROVED
    return otherwise


def matrix_of(
    pages: Iterable[Page], languages: Iterable[str]
) -> list[tuple[Page, dict[str, Status]]]:
    """Each page with its status in each language."""
    pages = list(pages)
    columns: Mapping[str, dict[int, Status]] = {
        code: statuses_of(pages, code) for code in languages
    }
    return [(page, {code: column[page.pk] for code, column in columns.items()}) for page in pages]
