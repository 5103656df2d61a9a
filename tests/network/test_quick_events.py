"""From the dashboard to a public event in twelve fields."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission

from editorial.readiness import Problem
from editorial.roles import Role
from network.events.schedule import rows_of
from network.models import EventPage
from tests.factories import make_user
from tests.network.networks import make_event

pytestmark = pytest.mark.usefixtures("standing")
DAY = timezone.localdate() + timedelta(days=30)


def url(network):
    return reverse("network_quick_event", args=[network.pk])


def values(**more):
    return {
        "title": "Yhteislaulu",
        "lead": "Lauletaan vanhoja lauluja.",
        "audience": ["older", "carers"],
        "place": "Rantatupa, Kotka",
        "day": f"{DAY:%Y-%m-%d}",
        "begins": "14:00",
        "ends": "15:30",
    } | more


@pytest.fixture
def coordinator(client, network):
    """Somebody who writes and publishes below the network in both languages."""
    user = make_user(Role.COORDINATOR)
    Role.COORDINATOR.group.permissions.add(Permission.objects.get(codename="access_admin"))
    english = network.get_translations().get()
    for page in (network, english):
        for action in ("add", "change", "publish"):
            GroupPagePermission.objects.create(
                group=Role.COORDINATOR.group,
                page=page,
                permission=Permission.objects.get(codename=f"{action}_page"),
            )
    client.force_login(user)
    return client


def test_the_dashboard_leads_to_a_form_of_at_most_twelve_fields(coordinator, network):
    dashboard = coordinator.get("/admin/").content.decode()
    form = coordinator.get(url(network)).context["form"]

    assert url(network) in dashboard
    assert len(form.fields) <= 12


def test_a_coordinator_publishes_an_event_in_both_languages(coordinator, network):
    words = {"title_en": "Singing together", "lead_en": "We sing old songs."}
    coordinator.post(url(network), values(**words, price="5 €"))

    event = EventPage.objects.get(locale=network.locale)
    english = event.get_translations().get()
    assert (event.live, english.live) == (True, True)
    assert (english.title, english.lead, english.price) == (*words.values(), "5 €")
    assert english.audience == ["older", "carers"]
    assert (event.is_free, event.place) == (False, "Rantatupa, Kotka")
    assert "Singing together" in coordinator.get(english.url).content.decode()
    assert rows_of(english).count() == 1


def test_without_its_english_words_an_event_is_public_in_finnish_only(coordinator, network):
    coordinator.post(url(network), values(title_en="Singing together"))

    event = EventPage.objects.get(locale=network.locale)
    assert event.live
    assert not event.get_translations().get().live


def test_an_event_repeats_every_week_until_a_day(coordinator, network):
    until = DAY + timedelta(weeks=3)
    coordinator.post(url(network), values(until=f"{until:%Y-%m-%d}"))

    assert rows_of(EventPage.objects.get()).count() == 4


def test_a_web_address_as_place_makes_an_event_online(coordinator, network):
    coordinator.post(url(network), values(place="https://example.org/etana"))

    event = EventPage.objects.get()
    assert (event.mode, event.online_url, event.place) == (
        "online",
        "https://example.org/etana",
        "",
    )


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": ""}, "title"),
        ({"audience": []}, "audience"),
        ({"ends": "13:00"}, "ends"),
        ({"day": "9999-12-31"}, "day"),
        ({"until": "9999-12-31"}, "until"),
        ({"enrolment_url": "javascript:alert(1)"}, "enrolment_url"),
        ({"lead_en": "We sing."}, "title_en"),
        ({"title": "x" * 300}, "title"),
        ({"begins": "\x00"}, "begins"),
    ],
)
def test_what_cannot_be_is_told_and_what_was_typed_stays(coordinator, network, wrong, field):
    response = coordinator.post(url(network), values(**wrong))

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert "Lauletaan vanhoja lauluja." in response.content.decode()
    assert not EventPage.objects.exists()


def test_what_readiness_blocks_is_told_in_the_form_and_leaves_nothing(
    coordinator, network, monkeypatch
):
    monkeypatch.setattr(
        "network.events.quick.blocking", lambda page: [Problem("no", "Ei vielä.", "place")]
    )

    response = coordinator.post(url(network), values())

    assert response.context["form"].errors == {"place": ["Ei vielä."]}
    assert not EventPage.objects.exists()


def test_whoever_may_not_publish_saves_a_draft(client, coordinator, network):
    GroupPagePermission.objects.filter(permission__codename="publish_page").delete()

    coordinator.post(url(network), values())

    event = EventPage.objects.get()
    assert not event.live
    assert rows_of(event).count() == 1


def test_the_form_is_for_those_who_may_add_below_the_network(client, network):
    client.force_login(make_user(Role.WRITER))

    assert client.get(url(network)).status_code == 302
    assert client.post(url(network), values()).status_code == 302
    assert not EventPage.objects.exists()


def test_the_list_of_events_tells_the_next_time(coordinator, network):
    start = timezone.now() + timedelta(days=3)
    make_event(network, start, start - timedelta(days=9), title="Tanssit")

    html = coordinator.get(reverse("network_event_list:index")).content.decode()

    assert "Tanssit" in html
    assert f"{timezone.localtime(start):%-d. }" in html


def test_the_form_of_an_event_shows_its_times(coordinator, network):
    event = make_event(network)
    new_form = coordinator.get(f"/admin/pages/add/network/eventpage/{network.pk}/")
    form = coordinator.get(f"/admin/pages/{event.pk}/edit/").content.decode()

    assert new_form.status_code == 200
    assert reverse("network_event_times", args=[event.pk]) in form
