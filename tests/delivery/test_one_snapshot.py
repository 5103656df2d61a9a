"""A reader's request sees one state of the database, whatever others commit meanwhile."""

from __future__ import annotations

import threading
from functools import partial
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection, connections, transaction
from django.http import HttpResponse
from django.test import RequestFactory

from delivery.snapshot.middleware import OneSnapshotMiddleware
from delivery.snapshot.reading import one_snapshot


@pytest.fixture
def alias(django_db_setup, django_db_blocker, tmp_path, monkeypatch):
    """A database outside the transaction that tests stand in, with connections of its own.

    On SQLite a file, since the tests' own is in the memory of one connection. No fixture of
    pytest-django: these know only the databases of the settings, or empty them afterwards.
    """
    with django_db_blocker.unblock():
        told = connection.settings_dict | {"ATOMIC_REQUESTS": False}
        if connection.vendor == "sqlite":
            told["NAME"] = tmp_path / "snapshot.sqlite3"
        monkeypatch.setitem(connections.settings, "snapshot", told)
        if connection.vendor == "sqlite":
            call_command("migrate", "auth", database="snapshot", verbosity=0)
        yield "snapshot"
        connections["snapshot"].close()
        del connections["snapshot"]


def names(alias: str) -> set[str]:
    return set(Group.objects.using(alias).values_list("name", flat=True))


def committed_elsewhere(alias: str, name: str) -> None:
    """Another process writes a row: here a thread, which has a connection of its own."""

    def write() -> None:
        Group.objects.using(alias).create(name=name)
        connections[alias].close()

    thread = threading.Thread(target=write)
    thread.start()
    thread.join(30)
    assert not thread.is_alive(), "a reader holds a writer up"


def test_what_is_committed_between_two_queries_of_a_request_is_seen_by_the_next_one(alias):
    with one_snapshot(alias):
        before = names(alias)
        committed_elsewhere(alias, "released")
        assert names(alias) == before

    assert names(alias) == before | {"released"}
    # The kind of the connection's own transactions is what it was.
    with one_snapshot(alias):
        assert "released" in names(alias)
    Group.objects.using(alias).filter(name="released")._raw_delete(alias)


@pytest.mark.parametrize(
    ("method", "cookies", "inside"),
    [
        ("GET", {}, True),
        ("HEAD", {}, True),
        ("POST", {}, False),
        ("GET", {"sessionid": "x"}, False),
    ],
)
def test_readers_get_a_snapshot_and_whoever_writes_or_is_logged_in_does_not(
    alias, monkeypatch, method, cookies, inside
):
    monkeypatch.setattr("delivery.snapshot.middleware.one_snapshot", partial(one_snapshot, alias))
    seen: list[bool] = []

    def view(request: Any) -> HttpResponse:
        names(alias)
        seen.append(connections[alias].in_atomic_block)
        return HttpResponse()

    request = RequestFactory().generic(method, "/")
    request.COOKIES.update(cookies)
    OneSnapshotMiddleware(view)(request)

    assert seen == [inside]
    assert not connections[alias].in_atomic_block


def test_whoever_begins_a_transaction_inside_has_it(alias):
    with one_snapshot(alias):
        with transaction.atomic(using=alias):
            first = names(alias)
        assert names(alias) == first
    assert not connections[alias].in_atomic_block


def test_a_request_that_asks_nothing_of_the_database_does_not_reach_for_it():
    """As that of whether the site is alive, which must be answered without one."""
    answer = OneSnapshotMiddleware(lambda request: HttpResponse("alive"))(RequestFactory().get("/"))

    assert answer.content == b"alive"


def test_the_site_reads_so(db, settings):  # a run of this file alone has a database by it
    place = settings.MIDDLEWARE.index("delivery.snapshot.middleware.OneSnapshotMiddleware")

    assert all(
        "Redirect" not in name and "Locale" not in name for name in settings.MIDDLEWARE[:place]
    )
