"""A coordinator writes and publishes below their network, and nowhere else."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page

from network.models import EventPage, NetworkPage
from tests import factories
from tests.editorial.forms import formset
from tests.factories import fresh
from tests.network import networks


def event_form(**fields: Any) -> dict[str, str]:
    values = {"title": "Runoilta", "slug": "runoilta", "kind": "event", "mode": "on_site"}
    return values | {"is_free": "on", "body-count": "0"} | formset("comments", []) | fields


def network_form(**fields: Any) -> dict[str, str]:
    values = {"title": "Uusi nimi", "slug": "uusi-nimi", "openness": "open"}
    streams = {"background-count": "0", "actions-count": "0"}
    rows = formset("regions", []) | formset("links", []) | formset("comments", [])
    return values | streams | rows | fields


def add(desk: Any, network: NetworkPage, **fields: Any) -> EventPage | None:
    address = f"/admin/pages/add/network/eventpage/{network.pk}/"
    desk.post(address, event_form(**fields))
    return EventPage.objects.filter(slug="runoilta").first()


def test_a_coordinator_finds_every_form_below_their_network(desk, network):
    for kind in ("eventpage", "projectpage", "planpage"):
        assert desk.get(f"/admin/pages/add/network/{kind}/{network.pk}/").status_code == 200


def test_a_coordinator_adds_and_publishes_an_event(desk, network):
    event = add(desk, network, **{"action-publish": "1"})

    assert event.live
    assert event.get_parent().pk == network.pk


def test_a_coordinator_edits_and_publishes_the_network(desk, network):
    data = network_form(**{"action-publish": "1"})

    desk.post(f"/admin/pages/{network.pk}/edit/", data)

    assert fresh(network).title == "Uusi nimi"


def test_a_coordinator_writes_in_the_other_language_too(english_home, desk, network):
    english = factories.translated(network)

    assert desk.get(f"/admin/pages/add/network/eventpage/{english.pk}/").status_code == 200


def test_a_coordinator_takes_an_event_of_theirs_off_and_deletes_it(desk, network):
    event = networks.make_event(network)

    desk.post(f"/admin/pages/{event.pk}/unpublish/")
    assert not fresh(event).live

    desk.post(f"/admin/pages/{event.pk}/delete/")
    assert not EventPage.objects.filter(pk=event.pk).exists()


def test_a_coordinator_does_not_delete_the_network_with_its_people(desk, network):
    answer = desk.post(f"/admin/pages/{network.pk}/delete/", follow=True)
    desk.post(f"/admin/bulk/wagtailcore/page/delete/?id={network.pk}&next=/admin/")

    assert fresh(network)
    assert "päätoimittaja" in answer.content.decode().casefold()


def test_nothing_of_another_network_opens(desk, index, foreign, home):
    event = networks.make_event(foreign)
    addresses = [f"/admin/pages/add/network/eventpage/{foreign.pk}/"]
    addresses += [f"/admin/pages/add/network/networkpage/{index.pk}/"]
    for page in (home, index, foreign, event):
        addresses += [
            f"/admin/pages/{page.pk}/{view}/"
            for view in (
                "edit",
                "delete",
                "unpublish",
                "copy",
                "move",
                "history",
                "usage",
                "privacy",
                "workflow_history",
                "add_subpage",
                "convert_alias",
            )
        ]

    opened = [address for address in addresses if desk.get(address).status_code == 200]

    # Wagtail shows the pages that lead to one's own, and who wrote and when.
    assert opened == []


def test_nothing_of_another_network_is_changed(desk, foreign):
    event = networks.make_event(foreign)

    add(desk, foreign, **{"action-publish": "1"})
    desk.post(f"/admin/pages/{foreign.pk}/edit/", network_form(**{"action-publish": "1"}))
    desk.post(f"/admin/pages/{event.pk}/delete/")
    desk.post(f"/admin/pages/{event.pk}/unpublish/")
    for action in ("delete", "publish", "unpublish"):
        desk.post(f"/admin/bulk/wagtailcore/page/{action}/?id={event.pk}&next=/admin/")

    assert not EventPage.objects.filter(slug="runoilta").exists()
    assert fresh(foreign).title == "Sydänmaan taide"
    assert fresh(event).live


def test_no_page_is_moved_or_copied_across_the_border(desk, network, foreign):
    mine, theirs = networks.make_event(network), networks.make_event(foreign, slug="vieras")
    copy = {"new_title": "Kopio", "new_slug": "kopio", "publish_copies": "on"}

    desk.post(f"/admin/pages/{mine.pk}/move/{foreign.pk}/confirm/")
    desk.post(f"/admin/pages/{theirs.pk}/move/{network.pk}/confirm/")
    desk.post(f"/admin/pages/{mine.pk}/copy/", copy | {"new_parent_page": foreign.pk})
    desk.post(f"/admin/pages/{theirs.pk}/copy/", copy | {"new_parent_page": network.pk})

    assert fresh(mine).get_parent().pk == network.pk
    assert fresh(theirs).get_parent().pk == foreign.pk
    assert not Page.objects.filter(title="Kopio").exists()


LISTS = [
    "/admin/",
    "/admin/pages/",
    "/admin/pages/{index}/",
    "/admin/pages/{index}/results/",
    "/admin/pages/search/?q=Vieras",
    "/admin/pages/search/results/?q=Vieras",
    "/admin/reports/aging-pages/",
    "/admin/reports/locked/",
    "/admin/reports/workflow/",
    "/admin/reports/workflow_tasks/",
    "/admin/reports/site-history/",
    "/admin/reports/site-history/results/?export=csv",
    "/admin/reports/page-types-usage/",
    "/admin/reports/page-types-usage/results/",
    "/admin/pages/usage/network/eventpage/",
    "/admin/pages/usage/network/eventpage/results/",
    "/admin/reports/translations/",
    "/admin/reports/translations/results/?export=csv",
    "/admin/choose-page/?page_type=network.eventpage",
    "/admin/choose-page/{foreign}/",
    "/admin/choose-page/search/?q=Vieras",
]


def test_no_list_shows_a_draft_of_another_network(desk, index, foreign):
    draft = EventPage(title="Vieras ilta", slug="vieras-ilta", live=False)
    foreign.add_child(instance=draft)
    draft.save_revision(log_action=True)

    telling = [
        address
        for address in LISTS
        if b"Vieras ilta" in all_of(desk, address.format(index=index.pk, foreign=foreign.pk))
    ]

    assert telling == []


def all_of(desk: Any, address: str) -> bytes:
    answer = desk.get(address)
    assert answer.status_code in (200, 302, 403, 404), address
    return b"".join(answer) if answer.streaming else answer.content


def test_a_published_page_of_another_network_can_be_chosen_as_a_link(desk, foreign):
    networks.make_event(foreign, title="Vieras ilta")

    answer = desk.get(f"/admin/choose-page/{foreign.pk}/")

    assert "Vieras ilta" in answer.content.decode()


def test_the_chooser_names_pages_of_another_network_as_readers_do(desk, index, foreign):
    event = networks.make_event(foreign, title="Vieras ilta")
    for page in (foreign, event):
        page.title = "Salainen nimi"
        page.save_revision()

    for place in (index.pk, foreign.pk, "search"):
        answer = desk.get(f"/admin/choose-page/{place}/?q=Vieras")
        assert answer.status_code == 200
        assert "Salainen" not in answer.content.decode(), place

    assert desk.get(f"/admin/choose-page/{event.pk}/").status_code == 404
    foreign.unpublish()
    assert desk.get(f"/admin/choose-page/{foreign.pk}/").status_code == 404


def test_own_drafts_can_be_chosen_and_found(desk, network):
    network.add_child(instance=EventPage(title="Oma ilta", slug="oma-ilta", live=False))

    for address in (f"/admin/choose-page/{network.pk}/", "/admin/pages/search/?q=Oma"):
        assert "Oma ilta" in desk.get(address).content.decode()


def test_a_dismissed_coordinator_edits_nothing_they_wrote(desk, coordinator, network):
    from network.coordinators import dismiss

    event = add(desk, network)
    dismiss(coordinator, network)

    desk.post(f"/admin/pages/{event.pk}/edit/", event_form(title="Jälkikäteen"))

    assert fresh(event).draft_title == "Runoilta"
