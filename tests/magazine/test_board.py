"""The board of an issue."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from editorial.assignments.models import Assignment
from editorial.readiness.counted import ReadinessCount
from editorial.roles import Role
from magazine.models import ArticlePage, IssuePage
from tests.editorial.desk import Office
from tests.factories import article, fresh, make_article, translated
from tests.magazine.ordering import key
from tests.magazine.planned import board_url, plan

today = timezone.localdate


@pytest.fixture
def office(magazine, issue):
    return Office()


@pytest.fixture
def planner(office):
    return office.client(Role.SECTION_EDITOR)


@pytest.fixture
def chief(office):
    return office.client(Role.EDITOR_IN_CHIEF)


def rows(client, issue, **asked):
    """Title → the words of its row's cells, in the order that is shown."""
    html = client.get(board_url(issue), asked).content
    found = BeautifulSoup(html, "html.parser").select("tbody tr")
    return {
        row.th.a.get_text(" ", strip=True): [cell.get_text(" ", strip=True) for cell in row("td")]
        for row in found
    }


def titles(client, issue, **asked):
    return [row.title for row in client.get(board_url(issue), asked).context["rows"]]


def give(client, issue, *texts, **said):
    data = {"assign": "1", "chosen": [key(text) for text in texts], "language": "en", "due": ""}
    return client.post(board_url(issue), data | said)


def draft(issue, section, **fields):
    page = article(section, live=False, **fields)
    issue.add_child(instance=page)
    page.save_revision()
    return fresh(page)


def test_the_board_tells_of_each_text_how_far_it_is(office, planner, issue, section):
    public = make_article(issue, section, title="Julkaistu")
    handed_in = office.write(issue, section, title="Jätetty")
    office.hand_in(handed_in)
    draft(issue, None, title="Palstaton")
    plan(planner, issue, "Suunniteltu")
    translated(issue)
    translated(public, publish=False)

    cells = {title: row[1:3] + row[-2:] for title, row in rows(planner, issue).items()}

    assert cells == {
        "Julkaistu": [
            "public",
            "Ready",
            "public (Suomi: Julkaistu)",
            "ready (English: Julkaistu)",
        ],
        "Jätetty": [
            "being written Toimittajan hyväksyntä",
            "Ready",
            "draft (Suomi: Jätetty)",
            "missing",
        ],
        "Palstaton": ["being written", "1 problem", "draft (Suomi: Palstaton)", "missing"],
        "Suunniteltu": ["in the plan", "", "missing", "missing"],
    }


def test_on_top_stands_how_many_are_ready_and_what_is_not_ready_yet(planner, issue, section):
    make_article(issue, section)
    draft(issue, None, title="Palstaton")
    plan(planner, issue, "Suunniteltu")

    summary = planner.get(board_url(issue)).context["summary"]

    with override("en"):
        assert str(summary) == "1 of 3 articles have no blocking problem"
    assert summary.reasons == [
        "1 article has something that blocks: “Palstaton”.",
        "1 article is only planned: “Suunniteltu”.",
        "1 article has not been approved: “Palstaton”.",
    ]


def test_an_empty_issue_says_what_to_do_first(planner, issue):
    html = planner.get(board_url(issue)).content.decode()

    assert "Nothing is planned for this issue yet." in html
    assert reverse("magazine_add_planned", args=[issue.pk]) in html


def test_work_on_many_articles_is_given_at_once(office, planner, issue, three):
    writer = office.client(Role.WRITER).user
    give(planner, issue, *three[:2], track="pictures", person=writer.pk, due="2026-12-24")

    found = {row.key: (row.person, row.due) for row in Assignment.objects.all()}
    assert found == {one.translation_key: (writer, date(2026, 12, 24)) for one in three[:2]}


def test_work_without_articles_or_with_those_of_another_issue_is_refused(
    office, planner, issue, three
):
    writer = office.client(Role.WRITER).user.pk
    nothing = give(planner, issue, track="text", person=writer)
    three[0].translation_key = issue.translation_key
    foreign = give(planner, issue, three[0], track="text", person=writer)

    assert [nothing.status_code, foreign.status_code] == [422, 422]
    assert "tick them in the list" in nothing.content.decode()
    assert not Assignment.objects.exists()


def test_the_language_check_takes_its_state_from_the_workflow(office, planner, issue, section):
    page = office.write(issue, section, title="Villa")
    corrector = office.client(Role.LANGUAGE_EDITOR).user
    give(planner, issue, page, track="language", person=corrector.pk)
    give(planner, issue, page, track="text", person=page.owner.pk)

    def states():
        (row,) = planner.get(board_url(issue)).context["rows"]
        with override("en"):
            return [str(cell.state.label) for cell in row.cells if cell.row]

    seen = [states()]
    office.hand_in(page)
    seen.append(states())
    office.decide(page, Role.SECTION_EDITOR)
    seen.append(states())
    office.decide(page, Role.LANGUAGE_EDITOR)
    seen.append(states())
    office.decide(page, Role.EDITOR_IN_CHIEF, "reject", comment="Ei vielä.")
    seen.append(states())

    assert seen == [
        ["open", "open"],
        ["done", "open"],
        ["done", "being checked"],
        ["done", "done"],
        ["given back", "done"],
    ]


def test_an_assignee_who_left_is_seen_and_found(office, planner, issue, three):
    writer = office.client(Role.WRITER).user
    writer.first_name, writer.last_name = "Aino", "Lähtijä"
    writer.save()
    give(planner, issue, three[0], track="text", person=writer.pk)
    give(planner, issue, three[1], track="text", person=office.client(Role.WRITER, 2).user.pk)
    writer.is_active = False
    writer.save()

    assert (
        "Aino Lähtijä has left: choose somebody" in planner.get(board_url(issue)).content.decode()
    )
    assert titles(planner, issue, person="nobody") == ["Yksi", "Kolme"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"show": "problems"}, ["Palstaton"]),
        ({"show": "late"}, ["Myöhäinen"]),
        ({"stage": "planned"}, ["Suunniteltu"]),
        ({"sort": "title"}, ["Myöhäinen", "Palstaton", "Suunniteltu", "Valmis"]),
        ({"sort": "due"}, ["Myöhäinen", "Valmis", "Palstaton", "Suunniteltu"]),
        ({"sort": "nonsense", "show": "\x00", "person": "99", "stage": "?"}, None),
    ],
)
def test_the_board_is_filtered_and_sorted(office, planner, issue, section, asked, found):
    writer = office.client(Role.WRITER).user.pk
    make_article(issue, section, title="Valmis")
    draft(issue, None, title="Palstaton")
    late = draft(issue, section, title="Myöhäinen")
    plan(planner, issue, "Suunniteltu")
    give(planner, issue, late, track="layout", person=writer, due=today() - timedelta(days=1))
    ready = ArticlePage.objects.get(title="Valmis")
    give(planner, issue, ready, track="layout", person=writer, due=today() + timedelta(days=9))

    everything = ["Valmis", "Palstaton", "Myöhäinen", "Suunniteltu"]
    assert titles(planner, issue, **asked) == (found or everything)


def test_rows_are_moved_and_a_stale_list_moves_nothing(chief, issue, three):
    version = chief.get(board_url(issue)).context["version"]
    chief.post(board_url(issue), {"move": f"{key(three[2])}:up", "version": version})
    assert titles(chief, issue) == ["Yksi", "Kolme", "Kaksi"]

    stale = chief.post(board_url(issue), {"move": f"{key(three[0])}:down", "version": version})
    assert stale.status_code == 409
    assert "Nothing was saved" in stale.content.decode()
    assert titles(chief, issue) == ["Yksi", "Kolme", "Kaksi"]


def test_what_is_old_is_counted_again_and_what_was_edited_at_once(planner, issue, three):
    titles(planner, issue)
    ReadinessCount.objects.update(counted_at=timezone.now() - timedelta(hours=2), blocking=7)
    changed = fresh(three[0])
    changed.section = None
    changed.save_revision()

    first = [row.blocking for row in planner.get(board_url(issue)).context["rows"]]
    second = [row.blocking for row in planner.get(board_url(issue)).context["rows"]]

    assert (first, second) == ([1, 7, 7], [1, 0, 0])


def test_what_one_request_has_no_time_to_check_is_told_of_and_checked(
    planner, issue, three, monkeypatch
):
    ReadinessCount.objects.all().delete()
    monkeypatch.setattr("editorial.readiness.counts.AT_ONCE", 2)

    first = planner.get(board_url(issue))

    with override("en"):
        assert str(first.context["summary"]) == "1 of 3 articles have no blocking problem"
        assert first.context["summary"].reasons == [
            "2 articles are still being checked: “Kaksi”, “Kolme”. "
            "Open the board again in a moment."
        ]
    assert [cells[2] for cells in rows(planner, issue).values()] == ["Ready"] * 3


def test_the_board_of_any_language_is_the_same(office, chief, issue, three):
    english = translated(issue)

    assert titles(chief, english) == ["Yksi", "Kaksi", "Kolme"]


def full(issue, section, count, writer):
    """``count`` articles in two languages, half of them with work."""
    for number in range(count):
        page = make_article(issue, section, title=f"Juttu {number}")
        translated(page)
        if number % 2:
            Assignment.objects.create(key=page.translation_key, track="layout", person=writer)


def test_six_articles_take_as_many_queries_as_twelve(office, chief, issue, section):
    translated(issue)
    call_command("setup_editorial", verbosity=0)
    writer = office.client(Role.WRITER).user

    def queries():
        chief.get(board_url(issue))
        with CaptureQueriesContext(connection) as captured:
            assert chief.get(board_url(issue)).context["can_move"]
        return len(captured)

    full(issue, section, 6, writer)
    few = queries()
    full(issue, section, 6, writer)

    assert queries() == few <= 25


def test_the_board_is_for_whoever_plans(office, issue):
    assert office.client(Role.WRITER).get(board_url(issue)).status_code == 302
    assert IssuePage.objects.count() == 1
