"""What is planned and what is scheduled, by month and as a list."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from editorial.assignments.assigning import assign
from editorial.roles import Role
from magazine.models import IssuePlan
from tests.editorial.desk import Office
from tests.factories import make_article
from tests.grounds import built_once
from tests.magazine.planned import plan

today = timezone.localdate


def month():
    return f"{today():%Y-%m}"


@built_once
def rights(magazine, issue):
    call_command("setup_editorial", verbosity=0)


@pytest.fixture
def office(magazine, issue, rights):
    return Office(set_up=True)


@pytest.fixture
def planner(office):
    return office.client(Role.SECTION_EDITOR)


def entries(client, **asked):
    """The kind of each entry and its words, as they are shown."""
    html = client.get(reverse("magazine_calendar"), asked).content
    found = BeautifulSoup(html, "html.parser").select(":not(.calendar__key) > .calendar__entry")
    return [(item["class"][1].partition("--")[2], item.get_text(" ", strip=True)) for item in found]


def schedule(page, days):
    page.go_live_at = timezone.now() + timedelta(days=days)
    page.save_revision().publish()


def test_planned_and_scheduled_look_different(office, planner, issue, section):
    IssuePlan.objects.create(issue_key=issue.translation_key, planned_on=today(), deadline=today())
    article = office.write(issue, section, title="Villa")
    schedule(article, 40)
    assign(article.translation_key, "layout", planner.user, today())

    found = entries(planner, view="list")
    assert [kind for kind, _words in found] == ["planned", "deadline", "work", "scheduled"]
    assert found[0][1].startswith("1/2026")
    assert found[2][1] == f"Villa Layout, {planner.user.username}"
    assert found[3][1].startswith("Villa scheduled: goes out by itself")


def test_a_month_shows_its_own_days_and_leads_to_those_beside(planner, issue):
    IssuePlan.objects.create(issue_key=issue.translation_key, planned_on=datetime(2027, 2, 1))

    assert [kind for kind, _words in entries(planner, month="2027-02")] == ["planned"]
    assert entries(planner, month="2027-01") == []
    html = planner.get(reverse("magazine_calendar"), {"month": "2027-01"}).content.decode()
    assert "?month=2026-12" in html and "?month=2027-02" in html


def test_what_is_planned_without_a_date_is_listed_too(planner, issue):
    plan(planner, issue, "Joskus")

    assert entries(planner) == [("work", "Joskus")]


@pytest.mark.parametrize("month", ["2026-13", "x", "0000-01", "9999-12", "1700-01", "２０２６-01"])
def test_odd_months_are_no_error(planner, month):
    for view in ("list", "month"):
        asked = {"month": month, "view": view}
        assert planner.get(reverse("magazine_calendar"), asked).status_code == 200


def test_more_entries_take_no_more_queries(planner, issue, section):
    def queries():
        planner.get(reverse("magazine_calendar"))
        with CaptureQueriesContext(connection) as captured:
            planner.get(reverse("magazine_calendar"))
        return len(captured)

    def more():
        for _one in range(3):
            page = make_article(issue, section)
            assign(page.translation_key, "layout", planner.user, today())
            plan(planner, issue, page.title, due=today().isoformat(), writer=planner.user.pk)

    more()
    few = queries()
    more()
    assert queries() == few
