"""Making a job: its drafts page by page, parents first, as often as it takes."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Locale, Page

from editorial.assignments.assigning import assign, set_done
from editorial.assignments.models import Track
from editorial.translation.approved import approved_source, versions_of
from editorial.translation.digests import digest_of, hashes_of
from editorial.translation.drafts import start_translation
from editorial.translation.taking import take_source
from editorial.translation_jobs.covering import cover_texts, parent_keys
from editorial.translation_jobs.log import MADE
from editorial.translation_jobs.models import (
    JobState,
    PageState,
    Problem,
    TranslationJob,
    TranslationJobPage,
)

logger = logging.getLogger(__name__)


@transaction.atomic
def order_translation(
    root: Page,
    pages: Iterable[Page],
    language: str,
    translator: Any = None,
    due: date | None = None,
    note: str = "",
    user: Any = None,
) -> TranslationJob:
    """A job for ``pages``, which lie at or below ``root``; the worker makes its drafts.

    Whether ``user`` may order that is for the caller to ask, see ``rights``.
    """
    from editorial.translation_jobs.tasks import make_translation_job

    pages = sorted(pages, key=lambda page: page.path)
    job = TranslationJob.objects.create(
        root_key=root.translation_key,
        title=root.get_admin_display_title(),
        source_language=root.locale.language_code,
        language=language,
        translator=translator,
        due=due,
        note=note,
        made_by=user,
    )
    above = parent_keys(pages)
    TranslationJobPage.objects.bulk_create(
        TranslationJobPage(
            job=job,
            key=page.translation_key,
            title=page.get_admin_display_title(),
            parent_key=above.get(page.pk),
            position=position,
        )
        for position, page in enumerate(pages)
    )
    log(root, MADE, user=user, data={"language": language, "pages": len(pages)})
    make_translation_job.enqueue(job.pk)
    return job


def make_job(job: TranslationJob) -> None:
    """Make what is not made yet. What fails says why, and does not keep the rest back."""
    for pk in list(job.pages.exclude(state=PageState.MADE).values_list("pk", flat=True)):
        if not TranslationJob.objects.under_way().filter(pk=job.pk).exists():
            return  # cancelled meanwhile
        _make_or_tell(pk)
    TranslationJob.objects.filter(pk=job.pk, state=JobState.MAKING).update(state=JobState.OPEN)


class NotMade(Exception):
    """Why a page of a job could not be made."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def _make_or_tell(pk: int) -> None:
    try:
        with transaction.atomic():
            _make(pk)
    except NotMade as reason:
        _tell(pk, reason.problem)
    except Exception:  # of any page: one that is broken must not stop the others
        logger.exception("The page %s of a translation job could not be made", pk)
        _tell(pk, Problem.BROKEN)


def _tell(pk: int, problem: Problem) -> None:
    rows = TranslationJobPage.objects.filter(pk=pk)
    rows.update(state=PageState.FAILED, problem=problem)


def _make(pk: int) -> None:
    row = TranslationJobPage.objects.select_for_update().get(pk=pk)
    if row.state == PageState.MADE:
        return  # by another worker
    page, locale = _page_of(row), _locale_of(row.job)
    taken = take(row, page)
    translation = start_translation(page, locale, row.job.made_by)
    if not translation.enabled:
        raise NotMade(Problem.STOPPED)
    cover_texts(row.job, taken)
    give(row.job, row.key)


def take(row: TranslationJobPage, page: Page) -> Any:
    """Let ``row`` and wagtail-localize hold the newest approved version of ``page``."""
    taken = approved_source(page)
    take_source(taken)
    row.revision_id = versions_of([page])[page]
    row.source_hash = digest_of(hashes_of(taken))
    row.state, row.problem = PageState.MADE, ""
    row.save()
    return taken


def give(job: TranslationJob, key: Any) -> None:
    """Let the translator of ``job`` have this page: whoever has the work may edit it."""
    row = assign(key, Track.TRANSLATION, job.translator, job.due, job.language, job.made_by)
    if row and row.done_at:
        set_done(row, False, job.made_by)  # ordered anew


def _page_of(row: TranslationJobPage) -> Page:
    pages = Page.objects.filter(
        translation_key=row.key, locale__language_code=row.job.source_language
    )
    page = pages.first()
    if page is None:
        raise NotMade(Problem.DELETED)
    return page


def _locale_of(job: TranslationJob) -> Locale:
    locale = job.target_locale()
    if locale is None:
        raise NotMade(Problem.LANGUAGE)
    return locale
