"""What is given to a translator, job by job, and how far it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from editorial.assignments.models import Assignment, Track
from editorial.dashboard.registry import SHOWN, Row, Work, my_work_shows
from editorial.roles.given import given_to, trees_of
from editorial.translation_jobs.matrix import statuses_of
from editorial.translation_jobs.models import TranslationJob
from editorial.translation_jobs.status import Status
from editorial.translation_jobs.telling import JobRow, rows_of_jobs

#: A text and the language it is translated into → the assignment.
Given = dict[tuple[UUID, str], Assignment]


@my_work_shows(order=50)
def to_translate(user: Any) -> Work | None:
    """What ``user`` has to translate; only for those who work on what is given."""
    jobs = list(TranslationJob.objects.under_way().filter(translator=user))
    if not jobs and not trees_of(user):
        return None
    work = work_given(user)
    found = rows_of_jobs(jobs)
    rows = [_of_job(job, one, work) for job in jobs for one in _open(job, found, work)]
    in_jobs = {(one.row.key, job.language) for job in jobs for one in found.get(job.pk, [])}
    alone = [page for page in given_to(user) if _is_open(page, work, in_jobs)]
    rows += [_alone(page, status, work) for page, status in _with_statuses(alone)]
    hint = gettext_lazy(
        "Nothing is given to you to translate just now. What is given to you appears here."
    )
    heading = gettext_lazy("To be translated")
    return Work("translating", heading, rows[:SHOWN], empty=hint, more=len(rows[SHOWN:]))


def work_given(user: Any) -> Given:
    """The translations that ``user`` was asked for, done ones too; one query."""
    rows = Assignment.objects.filter(person=user, track=Track.TRANSLATION)
    return {(row.key, row.language): row for row in rows}


def _open(job: TranslationJob, found: dict[int, list[JobRow]], work: Given) -> list[JobRow]:
    return [
        one
        for one in found.get(job.pk, [])
        if not one.is_finished
        and one.status
        and one.status.page
        and not _is_done(work.get((one.row.key, job.language)))
    ]


def _is_done(row: Assignment | None) -> bool:
    return bool(row and row.done_at)


def _is_open(page: Page, work: Given, in_jobs: set[tuple[UUID, str]]) -> bool:
    place = (page.translation_key, page.locale.language_code)
    return place not in in_jobs and not _is_done(work.get(place))


def _of_job(job: TranslationJob, one: JobRow, work: Given) -> Row:
    page = one.status.page if one.status else one.page
    return Row(
        one.title,
        reverse("wagtailadmin_pages:edit", args=[page.pk if page else 0]),
        str(one.status),
        language=job.language,
        group=_called(job),
        group_url=reverse("editorial_translation_job", args=[job.pk]),
        done_url=_done_url(work.get((one.row.key, job.language))),
    )


def _called(job: TranslationJob) -> str:
    named = {"title": job.title, "language": job.language_name}
    if not job.due:
        return _("%(title)s (%(language)s)") % named
    day = date_format(job.due, "SHORT_DATE_FORMAT")
    return _("%(title)s (%(language)s), by %(day)s") % (named | {"day": day})


def _with_statuses(pages: list[Page]) -> Iterator[tuple[Page, Status | None]]:
    """Each with how far it is; a few queries a language."""
    originals = Page.objects.filter(
        translation_key__in=[page.translation_key for page in pages],
        locale__language_code=settings.LANGUAGE_CODE,
        alias_of=None,
    )
    by_key = {page.translation_key: page for page in originals} if pages else {}
    codes = {page.locale.language_code for page in pages}
    found = {code: statuses_of(by_key.values(), code) for code in codes}
    for page in pages:
        original = by_key.get(page.translation_key)
        yield page, found[page.locale.language_code][original.pk] if original else None


def _alone(page: Page, status: Status | None, work: Given) -> Row:
    """A page that was given by hand, without a job."""
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    code = page.locale.language_code
    row = work.get((page.translation_key, code))
    title, note = page.get_admin_display_title(), str(status or "")
    return Row(title, url, note, language=code, done_url=_done_url(row))


def _done_url(row: Assignment | None) -> str:
    return reverse("editorial_assignment_done", args=[row.pk]) if row else ""
