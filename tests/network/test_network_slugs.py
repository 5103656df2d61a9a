"""Addresses below a network: a taken one gives way, one of the network's own is refused."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from network.models import EventPage
from tests.editorial.forms import errors_in
from tests.network.networks import make_event
from tests.network.test_coordinator_pages import event_form


def post(desk, network, **fields):
    return desk.post(f"/admin/pages/add/network/eventpage/{network.pk}/", event_form(**fields))


def test_an_address_that_is_taken_gets_a_suffix_without_asking(desk, network):
    make_event(network, slug="runoilta")

    post(desk, network, **{"action-publish": "1"})

    added = EventPage.objects.get(title="Runoilta")
    assert (added.slug, added.live) == ("runoilta-1", True)


@pytest.mark.parametrize("slug", ["liity", "events", "hankkeet"])
def test_an_address_of_the_network_itself_is_refused_and_nothing_is_lost(desk, network, slug):
    answer = post(desk, network, slug=slug)

    assert slug in errors_in(answer)
    form = BeautifulSoup(answer.content, "html.parser")
    assert form.select_one("[name=title]")["value"] == "Runoilta"
    assert not EventPage.objects.exists()


def test_a_title_that_is_an_address_of_the_network_makes_another(desk, network):
    post(desk, network, title="Kalenteri", slug="")

    assert EventPage.objects.get().slug == "kalenteri-2"
