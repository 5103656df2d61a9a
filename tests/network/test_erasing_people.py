"""A person of the networks is erased, and nothing that is stored anywhere tells of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
from django.db.models import CharField, TextField
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from editorial.personal_data import registered_data
from network.choice_sets import ChoiceSetField
from network.models import Consent, ContactPeriod, JoinRequest, Membership, Person
from network.personal_data import JoinRequests, People
from tests import factories
from tests.editorial.dump import dump
from tests.editorial.forms import formset
from tests.network.joining import link_in, opened

MAIL = "qvaakeoutama.kuvitelma@esimerkki.fi"
NAME = "Qvaakeoutama Kuvitelma"
#: What is typed into the public form, and then by the coordinator and the office.
ASKED = {
    "name": NAME,
    "organisation": "Qvaakeseura ry",
    "email": MAIL,
    "role": "qvaakepuuseppä",
    "message": "Soitan qvaakehuilua käytävällä.",
}
RECORDED = {
    "name": NAME,
    "sort_name": "Qvaakekuvitelma Outama",
    "municipality": "Qvaakekylä",
    "email": MAIL,
    "telephone": "040 7131 7131 99",
}
TEXTS = [
    {"language": "fi", "job_title": "qvaakeohjaaja", "description": "Qvaakekertoo satuja."},
    {"language": "en", "job_title": "qvaakeguide", "description": "Qvaaketells tales."},
]
#: What a search of everything stored looks for, whatever the letters around it: long enough not
#: to stand in a random key.
UNIQUE = ["qvaake", "kuvitelma", "7131 7131"]
LONG_AGO = timezone.localdate() - timedelta(days=400)


@pytest.fixture
def later(monkeypatch) -> None:
    """A minute passes between opening a public form and sending it."""
    start = timezone.now
    now = lambda: start() + timedelta(minutes=1)  # noqa: E731
    monkeypatch.setattr("delivery.public_forms.stamps.timezone.now", now)


@pytest.fixture
def person(
    client, network, coordinator, mailoutbox, later, django_capture_on_commit_callbacks
) -> Person:
    """Somebody who asked to join, was accepted and recorded, with tasks as a worker finds them."""
    with django_capture_on_commit_callbacks(execute=True):
        url = f"{network.url}liity/"
        client.post(url, opened(client, url) | ASKED | {"publish": "on"})
        client.post(link_in(mailoutbox[0]))
        client.force_login(coordinator)
        accept(client, JoinRequest.objects.get())
        found = Person.objects.get()
        record(client, found)
    client.logout()
    Membership.objects.create(network_key=network.translation_key, person=found)
    leave_tasks_and_sessions(found)
    return found


def accept(client: Any, row: JoinRequest) -> None:
    """The coordinator's form; the person becomes a contact."""
    address = f"/admin/networks/requests/{row.pk}/accept/"
    typed = {
        "name": NAME,
        "email": MAIL,
        "job_title": "qvaakeohjaaja",
        "telephone": "040 7131 7131 99",
    }
    days = {"given_on": "1.2.2026", "valid_from": "1.2.2026", "valid_until": ""}
    more = {"consent": "on", "scope": ["email"], "means": "form", "becomes": "contact"}
    assert client.post(address, typed | days | more).status_code == 302


def record(client: Any, person: Person) -> None:
    """All fields of the record, in the form of people; the first save leaves a log entry."""
    text, consent = person.texts.get(), person.consents.get()
    rows = [TEXTS[0] | {"id": text.pk}, TEXTS[1] | {"id": ""}]
    given = {"id": consent.pk, "scope": "email", "given_on": "1.2.2026", "means": "form"}
    data = RECORDED | formset("texts", rows, saved=1) | formset("consents", [given], saved=1)
    assert client.post(f"/admin/people/edit/{person.pk}/", data).status_code == 302


def leave_tasks_and_sessions(person: Person) -> None:
    """A letter that failed says whose address refused it; a session may hold what was typed."""
    DBTaskResult.objects.create(
        status="FAILED",
        args_kwargs={"args": ["network.joining.letters.confirm_address", person.pk], "kwargs": {}},
        task_path="delivery.letters.tasks.deliver",
        backend_name="default",
        run_after=timezone.now(),
        exception_class_path="smtplib.SMTPRecipientsRefused",
        traceback=f"SMTPRecipientsRefused: {{'{MAIL}': (550, b'unknown')}}",
    )
    session = SessionStore()
    session["typed"] = {"q": NAME}
    session.save()


def by_the_office(client: Any, person: Person) -> None:
    """On the page for requests: found by address, chosen, confirmed."""
    client.force_login(factories.make_user())
    rows = [f"network.Person:{person.pk}", f"network.JoinRequest:{JoinRequest.objects.get().pk}"]
    asked = {"address": MAIL, "name": "", "step": "erase", "row": rows}
    assert client.post("/admin/personal-data/", asked).status_code == 200


def by_the_calendar(client: Any, person: Person) -> None:
    """Consent, membership and term ended more than a year ago; the request was half a year ago."""
    Consent.objects.update(given_on=LONG_AGO, withdrawn_on=LONG_AGO)
    for model in (Membership, ContactPeriod):
        model.objects.update(valid_from=None, valid_until=LONG_AGO)
    for model in (Person, JoinRequest):
        model.objects.update(created_at=timezone.now() - timedelta(days=500))
    call_command("purge_personal_data", verbosity=0)


@pytest.mark.parametrize("erase", [by_the_office, by_the_calendar])
def test_nothing_stored_tells_of_somebody_who_was_erased(
    client, person, erase: Callable[[Any, Person], None], django_capture_on_commit_callbacks
):
    assert words_not_filled_in() == []
    assert found() == UNIQUE

    with django_capture_on_commit_callbacks(execute=True):
        erase(client, person)

    assert found() == []
    rows = (Person, JoinRequest, Consent, ContactPeriod, Membership)
    assert [model for model in rows if model.objects.exists()] == []


def found() -> list[str]:
    text = dump()
    return [word for word in UNIQUE if word in text]


def words_not_filled_in() -> list[str]:
    """Fields for words, of every model of the networks in the register, that tell of nobody yet.

    A new field has to be added to what this test fills in.
    """
    return [
        f"{row._meta.label}.{field.name}"
        for row in rows_about_the_person()
        for field in row._meta.concrete_fields
        if _is_for_words(field)
        and not any(word in str(getattr(row, field.name)).casefold() for word in UNIQUE)
    ]


def rows_about_the_person() -> list[Any]:
    declared = [one for one in registered_data() if one.model._meta.app_label == "network"]
    assert {type(one) for one in declared} == {People, JoinRequests}
    person = Person.objects.get()
    return [person, *person.texts.all(), *person.consents.all(), JoinRequest.objects.get()]


def _is_for_words(field: Any) -> bool:
    has_list = bool(field.choices) or isinstance(field, ChoiceSetField)
    return isinstance(field, CharField | TextField) and not has_list


def test_what_names_somebody_is_listed_for_an_editor_and_stays_as_it_is(client, network, person):
    network.lead = f"{NAME} perusti verkoston."
    network.save_revision().publish()
    client.force_login(factories.make_user())
    rows = [f"network.Person:{person.pk}", f"network.JoinRequest:{JoinRequest.objects.get().pk}"]
    asked = {"address": MAIL, "name": NAME, "step": "erase", "row": rows}

    answer = client.post("/admin/personal-data/", asked)

    assert f"/admin/pages/{network.pk}/edit/" in answer.content.decode()
    kept = factories.fresh(network)
    assert kept.lead == kept.latest_revision.content["lead"] == f"{NAME} perusti verkoston."
    assert not Person.objects.exists()
