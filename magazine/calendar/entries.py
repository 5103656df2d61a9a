from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision

from editorial.assignments.log import called
from editorial.assignments.models import Assignment, Track
from editorial.assignments.states import State, states_of
from editorial.assignments.subjects import subjects_of
from editorial.releases.models import Release
from editorial.releases.states import ReleaseState
from editorial.translation.sources import source_first
from magazine.models import ArticlePage, IssuePage, IssuePlan, MagazinePage, PlannedArticle


class Kind(models.TextChoices):
    """What stands in a calendar: what an office hopes for, and what will happen by itself."""

    PLANNED = "planned", _("planned to come out")
    SCHEDULED = "scheduled", _("scheduled: goes out by itself")
    DEADLINE = "deadline", _("texts ready")
    WORK = "work", _("work")


@dataclass(frozen=True)
class Entry:
    """One thing on one day; ``day`` is None for what has no date yet."""

    day: date | None
    kind: Kind
    title: str
    url: str
    note: str = ""
    state: State | None = None
    moment: datetime | None = None


def entries_between(magazines: Sequence[MagazinePage], first: date, last: date) -> list[Entry]:
    """Everything of ``magazines`` from ``first`` to ``last``, both counted, by day."""
    found = [
        *_plans(magazines, first, last),
        *_scheduled(magazines, first, last),
        *_releases(magazines, first, last),
        *_work(magazines, first, last),
    ]
    kinds = Kind.values
    return sorted(found, key=lambda one: (one.day, kinds.index(one.kind), one.title))


def dateless(magazines: Sequence[MagazinePage]) -> list[Entry]:
    """What is planned for an issue, is not written yet, and is due on no day."""
    dated = Assignment.objects.filter(track=Track.TEXT).exclude(due=None)
    items = PlannedArticle.objects.filter(_of(magazines)).exclude(issue_key=None)
    waiting = items.exclude(key__in=dated.values("key")).exclude(
        key__in=ArticlePage.objects.values("translation_key")
    )
    return [
        Entry(None, Kind.WORK, one.working_title, reverse("magazine_edit_planned", args=[one.pk]))
        for one in waiting.order_by("created_at")
    ]


def _of(magazines: Sequence[MagazinePage]) -> Q:
    return Q(magazine_key__in=[magazine.translation_key for magazine in magazines])


def _within(magazines: Sequence[MagazinePage]) -> Q:
    found = Q(pk__in=[])
    for magazine in magazines:
        for edition in (magazine, *magazine.other_languages()):
            found |= Q(path__within=edition.path)
    return found


def _plans(magazines: Sequence[MagazinePage], first: date, last: date) -> Iterator[Entry]:
    days = Q(planned_on__range=(first, last)) | Q(deadline__range=(first, last))
    plans = {plan.issue_key: plan for plan in IssuePlan.objects.filter(days)}
    sources = Q(pk__in=[])
    for magazine in magazines:
        sources |= Q(path__within=magazine.path)
    issues = IssuePage.objects.filter(sources, translation_key__in=list(plans))
    for issue in issues.defer("foreword"):
        plan, url = plans[issue.translation_key], reverse("magazine_board", args=[issue.pk])
        for kind, day in ((Kind.PLANNED, plan.planned_on), (Kind.DEADLINE, plan.deadline)):
            if day and first <= day <= last:
                yield Entry(day, kind, f"{issue.title} {issue.theme}".strip(), url)


def _scheduled(magazines: Sequence[MagazinePage], first: date, last: date) -> Iterator[Entry]:
    due = Revision.page_revisions.filter(approved_go_live_at__range=_moments(first, last))
    moments = {
        int(pk): moment for pk, moment in due.values_list("object_id", "approved_go_live_at")
    }
    pages = Page.objects.filter(_within(magazines), pk__in=list(moments)).select_related("locale")
    for page in pages:
        moment = timezone.localtime(moments[page.pk])
        url = reverse("wagtailadmin_pages:edit", args=[page.pk])
        note, title = page.locale.language_code, page.get_admin_display_title()
        yield Entry(moment.date(), Kind.SCHEDULED, title, url, note, None, moment)


def _releases(magazines: Sequence[MagazinePage], first: date, last: date) -> Iterator[Entry]:
    """Whole issues that go out by themselves."""
    due = Release.objects.filter(
        state=ReleaseState.SCHEDULED, go_live_at__range=_moments(first, last)
    )
    releases = {release.subject_key: release for release in due}
    issues = IssuePage.objects.filter(_within(magazines), translation_key__in=list(releases))
    for issue in source_first(issues).defer("foreword"):
        if release := releases.pop(issue.translation_key, None):
            moment = timezone.localtime(release.go_live_at)
            url = reverse("editorial_release", args=[issue.pk])
            title, note = f"{issue.title} {issue.theme}".strip(), ", ".join(release.languages)
            yield Entry(moment.date(), Kind.SCHEDULED, title, url, note, None, moment)


def _work(magazines: Sequence[MagazinePage], first: date, last: date) -> Iterator[Entry]:
    rows = list(Assignment.objects.filter(due__range=(first, last)).select_related("person"))
    subjects = subjects_of({row.key for row in rows})
    states = states_of(rows)
    paths = [m.path for magazine in magazines for m in (magazine, *magazine.other_languages())]
    keys = {magazine.translation_key for magazine in magazines}
    for row in rows:
        subject = subjects.get(row.key)
        if subject and _belongs(subject.record, paths, keys):
            yield Entry(row.due, Kind.WORK, subject.title, subject.url, _note(row), states[row.pk])


def _belongs(record: Any, paths: Sequence[str], keys: set[Any]) -> bool:
    if isinstance(record, PlannedArticle):
        return record.magazine_key in keys
    return any(record.path.startswith(path) for path in paths)


def _note(row: Assignment) -> str:
    who = called(row.person) if row.person else ""
    return ", ".join(filter(None, [row.get_track_display(), who]))


def _moments(first: date, last: date) -> tuple[datetime, datetime]:
    zone = timezone.get_current_timezone()
    return datetime.combine(first, time.min, zone), datetime.combine(last, time.max, zone)
