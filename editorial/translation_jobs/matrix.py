"""Pages by languages: how far each translation is, for any number of pages in eight queries.

Freshness is told by hashes of segments, never by dates: what the translation was made from is
what wagtail-localize has of the page, and it is held against the version that is approved or
live now.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from wagtail.models import Page

from editorial.translation.approved import versions_of
from editorial.translation.digests import hashes_of_versions
from editorial.translation_jobs.covering import not_intended
from editorial.translation_jobs.status import Status, TranslationState
from editorial.translation_jobs.taken import Taken, taken_of
from editorial.workflow.standing import Standing, standings_of


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
    taken = taken_of(keys, language)
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
    elif taken.stands_in(target):
        state = _state_of_draft(target, standing, TranslationState.READY)
    else:
        state = TranslationState.READY
    return Status(state, target, taken.done, every, changed, not taken.stands_in(target))


def _changed(now: list[str], taken: Taken) -> int:
    known = set(taken.hashes)
    return sum(text not in known for text in now)


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
