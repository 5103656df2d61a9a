"""A page that nobody reviews reminds its coordinator, in their language, once a month."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.management import call_command
from wagtail.users.models import UserProfile

from network.models import NetworkPage, ReviewReminder
from network.reminders.due import months_before
from network.tasks import remind_all
from tests import factories
from tests.network.networks import make_contact, make_network, make_person

REVIEWED, TODAY = date(2026, 1, 10), date(2026, 8, 1)


@pytest.fixture
def stale(index):
    """A network last reviewed in January, with a coordinator."""
    network = make_network(index, reviewed_on=REVIEWED)
    make_contact(network, make_person(), role="coordinator")
    return network


def test_the_coordinator_gets_a_letter_with_the_addresses_of_page_and_form(stale, mailoutbox):
    remind_all(TODAY)

    (letter,) = mailoutbox
    assert letter.to == ["aune@example.org"]
    assert letter.subject == "Onko sivu Kulttuuria Kymijoelle ajan tasalla?"
    assert "10. tammikuuta 2026" in letter.body
    assert "http://localhost/verkostot/kulttuuria-kymijoelle/" in letter.body
    assert f"/admin/pages/{stale.pk}/edit/" in letter.body


def test_never_twice_within_a_month_and_again_after_it(stale, mailoutbox):
    days = [TODAY, TODAY, date(2026, 8, 31), date(2026, 9, 1), date(2026, 9, 30)]

    sent = [remind_all(day)[0] for day in days]

    assert sent == [1, 0, 0, 1, 0]
    assert len(mailoutbox) == 2


def test_of_two_programs_at_once_one_writes(stale, mailoutbox, monkeypatch):
    from network import tasks

    monkeypatch.setattr(tasks, "overdue", lambda today: [stale, stale])

    assert remind_all(TODAY)[0] == 1


def test_the_letter_is_in_the_language_in_which_the_coordinator_works(stale, mailoutbox):
    user = factories.make_user()
    type(user).objects.filter(pk=user.pk).update(email="AUNE@example.org")
    UserProfile.objects.create(user=user, preferred_language="en")

    remind_all(TODAY)

    assert mailoutbox[0].subject == "Is the page of Kulttuuria Kymijoelle up to date?"
    assert "10 January 2026" in mailoutbox[0].body


@pytest.mark.parametrize("reviewed", [date(2026, 2, 1), date(2026, 7, 31)])
def test_a_page_reviewed_in_time_reminds_nobody(stale, mailoutbox, reviewed):
    factories.republished(stale, reviewed_on=reviewed)

    assert remind_all(TODAY) == (0, [])


def test_after_how_many_months_is_a_setting(stale, settings):
    settings.NETWORK_REVIEW_MONTHS = 7

    assert remind_all(TODAY)[0] == 0
    assert remind_all(date(2026, 8, 11))[0] == 1


def test_a_page_that_was_never_reviewed_counts_from_its_publication(stale):
    page = factories.republished(stale, reviewed_on=None)
    first = page.first_published_at.date()

    assert remind_all(first)[0] == 0
    assert remind_all(first.replace(year=first.year + 1))[0] == 1


def test_drafts_and_translations_remind_nobody_besides(stale, english_home, mailoutbox):
    factories.translated(stale)
    remind_all(TODAY)
    assert len(mailoutbox) == 1

    NetworkPage.objects.get(pk=stale.pk).unpublish()
    ReviewReminder.objects.all().delete()
    assert remind_all(TODAY)[0] == 0


def test_a_former_coordinator_is_left_in_peace_and_the_command_says_so(stale, capsys):
    from network.models import ContactPeriod

    ContactPeriod.objects.update(valid_until=date(2026, 2, 1))
    NetworkPage.objects.update(reviewed_on=date(2020, 1, 1))

    call_command("remind_coordinators")

    out, err = capsys.readouterr()
    assert "Reminders: 0." in out
    assert "Kulttuuria Kymijoelle" in err


def test_a_letter_that_cannot_be_sent_is_due_again(stale, mailoutbox, monkeypatch):
    from network import tasks

    def refuse(*args):
        raise ConnectionRefusedError

    with monkeypatch.context() as broken:
        broken.setattr(tasks, "send_reminder", refuse)
        remind_all(TODAY)
    remind_all(TODAY)

    assert len(mailoutbox) == 1


def test_a_name_cannot_add_headers_to_the_letter(stale, mailoutbox):
    NetworkPage.objects.filter(pk=stale.pk).update(title="Verkosto\nBcc: kaikki@example.org")

    remind_all(TODAY)

    (letter,) = mailoutbox
    assert "\n" not in letter.subject
    assert letter.recipients() == ["aune@example.org"]


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 12, 31), 6, date(2026, 6, 30)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 8, 1), 7, date(2026, 1, 1)),
    ],
)
def test_a_month_before_is_the_same_day_or_the_last(day, months, before):
    assert months_before(day, months) == before
