"""The directory: organisations, and of people what they have allowed, while they allow it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from network.models import Consent, OrganisationText, PersonText
from tests.factories import translated
from tests.network.networks import make_member, make_network, make_organisation, make_person

URL = "/verkostot/hakemisto/"


@pytest.fixture
def read(client):
    def get(query="", path=URL):
        response = client.get(path + query)
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return get


@pytest.fixture
def people(network):
    """Two organisations and a person, all of them members."""
    hall = make_organisation("Kulttuuritalo", kind="municipality", municipality="Kotka")
    hall.fields = ["culture", "arts"]
    hall.save()
    care = make_organisation("Hoiva Oy", kind="company", municipality="Kouvola", fields=["social"])
    person = make_person(
        "Aune Esimerkki", organisation=hall, municipality="Kotka", fields=["culture"]
    )
    for member in (hall, care, person):
        make_member(network, member)
    return person


def names(soup):
    return [h2.get_text() for h2 in soup.select(".directory h2")]


def status(soup):
    return " ".join(soup.select_one("main [role=status]").get_text().split())


def test_everybody_stands_in_one_alphabet_people_by_their_last_word(read, people):
    assert names(read()) == ["Aune Esimerkki", "Hoiva Oy", "Kulttuuritalo"]


def test_the_alphabet_is_finnish(read, network):
    for name in ("Ääni", "Åbo", "Zeta", "Öljy", "Virta", "Wanha", "Vuori", "Aalto"):
        make_member(network, make_organisation(name))

    soup = read()

    assert names(soup) == ["Aalto", "Virta", "Vuori", "Wanha", "Zeta", "Åbo", "Ääni", "Öljy"]
    letters = [a.get_text() for a in soup.select(".letters a")]
    assert letters == ["A", "V", "W", "Z", "Å", "Ä", "Ö"]


def test_a_letter_leaves_those_under_it(read, people):
    soup = read("?letter=K")

    assert names(soup) == ["Kulttuuritalo"]
    assert [a.get_text() for a in soup.select(".letters a")] == ["E", "H", "K"]
    assert soup.select_one(".letters [aria-current]").get_text() == "K"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?field=culture", ["Aune Esimerkki", "Kulttuuritalo"]),
        ("?type=person", ["Aune Esimerkki"]),
        ("?type=company", ["Hoiva Oy"]),
        ("?municipality=Kotka", ["Aune Esimerkki", "Kulttuuritalo"]),
        ("?region=08&type=municipality", ["Kulttuuritalo"]),
        ("?region=19", []),
        ("?network=kulttuuria-kymijoelle&letter=H", ["Hoiva Oy"]),
    ],
)
def test_filters_leave_those_who_fit_them_all(read, people, query, found):
    assert names(read(query)) == found


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("?region=99&page=-1&field=%00", "Haulla ei löytynyt ketään: maakunta 99"),
        ("?type=%27+OR+1%3D1", "Haulla ei löytynyt ketään: tyyppi ' OR 1=1"),
        ("?letter=Q", "Haulla ei löytynyt ketään: kirjain Q"),
        ("?network=ei-ole", "Haulla ei löytynyt ketään: verkosto ei-ole"),
        ("?field=culture&municipality=Kotka", "2 nimeä: ala Kulttuuri, kunta Kotka"),
    ],
)
def test_the_list_says_what_it_is_a_list_of(read, people, query, words):
    assert status(read(query)) == words


def test_a_withdrawn_consent_hides_the_person_on_the_next_request(read, people):
    assert "Aune" in str(read())

    people.consents.update(withdrawn_on=timezone.localdate())

    assert "Aune" not in str(read())
    assert "Henkilö" not in read().get_text()


@pytest.mark.parametrize(
    "dates",
    [{"valid_until": -1}, {"given_on": 1}],
    ids=["to be asked again", "not given yet"],
)
def test_a_consent_of_another_time_shows_nobody(read, people, dates):
    days = {name: timezone.localdate() + timedelta(days=n) for name, n in dates.items()}
    people.consents.update(**days)

    assert "Aune" not in str(read())


@pytest.mark.parametrize(
    ("scope", "shown"),
    [
        ([], set()),
        (["organisation"], {"Tuottaja", "Kulttuuritalo", "Kotka"}),
        (["description"], {"Kertoo satuja."}),
        (["email"], {"aune@example.org"}),
        (["telephone"], {"040 000 0001"}),
    ],
)
def test_of_a_person_only_what_the_consent_covers_is_shown(read, people, scope, shown):
    PersonText.objects.create(
        person=people, language="fi", job_title="Tuottaja", description="Kertoo satuja."
    )
    people.consents.all().delete()
    Consent.objects.create(person=people, scope=scope)

    entry = read("?type=person").select_one(".directory li").get_text(" ")

    everything = {"Tuottaja", "Kulttuuritalo", "Kotka", "Kertoo satuja."}
    everything |= {"aune@example.org", "040 000 0001"}
    assert "Aune Esimerkki" in entry
    assert {words for words in everything if words in entry} == shown


def test_no_filter_finds_a_person_by_what_is_not_published(read, people):
    people.consents.all().delete()
    Consent.objects.create(person=people, scope=["email"])

    assert names(read("?municipality=Kotka")) == ["Kulttuuritalo"]
    assert names(read("?field=culture")) == ["Kulttuuritalo"]


def test_the_newest_consent_counts_though_an_older_one_allowed_more(read, people):
    Consent.objects.create(person=people, scope=[])

    assert "aune@example.org" not in str(read())


def test_a_member_of_yesterday_or_of_a_draft_is_not_there(read, network, index, people):
    other = make_network(index, "09", title="Luonnos")
    make_member(other, make_organisation("Piilossa"))
    other.unpublish()
    make_member(
        network,
        make_organisation("Entinen"),
        valid_until=timezone.localdate() - timedelta(days=1),
    )

    assert names(read()) == ["Aune Esimerkki", "Hoiva Oy", "Kulttuuritalo"]


def test_a_member_of_two_networks_stands_there_once_with_both(read, network, index):
    hall = make_organisation("Kulttuuritalo")
    make_member(network, hall)
    make_member(make_network(index, "09", title="Karjalan verkosto"), hall)

    soup = read()

    assert names(soup) == ["Kulttuuritalo"]
    links = [a.get_text() for a in soup.select(".directory a")]
    assert links == ["Karjalan verkosto", "Kulttuuria Kymijoelle"]


def test_a_long_directory_comes_in_pages_that_keep_the_filters(read, network):
    for number in range(31):
        make_member(network, make_organisation(f"Yhdistys {number:02}", kind="association"))

    soup = read("?type=association")

    assert len(names(soup)) == 30
    assert soup.select_one("a[rel=next]")["href"] == "?type=association&page=2"
    assert names(read("?type=association&page=2")) == ["Yhdistys 30"]
    assert names(read("?type=association&page=-1"))[0] == "Yhdistys 30"


def test_in_english_organisations_have_their_english_names_and_the_slug_its_own(
    client, read, network, english_index
):
    hall = make_organisation("Kulttuuritalo")
    OrganisationText.objects.create(organisation=hall, language="en", name="House of Culture")
    make_member(network, hall)
    english = translated(network)
    english.slug = "culture-on-the-river"
    english.save()

    switch = read("?network=kulttuuria-kymijoelle").select_one("link[hreflang=en]")["href"]

    assert switch.endswith("/en/verkostot/directory/?network=culture-on-the-river")
    assert names(read(path=switch)) == ["House of Culture"]
    assert client.get("/en/verkostot/hakemisto/").status_code == 404


def test_a_directory_with_nobody_says_so(read, index):
    assert "Hakemistossa ei ole vielä ketään." in read().get_text()
