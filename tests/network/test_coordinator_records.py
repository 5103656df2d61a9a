"""People and organisations in the admin: a coordinator finds their own and nobody else's."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry
from wagtail.users.models import UserProfile

from editorial.roles import Role
from editorial.roles.base_rights import everybody_enters_the_admin
from network.coordinators import appoint
from network.models import Consent, Membership, Organisation, Person
from network.rights import the_editor_in_chief_keeps_every_network
from tests.editorial.forms import formset
from tests.factories import make_user
from tests.network import networks


@pytest.fixture
def mine(network) -> dict[str, Person]:
    """A member, somebody who was a contact, and somebody the network keeps."""
    yesterday = timezone.localdate() - timedelta(days=1)
    found = {name: networks.make_person(f"{name} Oma") for name in ("Aune", "Eino", "Saima")}
    networks.make_member(network, found["Aune"])
    networks.make_contact(network, found["Eino"], valid_until=yesterday)
    Person.objects.filter(name="Saima Oma").update(kept_by=network.translation_key)
    return found


@pytest.fixture
def stranger(foreign) -> Person:
    person = networks.make_person("Toivo Vieras", kept_by=foreign.translation_key)
    networks.make_member(foreign, person)
    return person


def person_form(**fields: Any) -> dict[str, str]:
    rows = formset("texts", []) | formset("consents", [])
    return {"name": "Uusi Ihminen"} | rows | fields


def consent_row(**fields: Any) -> dict[str, Any]:
    return {"id": "", "scope": "email", "given_on": "1.2.2026", "means": "paper"} | fields


def all_of(answer: Any) -> str:
    return (b"".join(answer) if answer.streaming else answer.content).decode()


def test_the_list_has_members_contacts_and_those_that_the_network_keeps(desk, mine, stranger):
    html = all_of(desk.get("/admin/people/"))

    assert all(person.name in html for person in mine.values())
    assert stranger.name not in html


@pytest.mark.parametrize(
    "address",
    [
        "/admin/people/results/",
        "/admin/people/results/?q=Toivo",
        "/admin/people/?q=Vieras",
        "/admin/people/?export=csv",
        "/admin/people/chooser/",
        "/admin/people/chooser/results/?q=Toivo",
        "/admin/people/chooser/chosen-multiple/?id={pk}",
    ],
)
def test_no_list_or_chooser_shows_a_stranger(desk, mine, stranger, address):
    answer = desk.get(address.format(pk=stranger.pk))

    assert answer.status_code == 200
    assert stranger.name not in all_of(answer)


def test_nothing_about_a_stranger_opens(desk, stranger):
    views = ("edit", "delete", "history", "history-results", "usage", "withdraw")
    addresses = [f"/admin/people/{view}/{stranger.pk}/" for view in views]
    addresses += [f"/admin/people/chooser/chosen/{stranger.pk}/"]

    assert [a for a in addresses if desk.get(a).status_code not in (403, 404)] == []


def test_nothing_about_a_stranger_is_changed(desk, stranger):
    desk.post(f"/admin/people/edit/{stranger.pk}/", person_form(name="Muutettu"))
    desk.post(f"/admin/people/delete/{stranger.pk}/")
    desk.post(f"/admin/people/withdraw/{stranger.pk}/")

    stranger.refresh_from_db()
    assert stranger.name == "Toivo Vieras"
    assert Person.objects.consenting().filter(pk=stranger.pk).exists()


def test_everything_about_ones_own_people_opens(desk, mine):
    for person in mine.values():
        for view in ("edit", "history", "usage", "withdraw"):
            address = f"/admin/people/{view}/{person.pk}/"
            assert desk.get(address).status_code == 200, address
        assert desk.get(f"/admin/people/chooser/chosen/{person.pk}/").status_code == 200


def test_whoever_has_no_network_sees_nobody(client, stranger):
    everybody_enters_the_admin()
    client.force_login(make_user(Role.SECTION_EDITOR))

    for address in ("/admin/people/", "/admin/people/new/", "/admin/my-networks/"):
        assert client.get(address).status_code != 200
    assert stranger.name not in all_of(client.get("/admin/people/chooser/"))
    assert "/admin/people/" not in all_of(client.get("/admin/"))


def test_the_editor_in_chief_sees_everybody(client, mine, stranger):
    everybody_enters_the_admin()
    the_editor_in_chief_keeps_every_network()
    client.force_login(make_user(Role.EDITOR_IN_CHIEF))

    html = all_of(client.get("/admin/people/"))

    assert all(person.name in html for person in [*mine.values(), stranger])
    assert client.get(f"/admin/people/edit/{stranger.pk}/").status_code == 200


def test_a_person_is_kept_by_the_network_of_whoever_makes_it(desk, network):
    desk.post("/admin/people/new/", person_form())

    assert Person.objects.get().kept_by == network.translation_key


def test_a_coordinator_of_two_networks_says_which_one_keeps_a_person(
    desk, coordinator, network, foreign
):
    appoint(coordinator, foreign)

    desk.post("/admin/people/new/", person_form(keeper=str(foreign.translation_key)))
    desk.post("/admin/people/new/", person_form(name="Toinen", keeper="00000000"))

    assert Person.objects.get().kept_by == foreign.translation_key


def test_a_network_that_is_not_theirs_cannot_be_named_as_keeper(desk, network, foreign):
    desk.post("/admin/people/new/", person_form(keeper=str(foreign.translation_key)))

    assert Person.objects.get().kept_by == network.translation_key


def test_editing_leaves_the_keeper_as_it_was(desk, mine):
    person = mine["Aune"]
    saved = formset("consents", [], 0)

    desk.post(f"/admin/people/edit/{person.pk}/", person_form(name="Aune Uusi") | saved)

    person.refresh_from_db()
    assert (person.name, person.kept_by) == ("Aune Uusi", None)


def test_a_consent_tells_who_wrote_it_down(desk, coordinator):
    data = person_form() | formset("consents", [consent_row()])

    desk.post("/admin/people/new/", data)

    consent = Consent.objects.get()
    assert consent.recorded_by == coordinator
    assert consent.scope == ["email"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"given_on": "1.2.2090"},
        {"withdrawn_on": "1.1.2020"},
        {"withdrawn_on": "1.2.2090"},
        {"valid_until": "1.1.2020"},
        {"given_on": "31.2.2026"},
    ],
)
def test_days_of_a_consent_that_cannot_be_are_refused_in_the_form(desk, wrong):
    data = person_form() | formset("consents", [consent_row(**wrong)])

    answer = desk.post("/admin/people/new/", data)

    assert answer.status_code == 200
    assert "Uusi Ihminen" in all_of(answer)
    assert not Person.objects.exists()


def test_a_coordinator_deletes_whom_only_their_network_keeps(desk, network, foreign, mine):
    kept, member = mine["Saima"], mine["Aune"]
    shared = networks.make_person("Yhteinen", kept_by=network.translation_key)
    networks.make_member(foreign, shared)

    for person in (kept, member, shared):
        desk.post(f"/admin/people/delete/{person.pk}/")

    left = set(Person.objects.filter(pk__in=[kept.pk, member.pk, shared.pk]))
    assert left == {member, shared}


def test_the_log_has_numbers_and_no_names(desk, network):
    desk.post("/admin/people/new/", person_form())
    person = Person.objects.get()
    desk.post(f"/admin/people/edit/{person.pk}/", person_form(name="Toinen Nimi"))
    desk.post(f"/admin/people/delete/{person.pk}/")

    entries = ModelLogEntry.objects.filter(object_id=str(person.pk))
    told = " ".join(f"{entry.label} {entry.data}" for entry in entries)

    assert entries.count() == 3
    assert "Ihminen" not in told and "Toinen" not in told


def test_the_history_of_the_site_shows_a_coordinator_no_record(desk, mine):
    log(mine["Aune"], "wagtail.edit")
    log(networks.make_organisation("Lokitalo"), "wagtail.edit")

    html = all_of(desk.get("/admin/reports/site-history/"))

    assert f"Henkilö {mine['Aune'].pk}" not in html
    assert f"henkilö {mine['Aune'].pk}" not in html
    assert "Lokitalo" not in html


def test_the_history_of_the_site_shows_the_editor_in_chief_each_line_once(editor, mine):
    log(mine["Aune"], "wagtail.edit")

    html = all_of(editor.get("/admin/reports/site-history/"))

    assert html.count(f"henkilö {mine['Aune'].pk}") == 1


def test_people_are_found_by_network_consent_and_field(desk, network, mine):
    Person.objects.filter(pk=mine["Aune"].pk).update(fields=["arts"])
    Consent.objects.filter(person=mine["Eino"]).update(withdrawn_on=timezone.localdate())
    Consent.objects.filter(person=mine["Saima"]).delete()

    def names(query: str) -> set[str]:
        html = all_of(desk.get(f"/admin/people/results/?{query}"))
        return {name for name, person in mine.items() if person.name in html}

    assert names("field=arts") == {"Aune"}
    assert names("consent=valid") == {"Aune"}
    assert names("consent=withdrawn") == {"Eino"}
    assert names("consent=none") == {"Saima"}
    assert names(f"network={network.translation_key}") == set(mine)


def test_filters_that_make_no_sense_are_no_error(desk, mine):
    for query in ("field=%00", "network=x", "consent=x", "p=-1", "ordering=x", "q=%00%22"):
        assert desk.get(f"/admin/people/?{query}").status_code == 200, query


def test_an_exported_list_runs_no_formula(desk, network):
    networks.make_person("=1+1", telephone="+358 40 1", kept_by=network.translation_key)

    rows = list(csv.DictReader(io.StringIO(all_of(desk.get("/admin/people/?export=csv")))))

    (row,) = rows
    assert "'=1+1" in row.values() and "'+358 40 1" in row.values()


@pytest.mark.parametrize("model", ["people", "organisations"])
def test_a_list_asks_the_same_of_20_and_of_500(desk, network, model):
    def fill(number: int) -> None:
        key = network.translation_key
        names = [f"Nimi {i:03}" for i in range(number)]
        organisations = Organisation.objects.bulk_create(
            Organisation(name=name, kept_by=key) for name in names
        )
        people = Person.objects.bulk_create(
            Person(name=name, kept_by=key, organisation=organisation)
            for name, organisation in zip(names, organisations, strict=True)
        )
        Consent.objects.bulk_create(Consent(person=person) for person in people)
        Membership.objects.bulk_create(
            [Membership(network_key=key, person=person) for person in people]
            + [Membership(network_key=key, organisation=o) for o in organisations]
        )

    def queries() -> int:
        desk.get(f"/admin/{model}/")
        with CaptureQueriesContext(connection) as asked:
            assert desk.get(f"/admin/{model}/").status_code == 200
        return len(asked)

    fill(20)
    few = queries()
    fill(480)

    assert queries() == few
    assert few <= 30


def test_lists_and_choosers_speak_the_language_of_whoever_looks(desk, coordinator, mine):
    english = UserProfile.objects.create(user=coordinator, preferred_language="en")
    listing = all_of(desk.get("/admin/people/"))
    chooser = all_of(desk.get("/admin/organisations/chooser/"))
    english.delete()
    finnish = all_of(desk.get("/admin/people/"))

    assert "Updated" in listing and "Päivitetty" not in listing
    assert "Search" in chooser and "Haku" not in chooser
    assert "Päivitetty" in finnish


# Organisations


def organisation_form(**fields: Any) -> dict[str, str]:
    return {"name": "Uusi talo", "kind": "other"} | formset("texts", []) | fields


def test_every_organisation_is_seen_and_only_ones_own_are_edited(desk, network, foreign):
    theirs = networks.make_organisation("Vieras talo", kept_by=foreign.translation_key)
    member = networks.make_organisation("Jäsentalo")
    made = networks.make_organisation("Oma talo", kept_by=network.translation_key)
    networks.make_member(network, member)

    html = all_of(desk.get("/admin/organisations/"))

    assert all(row.name in html for row in (theirs, member, made))
    assert [
        row
        for row in (theirs, member, made)
        if desk.get(f"/admin/organisations/edit/{row.pk}/").status_code == 200
    ] == [member, made]
    assert f"/admin/organisations/edit/{theirs.pk}/" not in html


def test_an_organisation_of_others_is_neither_changed_nor_deleted(desk, foreign):
    theirs = networks.make_organisation("Vieras talo", kept_by=foreign.translation_key)

    desk.post(f"/admin/organisations/edit/{theirs.pk}/", organisation_form())
    desk.post(f"/admin/organisations/delete/{theirs.pk}/")

    assert Organisation.objects.get().name == "Vieras talo"


def test_a_member_organisation_and_one_that_pages_name_are_not_deleted(desk, network):
    key = network.translation_key
    unused = networks.make_organisation("Turha", kept_by=key)
    member = networks.make_organisation("Jäsen", kept_by=key)
    leading = networks.make_organisation("Vetäjä", kept_by=key)
    networks.make_member(network, member)
    networks.make_project(network, lead_organisation=leading)

    for row in (unused, member, leading):
        desk.post(f"/admin/organisations/delete/{row.pk}/")

    assert set(Organisation.objects.all()) == {member, leading}


def test_an_organisation_is_made_where_it_is_chosen_and_kept_by_the_network(desk, network):
    prefix = "organisation_chooser-create-form"
    data = {"name": "Uusi talo", "kind": "other", "municipality": "Kotka"}
    data |= {f"{prefix}-{name}": value for name, value in data.items()}

    desk.post("/admin/organisations/chooser/create/", data)

    assert Organisation.objects.get().kept_by == network.translation_key


def test_addresses_of_nothing_are_not_found(desk):
    for address in (
        "/admin/people/chooser/chosen/x/",
        f"/admin/people/chooser/chosen/{'9' * 40}/",
        "/admin/organisations/chooser/chosen/x/",
        "/admin/people/edit/0/",
        "/admin/organisations/edit/0/",
    ):
        assert desk.get(address).status_code == 404, address
    assert desk.get("/admin/people/chooser/chosen-multiple/?id=x").status_code == 200


# Consent


def test_one_press_takes_back_every_consent(desk, mine):
    person = mine["Aune"]
    Consent.objects.create(person=person, scope=["telephone"])

    page = desk.get(f"/admin/people/withdraw/{person.pk}/")
    desk.post(f"/admin/people/withdraw/{person.pk}/")

    assert "Kulttuuria Kymijoelle" in all_of(page)
    assert not Person.objects.consenting().filter(pk=person.pk).exists()
    assert not person.consents.filter(withdrawn_on=None).exists()
    entry = ModelLogEntry.objects.get(action="network.withdraw_consent")
    assert person.name not in f"{entry.label}{entry.data}"


def test_a_consent_withdrawn_twice_is_withdrawn_once(desk, mine):
    for _time in range(2):
        desk.post(f"/admin/people/withdraw/{mine['Aune'].pk}/")

    assert ModelLogEntry.objects.filter(action="network.withdraw_consent").count() == 1


def test_a_consent_given_anew_shows_the_person_again(desk, mine):
    person = mine["Aune"]
    desk.post(f"/admin/people/withdraw/{person.pk}/")
    old = person.consents.get()
    rows = [
        {"id": old.pk, "given_on": "1.2.2026", "means": "email", "withdrawn_on": "5.3.2026"},
        consent_row(),
    ]
    data = person_form(name=person.name) | formset("consents", rows, saved=1)

    desk.post(f"/admin/people/edit/{person.pk}/", data)

    assert Person.objects.consenting().filter(pk=person.pk).exists()
