"""Logos of organisations: in the directory, as far as their pictures may be shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from gallery.consent.actions import withdraw_consent
from gallery.models import Picture, PictureUse
from network.logos import record_all
from network.models import Membership, Organisation
from tests.factories import make_picture, make_user, republished, translated
from tests.network.networks import make_member, make_organisation
from tests.network.test_network_queries import warm

DIRECTORY = "/verkostot/hakemisto/"
today = timezone.localdate


@pytest.fixture
def logo(network: Any) -> Picture:
    """The logo of a member."""
    picture = make_picture(title="Tunnus", credit="Väinö Viiva")
    make_member(network, make_organisation("Viivatupa", logo=picture))
    return picture


def shown(client: Any) -> list[Any]:
    page = BeautifulSoup(client.get(DIRECTORY).content, "html.parser")
    return page.select(".directory .logo img")


def test_a_logo_stands_beside_the_name_with_its_credit(client, logo):
    (image,) = shown(client)

    assert image["alt"] == ""
    assert "Väinö Viiva" in image.find_parent("figure").get_text()
    assert client.get(image["src"]).status_code == 200


def test_consent_withdrawn_takes_the_logo_and_its_files_away_at_once(client, logo):
    (image,) = shown(client)

    withdraw_consent(logo, make_user())

    assert shown(client) == []
    assert client.get(image["src"]).status_code == 404


@pytest.mark.parametrize("missing", ["credit", "license"])
def test_a_logo_without_rights_is_not_shown(client, logo, missing):
    Picture.objects.filter(pk=logo.pk).update(**{missing: ""})

    assert shown(client) == []


def test_a_logo_is_public_with_the_networks_of_its_organisation(network, logo, english_index):
    english = translated(network)

    assert pages_with(logo) == {network.pk, english.pk}
    network.unpublish()
    assert pages_with(logo) == {english.pk}


def test_a_former_logo_and_that_of_a_former_member_are_public_no_more(network, logo):
    (organisation,) = logo_owners(logo)
    organisation.logo = new = make_picture(title="Uusi tunnus")
    organisation.save()
    assert (pages_with(logo), pages_with(new)) == (set(), {network.pk})

    organisation.memberships.get().delete()

    assert pages_with(new) == set()


def test_the_day_after_the_last_one_a_logo_is_public_no_more(client, network, logo):
    (image,) = shown(client)
    Membership.objects.get().delete()
    make_member(network, logo_owners(logo)[0], valid_until=today())
    assert client.get(image["src"]).status_code == 200

    with on_day(today() + timedelta(days=1)):
        assert shown(client) == []
        assert client.get(image["src"]).status_code == 404
        assert client.get(f"/api/v1/pictures/{logo.pk}").status_code == 404


def test_the_logo_of_a_coming_member_is_public_from_the_first_day(client, network, logo):
    (image,) = shown(client)
    first = today() + timedelta(days=2)
    organisation = logo_owners(logo)[0]
    organisation.memberships.all().delete()
    make_member(network, organisation, valid_from=first)

    assert client.get(image["src"]).status_code == 404
    with on_day(first):
        assert len(shown(client)) == 1
        assert client.get(image["src"]).status_code == 200


def test_a_picture_that_the_network_itself_shows_outlasts_the_membership(client, network, logo):
    Membership.objects.get().delete()
    make_member(network, logo_owners(logo)[0], valid_until=today())
    republished(network, picture=logo)

    with on_day(today() + timedelta(days=1)):
        assert pages_with(logo) == {network.pk}


def test_an_update_gives_the_logos_of_earlier_days_their_terms(network, logo):
    Membership.objects.update(valid_until=today() - timedelta(days=1))

    assert pages_with(logo) == {network.pk}
    record_all(None, plan=[(SimpleNamespace(app_label="gallery"), False)])
    assert pages_with(logo) == set()


def test_the_directory_costs_the_same_for_twenty_logos_as_for_one(client, network, logo):
    before = warm(client, DIRECTORY)
    for number in range(19):
        make_member(network, make_organisation(f"Talo {number}", logo=logo))

    assert warm(client, DIRECTORY) == before
    assert len(shown(client)) == 20


def pages_with(picture: Picture) -> set[int]:
    return set(PictureUse.objects.filter(picture=picture).values_list("page", flat=True))


@contextmanager
def on_day(day: date) -> Iterator[None]:
    """As if it were ``day``."""
    later = timezone.now() + (day - today())
    with patch("django.utils.timezone.now", lambda: later):
        yield


def logo_owners(picture: Picture) -> list[Any]:
    return list(Organisation.objects.filter(logo=picture))
