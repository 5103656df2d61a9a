"""Many pages moved or deleted at once, and what a job is told of it."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import Page

from editorial.assignments.models import Assignment
from editorial.roles import Role
from editorial.translation_jobs.models import JobState, PageState
from tests.editorial.desk import Office, edit_url
from tests.editorial.translation_jobs import edition, job_for
from tests.factories import fresh, make_article, make_issue, translated


@pytest.fixture
def office(english, roles):
    return Office(set_up=True)


def bulk_url(action, *pages):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    ids = "&".join(f"id={page.pk}" for page in pages)
    return f"{address}?next=/admin/&{ids}"


def offers(response):
    return [
        int(one["data-offer"])
        for one in BeautifulSoup(response.content, "html.parser").select("[data-offer]")
    ]


def exists(page):
    return Page.objects.filter(pk=page.pk).exists()


def test_of_many_deleted_pages_those_translations_go_that_are_ticked(
    chief, issue, section, article, english
):
    other = make_article(issue, section, title="Lapaset")
    twin = translated(other)
    address = bulk_url("delete", article, other)

    assert sorted(offers(chief.get(address))) == sorted([english.pk, twin.pk])
    chief.post(address, {"along": twin.pk})

    assert [exists(page) for page in (article, other, english, twin)] == [False, False, True, False]


def test_of_many_moved_pages_the_question_is_asked_when_it_is_known_where_they_go(
    chief, magazine, issue, section, article, english
):
    other, destination = make_article(issue, section, title="Lapaset"), make_issue(magazine, "2")
    twin, there = translated(other), translated(destination)
    address = bulk_url("move", article, other)
    assert offers(chief.get(address)) == []

    asked = chief.post(address, {"chooser": destination.pk})
    assert sorted(offers(asked)) == sorted([english.pk, twin.pk])
    assert fresh(article).get_parent().pk == issue.pk
    chief.post(address, {"chooser": destination.pk, "shown": destination.pk, "along": english.pk})

    assert fresh(article).get_parent().pk == fresh(other).get_parent().pk == destination.pk
    assert fresh(english).get_parent().pk == there.pk
    assert fresh(twin).get_parent().pk != there.pk


def test_pages_without_translations_are_moved_at_once(chief, magazine, issue, section):
    page, destination = make_article(issue, section, title="Lapaset"), make_issue(magazine, "2")

    chief.post(bulk_url("move", page), {"chooser": destination.pk})

    assert fresh(page).get_parent().pk == destination.pk


def told(client, job):
    page = client.get(reverse("editorial_translation_job", args=[job.pk]))
    rows = BeautifulSoup(page.content, "html.parser").select("[data-job-page] td")
    return [" ".join(row.get_text(" ").split()) for row in rows]


def test_a_job_tells_what_was_deleted_and_gives_it_to_nobody(
    office, chief, issue, article, english
):
    translator = office.client(Role.TRANSLATOR)
    job = job_for(issue, translator=translator.user)
    address = reverse("wagtailadmin_pages:delete", args=[article.pk])

    chief.post(address, {"along": edition(article).pk})

    assert told(chief, job)[1] == "The page was deleted, and its translation with it."
    assert not Assignment.objects.filter(key=article.translation_key).exists()
    assert fresh(job).state == JobState.OPEN


def test_a_job_of_which_nothing_is_left_is_done(office, chief, article, english):
    translator = office.client(Role.TRANSLATOR)
    job = job_for(article, translator=translator.user)
    chief.post(reverse("wagtailadmin_pages:delete", args=[article.pk]))

    assert fresh(job).state == JobState.DONE
    assert Assignment.objects.get(key=article.translation_key).done_at
    assert translator.get(edit_url(english)).status_code == 200


def test_a_translation_that_was_deleted_is_made_anew_when_somebody_asks(
    office, chief, article, english
):
    job = job_for(article)
    chief.post(reverse("wagtailadmin_pages:delete", args=[english.pk]))
    assert told(chief, job) == ["Its translation was deleted. Try again to have a new draft of it."]
    assert job.pages.get().state == PageState.FAILED

    chief.post(reverse("editorial_translation_job", args=[job.pk]), {"action": "again"})

    assert edition(article) and job.pages.get().state == PageState.MADE


def test_a_job_tells_that_the_translation_was_moved_along(chief, magazine, issue, article, english):
    destination = make_issue(magazine, "2")
    translated(destination)
    job = job_for(issue)
    address = reverse("wagtailadmin_pages:move_confirm", args=[article.pk, destination.pk])

    chief.post(address, {"along": english.pk})

    assert told(chief, job)[1].endswith("The page was moved since, and its translation with it.")
