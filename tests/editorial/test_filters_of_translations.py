"""The list of jobs, and the report of how far translations are, as somebody narrows them down."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from editorial.roles import Role
from editorial.translation_jobs.models import TranslationJob
from tests.editorial.desk import Office
from tests.editorial.translation_jobs import job_for, say
from tests.factories import make_article


@pytest.fixture
def office(ordered):
    TranslationJob.objects.all().delete()
    return Office()


@pytest.fixture
def chief(office):
    return office.client(Role.EDITOR_IN_CHIEF)


@pytest.fixture
def articles(office, ordered, issue, section):
    """Four articles: the first two with a job each, for two translators, one late, one soon."""
    found = [ordered, *(make_article(issue, section, title=f"Juttu {n}") for n in range(3))]
    today = timezone.localdate()
    for number, (page, days) in enumerate(zip(found, (-1, 3), strict=False), start=1):
        job_for(
            page,
            [page],
            translator=office.client(Role.TRANSLATOR, number).user,
            due=today + timedelta(days=days),
        )
    say(found[1])
    return found


def jobs(client, **asked):
    html = client.get(reverse("editorial_translation_jobs"), asked).content
    rows = BeautifulSoup(html, "html.parser").select("[data-job]")
    return [row.th.get_text(strip=True) for row in rows]


def pages(client, **asked):
    """The titles in the table for other programs, and its headings."""
    answer = client.get(reverse("editorial_translation_states"), asked | {"export": "csv"})
    head, *rows = b"".join(answer.streaming_content).decode().splitlines()
    return [row.split(",")[0] for row in rows], head.split(",")


def test_jobs_are_found_by_translator_day_language_and_state(chief, office, articles):
    second = office.client(Role.TRANSLATOR, 2).user

    assert jobs(chief) == ["Sukkula", "Juttu 0"]
    assert jobs(chief, translator=second.pk) == ["Juttu 0"]
    assert jobs(chief, due="late") == ["Sukkula"]
    assert jobs(chief, due="soon") == ["Juttu 0"]
    assert jobs(chief, due="none") == []
    assert jobs(chief, language="en") == ["Sukkula", "Juttu 0"]
    assert jobs(chief, language="fi") == []
    TranslationJob.objects.filter(translator=second).update(state="done")
    assert jobs(chief) == ["Sukkula"]
    assert jobs(chief, show="done") == ["Juttu 0"]
    assert jobs(chief, show="all") == ["Sukkula", "Juttu 0"]
    assert jobs(chief, show="all", due="late", translator=second.pk) == []


def test_a_filter_gives_nobody_jobs_that_are_not_theirs(office, articles):
    first, second = (office.client(Role.TRANSLATOR, number) for number in (1, 2))

    assert jobs(first, show="all") == ["Sukkula"]
    assert jobs(first, translator=second.user.pk) == []


def test_pages_are_found_by_state_and_the_table_follows(chief, articles):
    every, head = pages(chief)
    assert {"Sukkula", "Juttu 0", "Juttu 1", "Juttu 2"} < set(every)
    assert head[3:] == ["English"]

    assert {"Juttu 1", "Juttu 2"} <= set(pages(chief, state="missing")[0])
    assert "Juttu 0" not in pages(chief, state="missing")[0]
    assert pages(chief, state="ready")[0] == ["Juttu 0"]
    assert pages(chief, state="in-work", language="en")[0] == ["Sukkula"]


def test_pages_are_found_by_who_translates_them_and_by_when(chief, office, articles):
    second = office.client(Role.TRANSLATOR, 2).user

    assert pages(chief, translator=second.pk)[0] == ["Juttu 0"]
    assert pages(chief, due="late")[0] == ["Sukkula"]
    assert pages(chief, due="late", translator=second.pk)[0] == []


def test_the_page_follows_too_and_so_does_the_other_kind_of_table(chief, articles):
    address = reverse("editorial_translation_states")

    html = chief.get(address, {"state": "ready"}).content.decode()
    assert "Juttu 0" in html
    assert "Juttu 1" not in html
    assert chief.get(address, {"state": "ready", "export": "xlsx"}).status_code == 200


@pytest.mark.parametrize(
    "asked", [{"state": "x"}, {"due": "x"}, {"translator": "x"}, {"language": "x"}, {"p": "x"}]
)
def test_nonsense_in_the_address_is_no_error(chief, articles, asked):
    for name in ("editorial_translation_jobs", "editorial_translation_states"):
        assert chief.get(reverse(name), asked).status_code == 200


def test_a_filter_by_state_asks_as_much_for_many_pages_as_for_few(chief, articles, issue, section):
    def count():
        pages(chief, state="ready")
        with CaptureQueriesContext(connection) as captured:
            pages(chief, state="ready")
        return len(captured)

    few = count()
    for number in range(6):
        make_article(issue, section, title=f"Lisää {number}")

    assert count() == few
