"""The page of a release asks the database as often for twelve articles as for three."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from editorial.releases.approving import approve
from editorial.releases.models import Release
from editorial.releases.publishing import publish
from editorial.releases.starting import give_up, reopen, start
from editorial.releases.states import ReleaseState
from tests import factories
from tests.magazine import releasing


@pytest.fixture
def issue(magazine, section):
    return releasing.make_draft_issue(magazine, section, "A", "B", "C")


def queries(editor, issue):
    url = reverse("editorial_release", args=[issue.pk])
    editor.get(url)
    with CaptureQueriesContext(connection) as asked:
        assert editor.get(url).status_code == 200
    return len(asked)


def none(issue):
    return None


def collected(issue):
    start(issue)


def approved(issue):
    assert not approve(start(issue), factories.make_user())


def public(issue):
    publish(releasing.approved(issue))


def undo(issue):
    release = Release.objects.of(issue).first()
    if release and release.is_frozen:
        reopen(release, None)
    if release and release.state == ReleaseState.COLLECTING:
        give_up(release)


@pytest.mark.parametrize("state", [none, collected, approved, public])
def test_the_number_of_queries_does_not_grow(editor, issue, section, state):
    state(issue)
    few = queries(editor, issue)
    undo(issue)
    for number in range(9):
        releasing.draft(issue, factories.article(section, title=f"D{number}"))
    state(factories.fresh(issue))

    assert queries(editor, issue) == few


def test_a_scheduled_release_stands_in_the_calendar(editor, issue):
    tomorrow = timezone.localtime() + timedelta(days=1)
    approve(start(issue), factories.make_user(), tomorrow)

    page = editor.get(reverse("magazine_calendar"), {"month": f"{tomorrow:%Y-%m}"}).content.decode()

    assert reverse("editorial_release", args=[issue.pk]) in page
