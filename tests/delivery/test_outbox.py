"""What goes out is a row of the transaction that causes it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from delivery.outbox import effect, effects, put
from delivery.outbox.models import WAITS, OutboxEntry
from delivery.outbox.tasks import work_off_outbox
from delivery.outbox.working import KEPT, work_off
from editorial.roles import Role
from tests.editorial.desk import Office

pytestmark = pytest.mark.django_db

State = OutboxEntry.State


class Postman:
    """An effect that notes what it was given, or fails with what it is told to."""

    def __init__(self) -> None:
        self.given: list[tuple[dict, str]] = []
        self.problem: Exception | None = None

    def __call__(self, payload, key) -> None:
        self.given.append((payload, key))
        if self.problem:
            raise self.problem


@pytest.fixture
def postman(monkeypatch):
    monkeypatch.setattr(effects, "_effects", dict(effects._effects))
    postman = Postman()
    effect("test", "Kokeilu")(postman)
    return postman


def later(entry):
    """As if the next attempt of ``entry`` were due now."""
    OutboxEntry.objects.filter(pk=entry.pk).update(due_at=timezone.now())
    work_off()
    entry.refresh_from_db()


def test_what_is_committed_is_done_once(postman, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        entry = put("test", {"issue": 7})
        assert postman.given == []
    work_off()

    assert postman.given == [({"issue": 7}, entry.key)]
    assert OutboxEntry.objects.get().state == State.DONE


def test_what_is_rolled_back_is_neither_done_nor_kept(postman, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        put("test", {"kept": 1})
        try:
            with transaction.atomic():
                put("test", {"lost": 1})
                raise RuntimeError
        except RuntimeError:
            pass
        put("test", {"kept": 2})

    assert [payload for payload, _key in postman.given] == [{"kept": 1}, {"kept": 2}]
    assert OutboxEntry.objects.count() == 2


def test_what_fails_is_tried_again_ever_later_under_the_same_key_until_it_is_given_up(postman):
    postman.problem = ConnectionError("nobody there")
    entry = put("test", {})
    waits = []
    for _attempt in WAITS:
        later(entry)
        waits.append(round((entry.due_at - timezone.now()).total_seconds() / 60))
        assert (entry.state, entry.problem) == (State.WAITING, "nobody there")
    later(entry)

    assert waits == list(WAITS)
    assert entry.state == State.FAILED
    assert {key for _payload, key in postman.given} == {entry.key}
    assert len(postman.given) == len(WAITS) + 1


def test_one_that_fails_holds_no_other_up(postman):
    def refuses(payload, key):
        raise ValueError("never")

    effect("refused", "Ei käy")(refuses)
    first, second = put("refused", {}), put("test", {})
    work_off()

    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, second.state) == (State.WAITING, State.DONE)


def test_what_fails_comes_back_without_anybody_asking(postman, monkeypatch):
    """The worker is asked to come again at the time of the first next attempt."""
    postman.problem = ConnectionError("nobody there")
    entry = put("test", {})
    asked = []

    class Backend:
        supports_defer = True

    class Deferred:
        def enqueue(self):
            asked.append(True)

    monkeypatch.setattr(type(work_off_outbox), "get_backend", lambda task: Backend)
    monkeypatch.setattr(
        type(work_off_outbox),
        "using",
        lambda task, run_after: asked.append(run_after) or Deferred(),
    )
    work_off_outbox.func()

    entry.refresh_from_db()
    assert asked == [entry.due_at, True]


def test_a_worker_that_died_over_a_row_gives_it_free(postman):
    entry = put("test", {})
    # As a worker leaves it that is killed between taking the row and noting what became of it.
    OutboxEntry.objects.update(attempts=1, due_at=timezone.now() + timedelta(minutes=5))
    work_off()
    assert postman.given == []

    later(entry)
    assert entry.state == State.DONE


def test_what_no_installed_app_can_do_waits_with_a_sentence(db):
    OutboxEntry.objects.create(effect="of-another-app")
    work_off()

    assert OutboxEntry.objects.get().problem
    with pytest.raises(ValueError, match="of-another-app"):
        put("of-another-app", {})


def test_done_rows_go_after_a_while_and_those_that_failed_stay(postman):
    long_ago = timezone.now() - KEPT - timedelta(days=1)
    for state in (State.DONE, State.FAILED):
        OutboxEntry.objects.create(effect="test", state=state, done_at=long_ago, due_at=long_ago)
    work_off()

    assert [entry.state for entry in OutboxEntry.objects.all()] == [State.FAILED]


class TestTheList:
    def test_shows_why_something_has_not_arrived_and_sends_it_anew(
        self, postman, django_capture_on_commit_callbacks
    ):
        postman.problem = ConnectionError("<b>nobody there</b>")
        entry = put("test", {"issue": 7})
        work_off()
        chief = Office().client(Role.EDITOR_IN_CHIEF)
        words = chief.get(reverse("delivery_outbox")).content.decode()
        assert "&lt;b&gt;nobody there" in words
        assert "Kokeilu" in words

        postman.problem = None
        with django_capture_on_commit_callbacks(execute=True):
            answer = chief.post(reverse("delivery_send_anew", args=[entry.pk]), follow=True)

        assert "“Kokeilu” is tried again now." in answer.content.decode()
        entry.refresh_from_db()
        assert (entry.state, entry.problem) == (State.DONE, "")

    def test_is_filtered_by_state_and_taken_along_as_a_table(self, postman):
        OutboxEntry.objects.create(effect="test", state=State.FAILED, problem="=1+1")
        OutboxEntry.objects.create(effect="test", state=State.DONE)
        chief = Office().client(Role.EDITOR_IN_CHIEF)
        address = f"{reverse('delivery_outbox')}?state=failed"

        assert chief.get(address).content.decode().count("Kokeilu</div>") == 1
        table = b"".join(chief.get(f"{address}&export=csv").streaming_content).decode()
        assert len(table.splitlines()) == 2
        assert ",=1+1" not in table

    @pytest.mark.parametrize("role", [None, Role.SECTION_EDITOR, Role.TRANSLATOR])
    def test_is_the_editor_in_chiefs(self, postman, role):
        entry = put("test", {})
        client = Office().client(role) if role else Client()
        client.get(reverse("delivery_outbox"))
        client.post(reverse("delivery_send_anew", args=[entry.pk]))

        assert client.get(reverse("delivery_outbox")).status_code == 302
        assert postman.given == []
