"""People of networks in the register: found, narrowed to a network, erased when due."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from network.models import Consent, JoinRequest, Person
from network.personal_data import JoinRequests, People
from tests.network.joining import make_request
from tests.network.networks import make_contact, make_member, make_person

LONG_AGO = timezone.localdate() - timedelta(days=400)


def age(model, row, days):
    """``row`` as if it had been made so many days ago."""
    model.objects.filter(pk=row.pk).update(created_at=timezone.now() - timedelta(days=days))


def purge():
    call_command("purge_personal_data", verbosity=0)


def test_who_consents_is_kept_however_long(network):
    person = make_person()
    age(Person, person, 4000)

    purge()

    assert Person.objects.filter(pk=person.pk).exists()


@pytest.mark.parametrize("place", [make_member, make_contact])
def test_who_belongs_to_a_network_is_kept_without_a_consent(network, place):
    person = make_person(consents=False)
    place(network, person)
    age(Person, person, 4000)

    purge()

    assert Person.objects.filter(pk=person.pk).exists()


def test_who_left_a_year_ago_and_consents_to_nothing_is_erased(network):
    person = make_person(consents=False)
    make_contact(network, person, valid_until=LONG_AGO)
    Consent.objects.create(
        person=person, given_on=LONG_AGO - timedelta(days=90), withdrawn_on=LONG_AGO
    )
    age(Person, person, 500)

    purge()

    assert not Person.objects.exists()


def test_who_withdrew_yesterday_is_kept_for_a_year(network):
    person = make_person()
    Consent.objects.update(withdrawn_on=timezone.localdate() - timedelta(days=1))
    age(Person, person, 500)

    purge()

    assert Person.objects.filter(pk=person.pk).exists()


@pytest.mark.parametrize(
    ("state", "days", "is_kept"),
    [
        ("unconfirmed", 29, True),
        ("unconfirmed", 31, False),
        ("held", 31, False),
        ("confirmed", 4000, True),
        ("declined", 179, True),
        ("declined", 181, False),
        ("accepted", 181, False),
    ],
)
def test_a_request_is_kept_until_it_is_answered_and_half_a_year_more(network, state, days, is_kept):
    age(JoinRequest, make_request(network, state=state), days)

    purge()

    assert JoinRequest.objects.exists() == is_kept


def test_a_coordinator_answers_for_the_people_of_their_network_only(coordinator, network, foreign):
    mine = make_person("Oma", kept_by=network.translation_key)
    make_person("Muiden", kept_by=foreign.translation_key)
    asked = make_request(network)
    make_request(foreign)

    assert list(People().rows_for(coordinator)) == [mine]
    assert list(JoinRequests().rows_for(coordinator)) == [asked]
