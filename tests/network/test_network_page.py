"""The page of a network: what it says, and who answers for it today."""

from __future__ import annotations

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from network.models import Consent, NetworkLink
from tests.factories import republished, translated
from tests.network.networks import (
    make_contact,
    make_event,
    make_member,
    make_network,
    make_organisation,
    make_person,
    make_plan,
    make_project,
)

today = timezone.localdate


@pytest.fixture
def read(client):
    """A function: the page at an address, as a reader gets it."""

    def get(page):
        response = client.get(page if isinstance(page, str) else page.url)
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return get


def words(soup, selector="main"):
    return " ".join(soup.select_one(selector).get_text(" ").split())


def test_a_network_says_where_it_works_in_the_words_of_the_language(index, english_index, read):
    network = make_network(index, "08", "19")
    english = translated(network)

    assert "Toimii Kymenlaaksossa ja Lapissa." in words(read(network))
    assert "Works in Kymenlaakso and in Lapland." in words(read(english))


def test_background_and_actions_stand_under_headings_unless_they_have_their_own(index, read):
    network = make_network(
        index,
        background=[("prose", "<p>Alku.</p>")],
        actions=[
            ("heading", {"text": "Taustaa ja toimenpiteitä", "level": "2"}),
            ("prose", "<p>Jatko.</p>"),
        ],
    )

    headings = [heading.get_text() for heading in read(network).select(".text h2")]

    assert headings == ["Tausta", "Taustaa ja toimenpiteitä"]


def test_headings_of_the_same_words_in_both_texts_have_addresses_of_their_own(index, read):
    end = ("heading", {"text": "Lopuksi", "level": "2"})
    network = make_network(index, background=[end], actions=[end])

    ids = [heading.get("id") for heading in read(network).select(".text h2")]

    assert ids == ["h-lopuksi", "h-lopuksi-2"]


def test_a_link_says_where_it_leads_and_without_an_address_stays_words(index, read):
    network = make_network(
        index,
        links=[
            NetworkLink(kind="website", label="kyhy.example", url="kyhy.example"),
            NetworkLink(kind="facebook", label="Kyhy-ryhmä", url="facebook.com/groups/1"),
            NetworkLink(kind="facebook", label="Kyhy keskusteluryhmä"),
            NetworkLink(kind="article", label="Isoin harppauksin", url="www.next.example/a"),
        ],
    )

    soup = read(network)

    links = {a.get_text(): a["href"] for a in soup.select(".network-facts dd a")}
    assert links == {
        "kyhy.example": "https://kyhy.example",
        "Kyhy-ryhmä (avautuu Facebookiin)": "https://facebook.com/groups/1",
        "Isoin harppauksin (next.example)": "https://www.next.example/a",
    }
    assert "Kyhy keskusteluryhmä (Facebookissa)" in words(soup)


def test_links_and_regions_stand_in_the_editors_order(index, read):
    network = make_network(
        index, "08", links=[NetworkLink(label=f"Sivu {n}", sort_order=9 - n) for n in range(3)]
    )

    found = [dd.get_text() for dd in read(network).select(".network-facts dd")]

    assert [label for label in found if label.startswith("Sivu")] == ["Sivu 2", "Sivu 1", "Sivu 0"]


def test_a_contact_can_be_written_to_and_called(network, read):
    person = make_person(
        telephone="+358 40 000 0001", organisation=make_organisation("Rantatuvan yhdistys")
    )
    make_contact(network, person)

    contact = read(network).select_one(".contacts")

    assert contact.select_one("[href='mailto:aune@example.org']").get_text() == "aune@example.org"
    assert contact.select_one("[href='tel:+358400000001']").get_text() == "+358 40 000 0001"
    assert "Rantatuvan yhdistys" in contact.get_text()


@pytest.mark.parametrize(
    ("period", "is_shown"),
    [
        ({}, True),
        ({"valid_from": 0, "valid_until": 0}, True),
        ({"valid_until": -1}, False),
        ({"valid_from": 1}, False),
    ],
)
def test_only_todays_contacts_are_shown(network, read, period, is_shown):
    dates = {name: today() + timedelta(days=days) for name, days in period.items()}
    make_contact(network, make_person(), **dates)

    assert ("Aune Esimerkki" in words(read(network))) is is_shown


def test_the_coordinator_stands_before_other_contacts(network, read):
    make_contact(network, make_person("Urho Yhteys"))
    make_contact(network, make_person("Kerttu Koordinoi"), role="coordinator")

    names = [b.get_text() for b in read(network).select(".contacts b")]

    assert names == ["Kerttu Koordinoi", "Urho Yhteys"]


def test_a_withdrawn_consent_takes_a_contact_from_the_page_on_the_next_request(network, read):
    person = make_person()
    make_contact(network, person)
    make_member(network, person)
    assert "Aune Esimerkki" in words(read(network))

    person.consents.update(withdrawn_on=today())

    assert "Aune" not in str(read(network))


def test_of_a_contact_only_what_the_newest_consent_covers_is_shown(network, read):
    person = make_person()
    Consent.objects.create(person=person, scope=["telephone"])
    make_contact(network, person)

    contact = read(network).select_one(".contacts")

    assert contact.select_one("[href^='tel:']")
    assert "aune@example.org" not in str(contact)


def test_a_member_who_is_a_person_is_named_with_a_valid_consent_only(network, read):
    make_member(network, make_organisation("Kulttuuritalo"))
    make_member(network, make_person("Saara Suostuu"))
    make_member(network, make_person("Hilja Hiljaa", consents=False))
    make_member(network, make_organisation("Entinen"), valid_until=today() - timedelta(days=1))

    members = [li.get_text().strip() for li in read(network).select(".members li")]

    assert members == ["Kulttuuritalo", "Saara Suostuu"]


def test_a_page_of_many_members_names_some_and_leads_to_all(network, read):
    for number in range(30):
        make_member(network, make_organisation(f"Yhdistys {number:02}"))

    soup = read(network)

    assert len(soup.select(".members li")) == 24
    assert soup.find("a", string="Kaikki 30 jäsentä hakemistossa")["href"] == (
        f"/verkostot/hakemisto/?network={network.slug}"
    )


def test_projects_plans_and_the_next_five_times_stand_on_the_page(network, read):
    make_project(network, title="Kulttuurisote", start_year=2018, end_year=2018)
    make_plan(network, title="Suunnitelma 2021–2025", start_year=2021, end_year=2025)
    now = timezone.now()
    make_event(network, *(now + timedelta(days=day) for day in range(-1, 7)), title="Tapaaminen")

    text = words(read(network))

    assert "Kulttuurisote 2018 Päättynyt" in text
    assert "Suunnitelma 2021–2025 Päättynyt" in text
    assert text.count("Tapaaminen") == 5


def test_what_is_a_draft_stands_on_no_list(network, read):
    for make in (make_project, make_plan, make_event):
        make(network, title="Luonnoksena").unpublish()

    assert "Luonnoksena" not in words(read(network))


def test_a_project_of_another_network_stands_on_the_page_in_both_languages(
    index, english_index, network, read
):
    from network.models import ProjectNetwork

    other = make_network(index, "09", title="Karjalan verkosto")
    english = translated(network)
    translated(other)
    project = make_project(
        other, title="Yhteinen", other_networks=[ProjectNetwork(network=network)]
    )
    translated(project)

    assert "Yhteinen" in words(read(network))
    assert "YHTEINEN" in words(read(english))


def test_the_page_says_when_it_was_reviewed(network, read):
    network = republished(network, reviewed_on=today().replace(year=2025, month=1, day=8))

    assert "Päivitetty 8. tammikuuta 2025" in words(read(network))


def test_the_call_to_join_has_a_button_where_the_network_takes_members(index, read):
    call = "Toiminta on vapaamuotoista."
    open_one = make_network(index, joining=call, openness="open")
    closed = make_network(index, title="Suljettu", joining=call, openness="closed")

    assert [a["href"] for a in read(open_one).select(".join-call a")] == [f"{open_one.url}liity/"]
    assert call in read(closed).select_one(".join-call").get_text()
    assert not read(closed).select(".join-call a")


def test_structured_data_tell_of_the_organization_and_of_no_person(network, read):
    make_contact(network, make_person())

    script = read(network).select_one("[type='application/ld+json']").string

    assert '"@type": "Organization"' in script
    assert '"name": "Kymenlaakso"' in script
    assert "Aune" not in script


def test_a_preview_shows_what_is_not_saved(editor, network):
    network.links = [NetworkLink(kind="website", label="Uusi sivu")]
    network.title = "Uusi nimi"

    html = network.make_preview_request(preview_mode="").rendered_content

    assert "Uusi sivu" in html
    assert "Uusi nimi" in html
