"""The coordinator's queue: requests to their own networks, and what becomes of them."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone

from network.models import Consent, JoinRequest, Membership, Person
from tests.network.joining import make_request
from tests.network.networks import make_organisation

State = JoinRequest.State
QUEUE = "network_join_requests"


def handle(client, row, what):
    return client.post(reverse("network_join_handle", args=[row.pk]), {"what": what})


def new_person(client, row, **changes):
    """The form of the person as it comes, sent as it is but for ``changes``."""
    url = reverse("network_join_accept", args=[row.pk])
    form = client.get(url).context["form"]
    values = {name: form[name].value() for name in form.fields}
    sent = {name: value for name, value in values.items() if value not in (None, False)}
    return client.post(url, sent | changes)


@pytest.fixture
def row(network):
    return make_request(network, confirmed_at=timezone.now(), publish=True)


def test_a_coordinator_sees_the_requests_to_their_network_and_no_others(desk, row, foreign):
    other = make_request(foreign, name="Vieras Virtanen")

    page = desk.get(reverse(QUEUE)).content.decode()

    assert row.name in page
    assert other.name not in page


def test_a_request_to_another_network_is_not_there_for_a_coordinator(desk, foreign):
    other = make_request(foreign, confirmed_at=timezone.now())

    assert handle(desk, other, "erase").status_code == 404
    assert desk.get(reverse("network_join_accept", args=[other.pk])).status_code == 404
    assert JoinRequest.objects.filter(pk=other.pk).exists()


def test_who_keeps_no_network_has_no_queue(client, home, django_user_model):
    from editorial.roles import Role
    from tests.factories import make_user

    client.force_login(make_user(Role.WRITER))

    assert client.get(reverse(QUEUE)).status_code in (302, 403)


def test_accepting_makes_a_member_with_the_consent_of_the_form(desk, network, row):
    organisation = make_organisation(row.organisation)

    assert new_person(desk, row).status_code == 302

    person = Person.objects.get()
    consent = Consent.objects.get()
    row.refresh_from_db()
    assert (row.state, row.person) == (State.ACCEPTED, person)
    assert (person.name, person.organisation) == (row.name, organisation)
    assert (consent.means, consent.scope) == (Consent.Means.FORM, [Consent.Scope.ORGANISATION])
    assert Membership.objects.get().network_key == network.translation_key


def test_who_did_not_allow_it_becomes_a_member_that_readers_do_not_see(desk, network, row):
    JoinRequest.objects.filter(pk=row.pk).update(publish=False)

    new_person(desk, row)

    assert Membership.objects.exists()
    assert not Person.objects.consenting().exists()


def test_a_request_whose_address_is_not_confirmed_cannot_be_accepted(desk, network):
    row = make_request(network, state=State.UNCONFIRMED)

    answer = desk.get(reverse("network_join_accept", args=[row.pk]))

    assert answer.status_code == 302
    assert not Person.objects.exists()


def test_a_request_is_accepted_once(desk, row):
    new_person(desk, row)
    url = reverse("network_join_accept", args=[row.pk])

    desk.post(url, {"name": "Aila", "becomes": "member", "means": "form", "another": "on"})

    assert Person.objects.count() == 1


def test_a_suspicious_request_gets_its_letter_when_the_coordinator_says_it_is_a_person(
    desk, network, mailoutbox
):
    row = make_request(network, state=State.HELD, suspicions=["too-fast"])

    handle(desk, row, "release")
    handle(desk, row, "release")

    row.refresh_from_db()
    assert row.state == State.UNCONFIRMED
    assert [letter.to for letter in mailoutbox] == [[row.email]]


def test_the_queue_tells_why_a_request_is_suspicious(desk, network):
    make_request(network, state=State.HELD, suspicions=["decoy", "of-an-earlier-version"])

    page = desk.get(reverse(QUEUE), {"state": State.HELD}).content.decode()

    assert "of-an-earlier-version" in page


def test_declining_writes_to_nobody(desk, row, mailoutbox):
    handle(desk, row, "decline")

    row.refresh_from_db()
    assert (row.state, mailoutbox) == (State.DECLINED, [])
    assert row.handled_at


def test_erasing_leaves_no_request(desk, row):
    handle(desk, row, "erase")

    assert not JoinRequest.objects.exists()


@pytest.mark.parametrize("query", [{"state": "x"}, {"state": "\x00"}])
def test_a_state_that_does_not_exist_is_404(desk, network, query):
    assert desk.get(reverse(QUEUE), query).status_code == 404


def test_what_else_is_asked_of_a_request_is_404(desk, row):
    assert handle(desk, row, "publish").status_code == 404
    assert desk.get(reverse("network_join_handle", args=[row.pk])).status_code == 405


def test_the_queue_asks_as_much_for_twenty_requests_as_for_two(
    desk, network, django_assert_max_num_queries
):
    for number in range(2):
        make_request(network, name=f"Hakija {number}")
    desk.get(reverse(QUEUE))
    with django_assert_max_num_queries(40) as two:
        desk.get(reverse(QUEUE))
    for number in range(18):
        make_request(network, name=f"Hakija {number}")

    with django_assert_max_num_queries(len(two)):
        desk.get(reverse(QUEUE))
