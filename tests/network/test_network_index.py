"""The list of networks: what a reader asks for, the map, and what nobody can mean."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.utils.translation import override

from network.models import Region, RegionText
from network.networks.region_map import TILES
from tests.factories import translated
from tests.network.networks import make_network


@pytest.fixture
def networks(index):
    """Open in Kymenlaakso and South Karelia; closed in Lapland, in Sámi; open in Kainuu."""
    return [
        make_network(index, "08", "09", title="Kaakon verkosto", languages=["fi", "sv"]),
        make_network(index, "19", title="Pohjolan piiri", openness="closed", languages=["se"]),
        make_network(index, "18", title="Äänten verkosto", languages=["fi"]),
    ]


@pytest.fixture
def read(client, networks):
    def get(query="", path="/verkostot/"):
        response = client.get(path + query)
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return get


def names(soup):
    return [h3.get_text() for h3 in soup.select(".networks .rows h3")]


def status(soup):
    return " ".join(soup.select_one("main [role=status]").get_text().split())


def test_all_networks_stand_in_the_order_of_the_alphabet(read):
    assert names(read()) == ["Kaakon verkosto", "Pohjolan piiri", "Äänten verkosto"]


def test_each_is_told_with_regions_openness_and_languages(read):
    first = read().select_one(".networks .rows li").get_text(" ", strip=True)

    for words in (
        "Etelä-Karjala",
        "Kymenlaakso",
        "Avoin kaikille kiinnostuneille",
        "suomi, ruotsi",
    ):
        assert words in first


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?region=08", ["Kaakon verkosto"]),
        ("?language=fi", ["Kaakon verkosto", "Äänten verkosto"]),
        ("?open=1", ["Kaakon verkosto", "Äänten verkosto"]),
        ("?region=19&open=1", []),
        ("?region=08&language=sv&open=1", ["Kaakon verkosto"]),
    ],
)
def test_filters_leave_the_networks_that_fit_them_all(read, query, found):
    assert names(read(query)) == found


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("?region=99", "Yksikään verkosto ei sovi hakuun: maakunta 99"),
        ("?region=99&page=-1&field=%00", "Yksikään verkosto ei sovi hakuun: maakunta 99"),
        ("?language=xx", "Yksikään verkosto ei sovi hakuun: kieli xx"),
        ("?region=08%00", "Yksi verkosto: Kymenlaaksossa"),
        ("?open=yes&page=9999999999999999999999", "3 verkostoa"),
        ("?region=19&open=1", "Yksikään verkosto ei sovi hakuun: Lapissa, avoin uusille jäsenille"),
    ],
)
def test_what_nobody_can_mean_is_told_in_words(read, query, words):
    assert status(read(query)) == words


def test_words_of_an_address_are_told_as_words(read):
    assert "<script>" not in str(read("?region=<script>alert(1)</script>").select_one("main"))


def test_a_filter_can_be_taken_away(read):
    links = [a["href"] for a in read("?region=08&open=1").select(".used a")]

    assert links == [
        "/verkostot/?open=1#all_networks",
        "/verkostot/?region=08#all_networks",
        "/verkostot/",
    ]


def test_filters_offer_only_what_some_network_has(read):
    soup = read()

    regions = [option.get_text() for option in soup.select("#filter_region option")]
    languages = [option.get_text() for option in soup.select("#filter_language option")]
    assert regions == ["Kaikki maakunnat", "Etelä-Karjala", "Kainuu", "Kymenlaakso", "Lappi"]
    assert languages == ["Kaikki kielet", "suomi", "ruotsi", "pohjoissaame"]


def test_a_filtered_list_is_not_for_search_engines(read):
    assert read("?open=1").select_one("meta[name=robots]")["content"] == "noindex"
    assert read().select_one("meta[name=robots]") is None


def test_a_draft_is_neither_listed_nor_counted_on_the_map(read, networks):
    networks[0].unpublish()

    soup = read()

    assert names(soup) == ["Pohjolan piiri", "Äänten verkosto"]
    assert len(soup.select("svg a:not(.none)")) == 2


def test_the_map_has_every_region_once_and_no_two_in_one_place(db):
    assert sorted(TILES) == sorted(Region.objects.values_list("code", flat=True))

    tiles = list(TILES.values())
    for number, (x, y, width, height) in enumerate(tiles):
        for left, top, across, down in tiles[number + 1 :]:
            apart = x + width <= left or left + across <= x or y + height <= top or top + down <= y
            assert apart, (x, y, left, top)


def test_each_region_is_a_link_that_says_its_name_and_how_many_networks_it_has(read):
    links = {a.select_one("title").get_text(): a["href"] for a in read().select("svg a")}

    assert len(links) == 19
    assert {name: to for name, to in links.items() if "ei verkostoja" not in name} == {
        "Lappi: 1 verkosto": "/verkostot/?region=19#all_networks",
        "Kainuu: 1 verkosto": "/verkostot/?region=18#all_networks",
        "Etelä-Karjala: 1 verkosto": "/verkostot/?region=09#all_networks",
        "Kymenlaakso: 1 verkosto": "/verkostot/?region=08#all_networks",
    }
    assert links["Ahvenanmaa: ei verkostoja"] == "/verkostot/?region=21#all_networks"


def test_a_region_without_a_network_leads_to_a_list_that_says_so(read):
    assert status(read("?region=21")) == "Yksikään verkosto ei sovi hakuun: Ahvenanmaalla"


def test_the_list_comes_before_the_map(read):
    html = str(read())

    assert html.index('class="rows"') < html.index("region-map")


def test_the_region_asked_for_is_marked_on_the_map(read):
    (marked,) = read("?region=08").select("svg a[aria-current]")

    assert marked.select_one("title").get_text() == "Kymenlaakso: 1 verkosto"


def test_the_language_switch_keeps_what_was_asked_for(read, english_index):
    switch = read("?region=08&open=1").select_one("link[hreflang=en]")

    assert switch["href"].endswith("/en/verkostot/?region=08&open=1")


def test_in_english_the_map_and_the_list_are_english(read, networks, english_index):
    translated(networks[1])

    soup = read("?region=19", path=english_index.url)

    assert names(soup) == ["POHJOLAN PIIRI"]
    assert status(soup) == "One network: in Lapland"
    assert soup.select_one("svg title").get_text() == "Lapland: 1 network"


def test_a_region_that_gets_another_name_is_called_so_on_the_next_request(read):
    assert "Lappi" in read().get_text()

    with override("fi"):
        text = RegionText.objects.get(region__code="19", language="fi")
    text.name = "Pohjoinen"
    text.save()

    assert "Pohjoinen" in read().get_text()


@pytest.mark.parametrize("slug", ["hakemisto", "directory", "kalenteri", "events"])
def test_a_network_cannot_take_the_address_of_a_list(index, slug):
    assert make_network(index, title="Nimi", slug=slug).slug == f"{slug}-2"
