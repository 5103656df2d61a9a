"""A file that comes back: read whole, judged unit by unit, and kept in one transaction."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Locale

from editorial.translation_files.answers import Answers, Outcome
from editorial.translation_files.entries import FileRefused, JobFile
from editorial.translation_files.judging import judged
from editorial.translation_files.keeping import keep_records, keep_strings
from editorial.translation_files.log import TAKEN
from editorial.translation_files.reading import read_file
from editorial.translation_files.taking_along import units_of
from editorial.translation_files.units import name_of
from editorial.translation_jobs.models import JobState, TranslationJob


def bring_back(job: TranslationJob, content: bytes, user: Any = None) -> Answers:
    """Take what may be taken of a file of ``job``; an answer for each of its units.

    Whether ``user`` may write in the job is for the caller to ask; each page is asked here.
    Raises ``FileRefused``, and takes nothing.
    """
    file = read_file(content)
    refuse_foreign(job, file)
    try:
        return _take(job, file, user)
    except IntegrityError:
        # Somebody said one of the texts between our look and our writing: look again.
        return _take(job, file, user)


@transaction.atomic
def _take(job: TranslationJob, file: JobFile, user: Any) -> Answers:
    job = TranslationJob.objects.select_for_update().get(pk=job.pk)
    locale = open_locale(job)
    answers = judged(job, units_of(job, for_update=True), file.entries, user)
    taken = answers.of(Outcome.TAKEN)
    keep_strings(taken, locale, user, file.kind)
    keep_records(job, taken, user)
    _log(job, answers, file.kind, user)
    return answers


def open_locale(job: TranslationJob) -> Locale:
    """The language of a job whose drafts are made, and that is somebody's work."""
    locale = job.target_locale()
    if locale is None:
        raise FileRefused(_("The site has no such language any more."))
    if job.state == JobState.MAKING:
        raise FileRefused(_("The drafts of this job are being made. Try again in a moment."))
    if not job.is_under_way:
        raise FileRefused(_("This job is over. Let somebody open it again first."))
    return locale


def refuse_foreign(job: TranslationJob, file: JobFile) -> None:
    if file.job != name_of(job):
        sentence = _(
            "This file belongs to another job. Bring it back on the page of that job, or take the "
            "file of this one along."
        )
        raise FileRefused(sentence)


def _log(job: TranslationJob, answers: Answers, kind: str, user: Any) -> None:
    root = job.root()
    if root:
        counts = {str(outcome.value): count for outcome, count in answers.counts.items()}
        data = {"language": job.language, "kind": kind, "counts": counts}
        log(root, TAKEN, user=user, data=data)
