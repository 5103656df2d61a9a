"""What the register says is due is erased by a command that may run any number of times."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from editorial.models import PersonalDataRequest
from tests.editorial.test_erasing_personal_data import accounts
from website.users.models import User

DAY = timedelta(days=1)


def purge(**options):
    """What the command prints."""
    out = io.StringIO()
    call_command("purge_personal_data", stdout=out, **options)
    return out.getvalue()


def account(name, days, is_active=False):
    used = timezone.now() - days * DAY
    return User.objects.create(
        username=name, email=f"{name}@esimerkki.fi", last_login=used, is_active=is_active
    )


@pytest.fixture
def users(db):
    return {
        "long closed": account("suljettu", 366),
        "closed of late": account("vasta", 364),
        "never used": User.objects.create(username="kayttamaton", is_active=False),
        "open": account("avoin", 4000, is_active=True),
    }


def left():
    return set(User.objects.values_list("username", flat=True))


def test_only_what_is_due_is_erased(users):
    assert "users.User: 1" in purge()

    assert left() == {"vasta", "kayttamaton", "avoin"}


def test_a_closed_account_that_nobody_ever_used_counts_from_the_day_it_was_made(users):
    User.objects.filter(username="kayttamaton").update(date_joined=timezone.now() - 366 * DAY)

    purge()

    assert "kayttamaton" not in left()


def test_the_second_run_finds_nothing_and_writes_no_line(users):
    purge()

    assert purge() == "Erased: 0.\n"
    assert PersonalDataRequest.objects.filter(kind="purge").count() == 1


def test_a_dry_run_counts_and_erases_nothing(users):
    assert "Due: 1." in purge(dry_run=True)

    assert "suljettu" in left()
    assert not PersonalDataRequest.objects.exists()


def test_a_site_may_keep_data_for_another_time(users, settings):
    settings.PERSONAL_DATA_DAYS = {"users.User": 30}

    purge()

    assert left() == {"kayttamaton", "avoin"}


def test_expired_logins_and_finished_tasks_go_and_the_others_stay(db):
    now = timezone.now()
    for key, ends in (("over", now - DAY), ("now", now + DAY)):
        Session.objects.create(session_key=key, session_data="", expire_date=ends)
    for days in (15, 13, None):
        done = now - days * DAY if days else None
        DBTaskResult.objects.create(
            args_kwargs={},
            task_path="x.y",
            backend_name="default",
            run_after=now,
            finished_at=done,
            exception_class_path="",
            traceback="",
        )

    printed = purge()

    assert "sessions.Session: 1" in printed
    assert "django_tasks_database.DBTaskResult: 1" in printed
    assert Session.objects.get().session_key == "now"
    assert DBTaskResult.objects.count() == 2


def test_a_row_that_cannot_be_erased_is_told_and_keeps_none_of_the_others(users, monkeypatch):
    account("toinen", 800)
    kind, erase = type(accounts()), type(accounts()).erase

    def stubborn(self, row):
        if row.username == "suljettu":
            raise RuntimeError
        erase(self, row)

    monkeypatch.setattr(kind, "erase", stubborn)

    with pytest.raises(CommandError, match="1 rows could not be erased"):
        purge()

    assert left() == {"suljettu", "vasta", "kayttamaton", "avoin"}
