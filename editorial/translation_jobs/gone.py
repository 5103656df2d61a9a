"""What a deletion means for the jobs in which the page was translated, whoever deleted it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models.signals import post_delete
from wagtail.models import Locale, Page

from editorial.assignments.assigning import assign, set_done
from editorial.assignments.models import Assignment, Track
from editorial.pages import EditorialPageMixin
from editorial.translation_jobs.models import (
    JobState,
    PageState,
    Problem,
    TranslationJob,
    TranslationJobPage,
)


def follow_deletions() -> None:
    """Called once when the app is ready."""
    # The row of the page goes last: before, others of a tree would still seem to be there.
    post_delete.connect(_deleted, sender=Page, dispatch_uid="translations-of-a-deleted-page")


def _deleted(instance: Any, **kwargs: Any) -> None:
    kind = instance.specific_class
    if instance.alias_of_id or not (kind and issubclass(kind, EditorialPageMixin)):
        return
    language = Locale.objects.get(pk=instance.locale_id).language_code
    _end_work_on_original(instance.translation_key, language)
    _end_work_on_translation(instance.translation_key, language)


def _end_work_on_original(key: UUID, language: str) -> None:
    """Nothing is left to translate from: the work is done, and so is a job without any other."""
    jobs = TranslationJob.objects.under_way().filter(source_language=language, pages__key=key)
    for job in jobs.distinct():
        for row in _work(key, job.language):
            set_done(row, True)
        keys = job.pages.values("key")
        if not Page.objects.filter(translation_key__in=keys, locale__language_code=language):
            TranslationJob.objects.filter(pk=job.pk).update(state=JobState.DONE)


def _end_work_on_translation(key: UUID, language: str) -> None:
    """There is no draft to work on; the job can make it anew."""
    rows = TranslationJobPage.objects.filter(key=key, job__language=language, state=PageState.MADE)
    if rows.update(state=PageState.FAILED, problem=Problem.REMOVED):
        assign(key, Track.TRANSLATION, language=language)


def _work(key: UUID, language: str) -> Any:
    return Assignment.objects.filter(key=key, track=Track.TRANSLATION, language=language)
