"""A reader's request sees one state of the database, whatever others commit meanwhile."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import OperationalError, connection, connections
from django.http import HttpResponse
from django.test import RequestFactory

from delivery.snapshot.middleware import OneSnapshotMiddleware
from delivery.snapshot.reading import one_snapshot


@pytest.fixture
def alias(django_db_setup, django_db_blocker, tmp_path, monkeypatch):
    """A database that two connections can be at: on SQLite a file, not the memory of one.

    Not ``transactional_db``, which knows only the databases of the settings.
    """
    with django_db_blocker.unblock():
        if connection.vendor == "postgresql":
            yield "default"
            return
        told = connection.settings_dict | {"NAME": tmp_path / "snapshot.sqlite3"}
        monkeypatch.setitem(connections.settings, "snapshot", told)
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


@pytest.mark.django_db(transaction=True)
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
    method, cookies, inside
):
    seen: list[bool] = []

    def view(request: Any) -> HttpResponse:
        seen.append(connection.in_atomic_block)
        return HttpResponse()

    request = RequestFactory().generic(method, "/")
    request.COOKIES.update(cookies)
    OneSnapshotMiddleware(view)(request)

    assert seen == [inside]


def test_a_database_out_of_reach_leaves_the_answer_to_the_view(monkeypatch):
    def gone(*args: Any, **kwargs: Any) -> None:
        raise OperationalError("gone")

    monkeypatch.setattr("delivery.snapshot.middleware.one_snapshot", gone)
    answer = OneSnapshotMiddleware(lambda request: HttpResponse("alive"))(RequestFactory().get("/"))

    assert answer.content == b"alive"


def test_the_site_reads_so(settings):
    place = settings.MIDDLEWARE.index("delivery.snapshot.middleware.OneSnapshotMiddleware")

    assert all(
        "Redirect" not in name and "Locale" not in name for name in settings.MIDDLEWARE[:place]
    )
