"""A job as its page tells of it: every page of it, how far it is, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.models import Page

from editorial.roles.given import trees_of
from editorial.translation_jobs.covering import parent_keys
from editorial.translation_jobs.matrix import statuses_of
from editorial.translation_jobs.models import (
    UNDER_WAY,
    PageState,
    TranslationJob,
    TranslationJobPage,
)
from editorial.translation_jobs.status import Status


@dataclass
class JobRow:
    """A page of a job: ``page`` is the original, None where it is gone; ``told`` says so."""

    row: TranslationJobPage
    page: Page | None
    status: Status | None
    told: str = ""

    @property
    def title(self) -> str:
        return self.page.get_admin_display_title() if self.page else self.row.title

    @property
    def problem(self) -> str:
        """Why its draft could not be made; "" where it could."""
        failed = self.page is not None and self.row.state == PageState.FAILED
        return str(self.row.get_problem_display()) if failed else ""

    @property
    def is_finished(self) -> bool:
        return self.status is None or self.status.is_finished


class JobPages:
    """The rows of ``job``; about ten queries, however many there are."""

    def __init__(self, job: TranslationJob) -> None:
        self.job = job

    @cached_property
    def rows(self) -> list[JobRow]:
        rows = list(self.job.pages.all())
        pages = _originals(rows, self.job.source_language)
        statuses = statuses_of(pages.values(), self.job.language)
        editions = _originals([row for row in rows if row.key not in pages], self.job.language)
        above = parent_keys(pages.values())
        beside = parent_keys(one.page for one in statuses.values() if one.page)
        return [
            JobRow(
                row, page, statuses[page.pk], _moved(row, page, statuses[page.pk], above, beside)
            )
            if (page := pages.get(row.key))
            else JobRow(row, None, None, _deleted(row.key in editions))
            for row in rows
        ]

    @property
    def made(self) -> int:
        return sum(one.row.state == PageState.MADE for one in self.rows)

    @property
    def finished(self) -> int:
        return sum(one.is_finished for one in self.rows)

    @property
    def outdated(self) -> int:
        return sum(bool(one.status and one.status.is_outdated) for one in self.rows)

    @property
    def unmade(self) -> int:
        return len(self.rows) - self.made


def _originals(rows: list[TranslationJobPage], language: str) -> dict[UUID, Page]:
    keys = [row.key for row in rows]
    pages = Page.objects.filter(
        translation_key__in=keys, locale__language_code=language, alias_of=None
    )
    return {page.translation_key: page for page in pages}


def _moved(
    row: TranslationJobPage,
    page: Page,
    status: Status,
    above: dict[int, UUID],
    beside: dict[int, UUID],
) -> str:
    """``above`` are the keys of the pages right above the originals, ``beside`` of the others."""
    if row.parent_key is None or above.get(page.pk) == row.parent_key:
        return ""
    if status.page and beside.get(status.page.pk) == above.get(page.pk):
        return _("The page was moved since, and its translation with it.")
    return _("The page was moved since; its translation stays where it was.")


def _deleted(has_translation: bool) -> str:
    if has_translation:
        return _("The page was deleted; its translation stays.")
    return _("The page was deleted, and its translation with it.")


def rows_of_jobs(jobs: Iterable[TranslationJob]) -> dict[int, list[JobRow]]:
    """Job id → its rows, without what became of them; a few queries a language."""
    rows = TranslationJobPage.objects.filter(job__in=[job.pk for job in jobs])
    pages = list(rows.select_related("job").order_by("job", "position"))
    found: dict[int, list[JobRow]] = {}
    for pair in {_languages(row) for row in pages}:
        mine = [row for row in pages if _languages(row) == pair]
        originals = _originals(mine, pair[0])
        statuses = statuses_of(originals.values(), pair[1])
        for row in mine:
            page = originals.get(row.key)
            one = JobRow(row, page, statuses[page.pk] if page else None)
            found.setdefault(row.job_id, []).append(one)
    return found


def progress_of(jobs: Iterable[TranslationJob]) -> dict[int, tuple[int, int]]:
    """Job id → how many of its pages are finished, of how many."""
    found = rows_of_jobs(jobs)
    return {pk: (sum(one.is_finished for one in rows), len(rows)) for pk, rows in found.items()}


def _languages(row: TranslationJobPage) -> tuple[str, str]:
    return row.job.source_language, row.job.language


def translations_apart(user: Any) -> Callable[[UUID, str], bool]:
    """Whether the translation of a key into a language is told of job by job on the dashboard."""
    if trees_of(user):
        return lambda key, language: True
    mine = TranslationJobPage.objects.filter(
        job__translator=user, job__state__in=UNDER_WAY
    ).values_list("key", "job__language")
    places = set(mine)
    return lambda key, language: (key, language) in places
