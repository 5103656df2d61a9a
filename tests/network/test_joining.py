"""Somebody fills in the form of a network and confirms the address."""

from __future__ import annotations

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from network.coordinators import appoint
from network.models import JoinRequest, Membership, Person
from tests.factories import make_user, translated
from tests.network.joining import ANSWERS, link_in, opened

State = JoinRequest.State


@pytest.fixture
def later(monkeypatch):
    """A function: so many seconds pass."""
    start, moved = timezone.now, []
    now = lambda: start() + timedelta(seconds=sum(moved))  # noqa: E731
    monkeypatch.setattr("delivery.public_forms.stamps.timezone.now", now)
    return moved.append


@pytest.fixture
def url(network):
    return f"{network.url}liity/"


@pytest.fixture
def form(client, url, later):
    """The form, open for a minute and filled in."""
    fields = opened(client, url)
    later(60)
    return fields | ANSWERS


def test_the_network_leads_to_its_form_and_the_form_asks_for_no_cookie(client, network, url, form):
    page = client.get(network.url).content.decode()
    client.post(url, form)

    assert f'href="{url}"' in page
    assert not client.cookies


def test_the_form_is_taken_of_a_browser_without_a_cookie(url, form):
    strict = Client(enforce_csrf_checks=True)

    assert strict.post(url, form).status_code == 302
    assert JoinRequest.objects.count() == 1


def test_the_box_that_allows_publishing_is_not_ticked(client, url):
    soup = BeautifulSoup(client.get(url).content, "html.parser")
    (box,) = soup.select("form.form [type=checkbox]")

    assert box["name"] == "publish"
    assert "checked" not in box.attrs


def test_a_request_waits_for_the_letter_to_be_answered(client, url, form, mailoutbox):
    client.post(url, form | {"publish": "on"})

    (row,) = JoinRequest.objects.all()
    assert (row.state, row.publish, row.suspicions) == (State.UNCONFIRMED, True, [])
    assert [letter.to for letter in mailoutbox] == [["aila@example.org"]]
    assert not Person.objects.exists()


def test_opening_the_link_changes_nothing_and_the_button_confirms(
    client, network, url, form, mailoutbox
):
    coordinator = make_user()
    appoint(coordinator, network)
    client.post(url, form)
    link = link_in(mailoutbox[0])

    client.get(link)
    assert JoinRequest.objects.get().state == State.UNCONFIRMED
    answer = client.post(link, follow=True)

    assert answer.status_code == 200
    assert JoinRequest.objects.get().state == State.CONFIRMED
    assert [letter.to for letter in mailoutbox[1:]] == [[coordinator.email]]
    assert "aila" not in mailoutbox[1].body.lower()


def test_a_link_pressed_twice_tells_the_coordinator_once(client, network, url, form, mailoutbox):
    appoint(make_user(), network)
    client.post(url, form)
    link = link_in(mailoutbox[0])

    client.post(link)
    again = client.post(link, follow=True)

    assert again.status_code == 200
    assert len(mailoutbox) == 2


def test_an_altered_link_and_an_old_one_are_told_of(client, url, form, mailoutbox, monkeypatch):
    client.post(url, form)
    link = link_in(mailoutbox[0])

    assert client.post(f"{link[:-2]}x/").status_code == 400
    week = 8 * 24 * 60 * 60
    monkeypatch.setattr("django.core.signing.time.time", lambda: timezone.now().timestamp() + week)
    assert client.post(link).status_code == 410
    assert JoinRequest.objects.get().state == State.UNCONFIRMED


def test_a_suspicious_request_is_kept_and_nobody_is_written_to(client, url, form, mailoutbox):
    answer = client.post(url, form | {"more_details": "osta"}, follow=True)

    (row,) = JoinRequest.objects.all()
    assert (row.state, row.suspicions) == (State.HELD, ["decoy"])
    assert answer.status_code == 200
    assert mailoutbox == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"email": "aila@example.org\nBcc: kaikki@example.org"},
        {"email": "ei osoite"},
        {"name": ""},
        {"message": "x" * 1_000_000},
    ],
    ids=["a header in the address", "no address", "no name", "a megabyte of text"],
)
def test_what_cannot_be_sent_comes_back_with_everything_typed(client, url, form, wrong, mailoutbox):
    answer = client.post(url, form | wrong)

    kept = answer.content.decode()
    assert answer.status_code in (413, 422)
    assert answer.status_code == 413 or "muusikko" in kept
    assert not JoinRequest.objects.exists()
    assert mailoutbox == []


def test_of_two_hundred_posts_in_a_minute_most_are_refused(client, url, form):
    codes = [client.post(url, form | {"message": f"{n}"}).status_code for n in range(200)]

    assert codes.count(302) == 20
    assert codes.count(429) == 180
    assert JoinRequest.objects.filter(state=State.UNCONFIRMED).count() == 1


def test_the_address_that_takes_the_post_shows_the_form(client, url):
    assert client.get(url).status_code == 200


def test_a_closed_network_has_no_form(client, network, url):
    network.openness = network.Openness.CLOSED
    network.save_revision().publish()

    assert client.get(url).status_code == 404
    assert client.post(url, ANSWERS).status_code == 404
    assert url not in client.get(network.url).content.decode()


def test_a_draft_network_has_no_form(client, network, url):
    network.unpublish()

    assert client.get(url).status_code == 404


def test_the_english_page_has_its_own_form_and_its_own_letter(
    client, english_index, network, later, mailoutbox
):
    english = translated(network)
    fields = opened(client, f"{english.url}join/")
    later(60)

    client.post(f"{english.url}join/", fields | ANSWERS)

    assert client.get(f"{english.url}liity/").status_code == 404
    assert JoinRequest.objects.get().language == "en"
    assert mailoutbox[0].subject.startswith("Confirm your address")
    assert link_in(mailoutbox[0]).startswith("/en/join/confirm/")


def test_nobody_is_a_member_before_a_coordinator_says_so(client, url, form, mailoutbox):
    client.post(url, form | {"publish": "on"})
    client.post(link_in(mailoutbox[0]))

    assert not Membership.objects.exists()
