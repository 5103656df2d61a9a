"""Members and contacts of a network, kept on a page of their own and effective at once."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageLogEntry

from editorial.readiness import problems_of
from network.models import (
    Consent,
    ContactPeriod,
    Membership,
    Organisation,
    OrganisationText,
    Person,
)
from network.records.consents import withdraw_consents
from network.roster.changes import ACTION
from tests.factories import fresh, republished, translated
from tests.network import networks

today = timezone.localdate


def place(network: Any, rest: str = "") -> str:
    return f"/admin/networks/{network.pk}/people/{rest}"


def newcomer(**fields: Any) -> dict[str, str]:
    values = {
        "name": "Aune Esimerkki",
        "job_title": "Kulttuuriohjaaja",
        "email": "aune@example.org",
        "telephone": "040 000 0001",
        "consent": "on",
        "scope": ["email", "telephone"],
        "given_on": "1.2.2026",
        "means": "paper",
        "becomes": "contact",
        "valid_from": "1.3.2026",
    }
    return values | fields


@pytest.fixture
def person(network) -> Person:
    return networks.make_person(kept_by=network.translation_key)


def test_somebody_new_comes_in_by_one_form_with_their_consent(desk, coordinator, network):
    answer = desk.post(place(network, "new/"), newcomer())

    person, consent, contact = (
        Person.objects.get(),
        Consent.objects.get(),
        ContactPeriod.objects.get(),
    )
    assert answer.status_code == 302
    assert (person.name, person.kept_by) == ("Aune Esimerkki", network.translation_key)
    assert person.words("job_title") == "Kulttuuriohjaaja"
    assert (consent.scope, consent.recorded_by) == (["email", "telephone"], coordinator)
    assert (consent.given_on, consent.means) == (date(2026, 2, 1), "paper")
    assert (contact.network_key, contact.role) == (network.translation_key, "contact")
    assert contact.valid_from == date(2026, 3, 1)


def test_somebody_new_without_consent_is_kept_and_not_shown(desk, network):
    desk.post(place(network, "new/"), newcomer(consent="", becomes="member"))

    assert Membership.objects.get().person.name == "Aune Esimerkki"
    assert not Person.objects.consenting().exists()
    assert "Ei suostumusta" in desk.get(place(network)).content.decode()


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("name", ""),
        ("email", "aune@example.org\nBcc: x@example.org"),
        ("given_on", ""),
        ("given_on", "1.2.2090"),
        ("valid_until", "1.2.2026"),
        ("becomes", "king"),
        ("organisation", "99999"),
        ("scope", ["shoe size"]),
    ],
)
def test_what_cannot_be_comes_back_as_it_was_typed(desk, network, field, wrong):
    answer = desk.post(place(network, "new/"), newcomer(**{field: wrong}))

    assert answer.status_code == 422
    assert "040 000 0001" in answer.content.decode()
    assert not Person.objects.exists()
    assert not ContactPeriod.objects.exists()


def test_somebody_who_is_there_already_is_pointed_out(desk, network, person):
    again = newcomer(name=person.name, email="toinen@example.org")
    same_address = newcomer(name="A. Esimerkki", email=person.email.upper())

    for data in (same_address, newcomer(name=person.name, email="")):
        answer = desk.post(place(network, "new/"), data)
        assert answer.status_code == 422
        assert person.name in answer.content.decode()
    desk.post(place(network, "new/"), same_address | {"another": "on"})
    desk.post(place(network, "new/"), again)

    assert Person.objects.count() == 3


def test_a_stranger_with_the_same_address_is_not_given_away(desk, network, foreign):
    stranger = networks.make_person("Toivo Vieras", kept_by=foreign.translation_key)

    answer = desk.post(place(network, "new/"), newcomer(email=stranger.email), follow=True)

    assert "Toivo" not in answer.content.decode()
    assert Person.objects.count() == 2


def test_a_contact_is_the_same_in_every_language_at_once(english_home, desk, network, person):
    english = translated(network)
    data = {"person": person.pk, "role": "coordinator"}

    desk.post(place(english, "contact/add/"), data)

    assert person.name in desk.get(place(network)).content.decode()
    assert ContactPeriod.objects.today().get().network_key == network.translation_key


def test_an_organisation_and_a_person_become_members(desk, network, person):
    organisation = networks.make_organisation()

    desk.post(place(network, "member/add/"), {"organisation": organisation.pk})
    desk.post(place(network, "member/add/"), {"person": person.pk})

    assert [str(row) for row in Membership.objects.all()] == [organisation.name, person.name]


def test_members_are_named_in_the_coordinators_language(desk, network):
    english = OrganisationText(language="en", name="The shore house")
    networks.make_member(network, networks.make_organisation("Rantatupa", texts=[english]))

    listed = desk.get(place(network)).content.decode()

    assert "Rantatupa" in listed and "The shore house" not in listed


def test_a_member_is_one_or_the_other_and_there_once(desk, network, person):
    organisation = networks.make_organisation()
    networks.make_member(network, organisation)

    for data in (
        {},
        {"organisation": organisation.pk, "person": person.pk},
        {"organisation": organisation.pk},
        {"organisation": organisation.pk, "valid_from": "1.1.2020", "valid_until": "1.1.2019"},
    ):
        assert desk.post(place(network, "member/add/"), data).status_code == 422, data

    assert Membership.objects.count() == 1


def test_somebody_comes_back_after_a_pause(desk, network, person):
    networks.make_contact(network, person, valid_until=date(2024, 12, 31))

    desk.post(
        place(network, "contact/add/"),
        {"person": person.pk, "role": "contact", "valid_from": "1.1.2026"},
    )

    assert ContactPeriod.objects.count() == 2


def test_when_the_term_ends_the_contact_is_history_the_next_day(desk, network, person):
    contact = networks.make_contact(network, person)
    yesterday = today() - timedelta(days=1)

    desk.post(
        place(network, f"contact/{contact.pk}/"),
        {"role": "contact", "valid_until": yesterday.strftime("%d.%m.%Y")},
    )

    assert not ContactPeriod.objects.today().exists()
    assert "Päättynyt" in desk.get(place(network)).content.decode()


def test_a_row_removed_by_mistake_comes_back_and_an_undone_one_is_gone(desk, network, person):
    contact = networks.make_contact(network, person, role="coordinator")
    ContactPeriod.objects.filter(pk=contact.pk).update(valid_from=date(2025, 1, 1))

    desk.post(place(network, f"contact/{contact.pk}/"), {"remove": "1"})
    assert not ContactPeriod.objects.exists()
    desk.post(place(network), {"undo": "1"})

    again = ContactPeriod.objects.get()
    assert (again.pk, again.role, again.valid_from) == (contact.pk, "coordinator", date(2025, 1, 1))
    desk.post(place(network), {"undo": "1"})
    assert ContactPeriod.objects.count() == 1


def test_an_added_row_and_a_changed_term_are_undone(desk, network, person):
    desk.post(place(network, "member/add/"), {"person": person.pk})
    row = Membership.objects.get()
    desk.post(place(network, f"member/{row.pk}/"), {"valid_until": "31.12.2030"})

    desk.post(place(network), {"undo": "1"})

    row.refresh_from_db()
    assert row.valid_until is None


def test_nothing_is_undone_for_somebody_who_was_erased_or_a_list_that_changed(
    desk, network, person
):
    contact = networks.make_contact(network, person)
    desk.post(place(network, f"contact/{contact.pk}/"), {"remove": "1"})
    person.delete()

    answer = desk.post(place(network), {"undo": "1"}, follow=True)

    assert not ContactPeriod.objects.exists()
    assert 'name="undo"' not in answer.content.decode()


def test_the_log_has_numbers_and_days_only(desk, network, person):
    desk.post(place(network, "contact/add/"), {"person": person.pk, "role": "contact"})

    entry = PageLogEntry.objects.get(action=ACTION)

    assert entry.data["after"]["person_id"] == person.pk
    assert person.name not in f"{entry.label}{entry.data}{entry.message}"
    assert f"{person.pk}" in entry.message


def test_a_save_that_changes_nothing_is_not_logged(desk, network, person):
    contact = networks.make_contact(network, person)

    desk.post(place(network, f"contact/{contact.pk}/"), {"role": "contact"})

    assert not PageLogEntry.objects.filter(action=ACTION).exists()


def test_nothing_of_another_network_opens_or_changes(desk, network, foreign, person):
    stranger = networks.make_person("Toivo Vieras", kept_by=foreign.translation_key)
    contact = networks.make_contact(foreign, stranger)
    member = networks.make_member(foreign, stranger)
    rests = ("", "new/", "contact/add/", "member/add/", f"contact/{contact.pk}/", "export/")
    rests += (f"member/{member.pk}/", "import/")

    for rest in rests:
        assert desk.get(place(foreign, rest)).status_code != 200, rest
        desk.post(place(foreign, rest), {"remove": "1", "person": person.pk, "undo": "1"})
    # Rows of another network under the address of one's own.
    for rest in (f"contact/{contact.pk}/", f"member/{member.pk}/", "contact/0/"):
        assert desk.get(place(network, rest)).status_code == 404, rest
        assert desk.post(place(network, rest), {"remove": "1"}).status_code == 404, rest

    assert ContactPeriod.objects.get() == contact
    assert Membership.objects.get() == member


def test_a_stranger_cannot_be_drawn_in_by_number(desk, network, foreign):
    stranger = networks.make_person("Toivo Vieras", kept_by=foreign.translation_key)

    for kind in ("contact", "member"):
        data = {"person": stranger.pk, "role": "contact"}
        assert desk.post(place(network, f"{kind}/add/"), data).status_code == 422

    assert not Membership.objects.exists()
    assert not ContactPeriod.objects.exists()


def test_the_way_there_is_on_the_page_and_in_the_menu_for_keepers_only(desk, network, foreign):
    explorer = desk.get(f"/admin/pages/{network.pk}/").content.decode()
    networks_list = desk.get("/admin/my-networks/").content.decode()

    assert place(network) in explorer
    assert network.title in networks_list and foreign.title not in networks_list
    assert "/admin/my-networks/" in desk.get("/admin/").content.decode()


def test_an_old_revision_brings_nobody_back(editor, network, person):
    contact = networks.make_contact(network, person)
    old = fresh(network).save_revision()
    contact.delete()

    old.publish()

    assert not ContactPeriod.objects.exists()
    assert person.name not in f"{old.content}"


def codes(page: Any) -> list[str]:
    return [p.code for p in problems_of(fresh(page)) if p.code.startswith("contact")]


def test_a_network_is_told_when_readers_find_nobody_to_ask(network, person):
    assert codes(network) == ["contact"]

    networks.make_contact(network, person, valid_until=timezone.localdate())
    assert codes(network) == []

    withdraw_consents(person, None)
    assert codes(network) == ["contact-consent"]
    assert republished(network, lead="Silti.").lead == "Silti."


def test_the_list_asks_the_same_of_20_and_of_500(desk, network):
    key = network.translation_key

    def fill(number: int) -> None:
        people = Person.objects.bulk_create(Person(name=f"N {i}") for i in range(number))
        bodies = Organisation.objects.bulk_create(
            Organisation(name=f"O {i}") for i in range(number)
        )
        Consent.objects.bulk_create(Consent(person=row) for row in people)
        ContactPeriod.objects.bulk_create(
            ContactPeriod(network_key=key, person=row) for row in people
        )
        Membership.objects.bulk_create(
            Membership(network_key=key, organisation=row) for row in bodies
        )

    def queries(rest: str) -> int:
        desk.get(place(network, rest))
        with CaptureQueriesContext(connection) as asked:
            assert desk.get(place(network, rest)).status_code == 200
        return len(asked)

    fill(20)
    few = [queries(rest) for rest in ("", "export/")]
    fill(480)

    assert [queries(rest) for rest in ("", "export/")] == few
    assert max(few) <= 30
