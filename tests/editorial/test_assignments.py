"""Who does what by when: on the dashboard, in the history, and in reminders by mail."""

from __future__ import annotations

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.log_actions import registry

from editorial.assignments.assigning import assign
from editorial.assignments.models import Assignment
from editorial.assignments.reminders import remind_all
from editorial.roles import Role
from tests.editorial.desk import Office, history_of
from tests.factories import fresh, make_article, translated

today = timezone.localdate


@pytest.fixture
def office(magazine, roles):
    return Office(set_up=True)


@pytest.fixture
def page(issue, section):
    return make_article(issue, section, title="Villapaita")


def give(office, page, role=Role.WRITER, track="layout", days=None, language="en", **fields):
    """Work for the first person with ``role``, due so many days from today."""
    person = office.client(role, language=language).user
    due = None if days is None else today() + timedelta(days=days)
    return assign(page.translation_key, track, person, due, **fields)


def tasks(office, role=Role.WRITER):
    html = BeautifulSoup(office.client(role).get("/admin/").content, "html.parser")
    for unseen in html.select(".w-sr-only"):
        unseen.decompose()
    return [item.get_text(" ", strip=True) for item in html.select('[data-my-work="tasks"] li')]


def messages_in(page):
    entries = [entry for action in _ACTIONS for entry in history_of(page, action)]
    entries.sort(key=lambda entry: entry.pk)
    with override("en"):
        return [registry.get_formatter(entry).format_message(entry) for entry in entries]


_ACTIONS = ("editorial.assign", "editorial.assignment_done", "editorial.assignment_open")


def test_the_dashboard_lists_the_soonest_first_and_says_what_is_late(office, page, issue, section):
    give(office, make_article(issue, section, title="Joskus"))
    give(office, make_article(issue, section, title="Pian"), days=3)
    give(office, page, days=-1)

    first, second, third = tasks(office)
    assert first.startswith("Villapaita Layout late: was due")
    assert second.startswith("Pian Layout by")
    assert third == "Joskus Layout Done"


def test_what_is_done_leaves_the_dashboard_and_stands_in_the_history(office, page):
    row = give(office, page)
    url = reverse("editorial_assignment_done", args=[row.pk])
    office.client(Role.WRITER).post(url)
    assert tasks(office) == []

    office.client(Role.WRITER).post(url, {"open": "1"})
    assert tasks(office) == ["Villapaita Layout Done"]
    name = office.client(Role.WRITER).user.username
    assert messages_in(page) == [f"Layout given to {name}", "Layout done", "Layout open again"]


def test_nobody_else_marks_what_is_somebodys_work(office, page):
    row = give(office, page)
    url = reverse("editorial_assignment_done", args=[row.pk])

    assert office.client(Role.WRITER, 2).post(url).status_code == 302
    assert office.client(Role.WRITER).get(url).status_code == 405
    assert Assignment.objects.get().done_at is None


def test_a_text_passes_into_the_hands_of_its_new_writer(office, page):
    give(office, page, track="text")

    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert fresh(page).owner == office.client(Role.WRITER).user
    assert office.client(Role.WRITER).get(edit).status_code == 200


def test_a_translation_leads_to_the_page_in_its_language(office, page, issue):
    translated(issue)
    english = translated(page)
    assign(page.translation_key, "translation", office.client(Role.TRANSLATOR).user, None, "en")

    html = office.client(Role.TRANSLATOR).get("/admin/").content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[english.pk]) in html


def test_work_that_is_given_to_another_begins_anew(office, page):
    row = give(office, page, days=1)
    remind_all()
    office.client(Role.WRITER).post(reverse("editorial_assignment_done", args=[row.pk]))
    give(office, page, Role.SECTION_EDITOR, days=1)

    row = Assignment.objects.get()
    assert (row.done_at, row.reminded_before) == (None, None)


def test_work_without_anybody_and_without_a_day_is_no_work(office, page):
    give(office, page, days=1)
    assign(page.translation_key, "layout")

    assert not Assignment.objects.exists()
    assert messages_in(page)[-1] == "Layout taken off the list of work"


def test_reminders_come_once_before_the_day_and_once_a_week_after_it(office, page):
    give(office, page, days=2)

    sent = [remind_all(today() + timedelta(days=day)) for day in (-1, 0, 1, 2, 3, 4, 9, 10, 17)]

    assert sent == [0, 1, 0, 0, 1, 0, 0, 1, 1]


def test_one_letter_tells_of_all_that_is_late_or_due(office, page, issue, section):
    give(office, page, days=-3, language="fi")
    give(office, make_article(issue, section, title="Pian"), days=1, language="fi")
    give(office, make_article(issue, section, title="Kaukana"), days=30, language="fi")
    call_command("remind_assignees")

    (letter,) = mail.outbox
    assert letter.to == [office.client(Role.WRITER).user.email]
    assert letter.subject == "2 työtä odottaa sinua"
    assert "Villapaita" in letter.body and "Pian" in letter.body
    assert "Kaukana" not in letter.body
    assert "http" in letter.body


def test_nobody_is_reminded_of_what_is_done_or_of_a_closed_account(office, page, issue, section):
    text = office.write(issue, section, title="Jätetty")
    give(office, text, track="text", days=0)
    office.hand_in(text)
    left = give(office, page, Role.SECTION_EDITOR, days=0).person
    left.is_active = False
    left.save()

    assert remind_all() == 0
    assert mail.outbox == []


def test_the_work_on_what_was_erased_is_nobodys(office, page):
    row = give(office, page, days=0)
    row.person.delete()

    assert Assignment.objects.get().person is None
    assert remind_all() == 0
