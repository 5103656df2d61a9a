"""What takes long is done by the worker; the page of the release tells how far it is."""

from __future__ import annotations

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.cache.backends.filebased import FileBasedCache
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.users.models import UserProfile

from editorial.refusals import Refusal
from editorial.releases import progress, tasks, work
from editorial.releases.models import PATIENCE, Release
from editorial.releases.starting import start
from editorial.releases.states import ReleaseState
from editorial.releases.work import ask
from magazine.models import ArticlePage
from tests import factories
from tests.magazine.planned import board_url


@pytest.fixture
def release(coming):
    return start(coming, factories.make_user())


@pytest.fixture
def idle_worker(monkeypatch):
    """Nobody does what is asked for; what was."""
    asked = []

    class Task:
        def enqueue(self, *args):
            asked.append(args)

    monkeypatch.setattr(tasks, "work_on_release", Task())
    return asked


def now(client, url):
    return BeautifulSoup(client.get(url).content, "html.parser").select_one("#release-now")


def release_url(coming):
    return reverse("editorial_release", args=[coming.pk])


def test_the_request_does_not_wait_for_an_approval(editor, coming, release, idle_worker):
    editor.post(release_url(coming), {"action": "approve"})

    [(pk, _user, what, arguments, _asked_at)] = idle_worker
    assert (pk, what, arguments) == (release.pk, "approve", {})
    assert factories.fresh(release).state == ReleaseState.COLLECTING


@pytest.mark.parametrize("place", [release_url, board_url])
def test_page_and_board_tell_how_far_it_is_and_look_again(
    editor, coming, release, idle_worker, place
):
    ask(release, factories.make_user(), "approve")
    progress.tell_progress(factories.fresh(release), 3, 8)

    part = now(editor, place(coming))

    assert part["data-refresh"]
    assert "being checked and approved" in part.select_one("[role=status]").text
    assert (part.progress["value"], part.progress["max"]) == ("3", "8")


def test_nobody_is_offered_another_step_meanwhile(editor, coming, release, idle_worker):
    ask(release, factories.make_user(), "approve")

    assert editor.get(release_url(coming)).context["ways"] == set()
    with override("en"), pytest.raises(Refusal, match="being worked on"):
        ask(release, factories.make_user(), "approve")
    assert len(idle_worker) == 1


def test_a_worker_that_has_stopped_is_told_of_and_may_be_asked_again(
    editor, coming, release, idle_worker
):
    ask(release, factories.make_user(), "approve")
    Release.objects.update(asked_at=timezone.now() - PATIENCE - timedelta(seconds=1))

    part = now(editor, release_url(coming))
    ask(release, factories.make_user(), "approve")

    assert "the worker has stopped" in part.text
    assert not part.has_attr("data-refresh")
    assert len(idle_worker) == 2


def test_a_worker_that_comes_back_does_what_was_asked_last_and_nothing_else(
    coming, release, idle_worker, monkeypatch
):
    first, second = (timezone.now() + timedelta(days=days) for days in (1, 2))
    ask(release, factories.make_user(), "approve", moment=first.isoformat())
    Release.objects.update(asked_at=timezone.now() - PATIENCE - timedelta(seconds=1))
    ask(release, factories.make_user(), "approve", moment=second.isoformat())
    monkeypatch.undo()

    done = [tasks.work_on_release.call(*asked) for asked in idle_worker]

    assert done == [False, True]
    assert factories.fresh(release).go_live_at == second


def test_what_cannot_be_done_in_this_state_is_not_asked_for(release, idle_worker):
    with override("en"), pytest.raises(Refusal, match="cannot be done"):
        ask(release, factories.make_user(), "reissue")

    assert idle_worker == []


def test_what_is_in_the_way_is_told_in_the_language_of_who_asked(coming, release):
    user = factories.make_user()
    UserProfile.objects.create(user=user, preferred_language="fi")
    article = ArticlePage.objects.get(title="Yksi")
    article.contributors.clear()
    article.save_revision()

    ask(release, user, "approve")

    [kept] = factories.fresh(release).in_the_way
    assert (kept["code"], kept["page"]) == ("byline", article.pk)
    assert kept["message"].startswith("Lisää")


def test_what_was_in_the_way_is_forgotten_once_it_is_done(coming, release):
    article = ArticlePage.objects.get(title="Yksi")
    Release.objects.update(in_the_way=[{"code": "byline", "message": "", "page": article.pk}])

    ask(release, factories.make_user(), "approve")

    release.refresh_from_db()
    assert (release.state, release.in_the_way, release.asked) == (ReleaseState.APPROVED, [], "")


def test_a_failure_that_nobody_thought_of_changes_nothing_and_is_told(
    coming, release, monkeypatch, caplog
):
    def breaks(*args):
        raise ZeroDivisionError

    monkeypatch.setitem(work.WORK, "approve", breaks)

    ask(release, factories.make_user(), "approve")

    release.refresh_from_db()
    assert (release.state, release.is_worked_on) == (ReleaseState.COLLECTING, False)
    assert "ZeroDivisionError" in release.in_the_way[0]["message"]
    assert "approve of a release failed" in caplog.text


def test_a_release_that_was_given_up_meanwhile_is_left_alone(release):
    release.delete()

    assert (
        tasks.work_on_release.call(release.pk or 0, 0, "approve", {}, "2026-01-01T00:00:00+00:00")
        is False
    )


def test_web_server_and_worker_share_the_progress_where_they_share_no_cache(
    release, settings, tmp_path
):
    files = "django.core.cache.backends.filebased.FileBasedCache"
    settings.CACHES = settings.CACHES | {"progress": {"BACKEND": files, "LOCATION": tmp_path}}
    release.asked = "approve"

    progress.tell_progress(release, 1, 2)

    elsewhere = FileBasedCache(str(tmp_path), {})
    assert elsewhere.get(f"release-progress-{release.pk}") == (1, 2)
    assert progress.progress_of(release) == (1, 2)


def test_approving_tells_its_progress_and_comes_to_the_end(coming, release, monkeypatch):
    told = []
    monkeypatch.setattr(progress, "_cache", lambda: Noting(told))

    ask(release, factories.make_user(), "approve")

    pages = release.members.count()
    assert told == [(step, 2 * pages) for step in range(1, 2 * pages + 1)]


class Noting:
    def __init__(self, told):
        self.told = told

    def set(self, key, value, seconds):
        self.told.append(value)

    def delete(self, key):
        self.told.clear()
