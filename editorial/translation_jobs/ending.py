"""Changing a job that is under way, ending it, and opening it again."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from editorial.assignments.assigning import assign, set_done
from editorial.assignments.models import Assignment, Track
from editorial.translation_jobs.making import give
from editorial.translation_jobs.models import JobState, PageState, TranslationJob


@transaction.atomic
def hand_over_job(job: TranslationJob, user: Any = None) -> None:
    """Let whoever translates ``job`` now have its pages, by its day."""
    job.save(update_fields=["translator", "due", "note"])
    for row in job.pages.filter(state=PageState.MADE):
        give(job, row.key)


@transaction.atomic
def end_job(job: TranslationJob, user: Any = None) -> None:
    """The job is done, and so is the work on its pages."""
    _state(job, JobState.DONE)
    for row in _work(job):
        set_done(row, True, user)


@transaction.atomic
def cancel_job(job: TranslationJob, user: Any = None) -> None:
    """Nobody has to translate this any more; drafts and words stay."""
    _state(job, JobState.CANCELLED)
    others = TranslationJob.objects.under_way().filter(language=job.language)
    kept = set(others.filter(translator=job.translator).values_list("pages__key", flat=True))
    for row in _work(job):
        if row.key not in kept:
            assign(row.key, Track.TRANSLATION, language=job.language, user=user)


@transaction.atomic
def open_again(job: TranslationJob, user: Any = None) -> None:
    _state(job, JobState.OPEN)
    for row in job.pages.filter(state=PageState.MADE):
        give(job, row.key)


def _state(job: TranslationJob, state: JobState) -> None:
    job.state = state
    job.save(update_fields=["state"])


def _work(job: TranslationJob) -> Any:
    """What of the translator's work was given by ``job``."""
    return Assignment.objects.filter(
        key__in=job.pages.values("key"),
        track=Track.TRANSLATION,
        language=job.language,
        person=job.translator,
    )
