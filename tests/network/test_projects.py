"""Projects of a network: along the years, as a table, by funder, and the page of one."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from network.models import (
    OrganisationText,
    ProjectFunder,
    ProjectNetwork,
    ProjectPartner,
    ProjectRegion,
    Region,
)
from tests.factories import translated
from tests.network.networks import make_network, make_organisation, make_project

YEAR = timezone.localdate().year


@pytest.fixture
def read(client):
    def get(path):
        response = client.get(path)
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return get


@pytest.fixture
def listing(network):
    return f"{network.url}hankkeet/"


@pytest.fixture
def projects(network):
    """One that has ended, one of this year that goes on, one without years."""
    hall = make_organisation("Kulttuuritalo")
    make_project(
        network,
        title="Kulttuurisote",
        start_year=2018,
        end_year=2019,
        funders=[ProjectFunder(programme="taike")],
        partners=[ProjectPartner(organisation=hall)],
    )
    make_project(
        network,
        title="Kulttuurilähete",
        start_year=YEAR,
        lead_organisation=hall,
        funders=[
            ProjectFunder(programme="esf", sort_order=0),
            ProjectFunder(organisation=hall, sort_order=1),
        ],
    )
    make_project(network, title="Aina ollut")
    return hall


def titles(soup):
    return [h3.get_text() for h3 in soup.select(".loom h3")]


def test_projects_stand_under_their_first_year_the_newest_first(read, listing, projects):
    soup = read(listing)

    assert [h2.get_text() for h2 in soup.select(".loom h2")] == [str(YEAR), "2018", "Ilman vuotta"]
    assert titles(soup) == ["Kulttuurilähete", "Kulttuurisote", "Aina ollut"]


def test_what_has_ended_is_labelled_and_never_hidden(read, listing, projects):
    labelled = [li.h3.get_text() for li in read(listing).select(".loom li") if li.select(".tag")]

    assert labelled == ["Kulttuurisote"]


def test_a_project_of_this_year_has_not_ended(network):
    assert not make_project(network, start_year=2020, end_year=YEAR).has_ended
    assert make_project(network, start_year=2020, end_year=YEAR - 1).has_ended


def test_a_thread_is_as_long_as_its_project_and_one_that_goes_on_reaches_today(
    read, listing, projects
):
    threads = [
        (rect["x"], rect["width"], rect.parent["viewbox"]) for rect in read(listing).select("rect")
    ]

    years = YEAR - 2018 + 1
    assert threads == [
        (str(YEAR - 2018), "1", f"0 0 {years} 1"),
        ("0", "2", f"0 0 {years} 1"),
    ]


def test_as_a_table_every_column_and_row_has_a_heading(read, listing, projects):
    table = read(f"{listing}?show=table").table

    assert table.caption.get_text() == "Hankkeet uusimmasta alkaen"
    assert [th.get_text() for th in table.select("th[scope=col]")] == [
        "Hanke",
        "Vuodet",
        "Rahoittajat",
        "Päätoteuttaja",
        "Kumppanit",
    ]
    rows = [[" ".join(cell.get_text().split()) for cell in row] for row in cells(table)]
    assert rows[0] == [
        "Kulttuurilähete",
        f"{YEAR}–",
        "Euroopan sosiaalirahasto (ESR+), Kulttuuritalo",
        "Kulttuuritalo",
        "",
    ]
    assert rows[1] == [
        "Kulttuurisote",
        "2018–2019 Päättynyt",
        "Taiteen edistämiskeskus (Taike)",
        "",
        "Kulttuuritalo",
    ]


def cells(table):
    return [row.find_all(["th", "td"]) for row in table.tbody.find_all("tr")]


def test_a_funder_leaves_what_it_pays_for(read, listing, projects):
    assert titles(read(f"{listing}?funder=taike")) == ["Kulttuurisote"]
    assert titles(read(f"{listing}?funder={projects.pk}")) == ["Kulttuurilähete"]


def test_the_filter_offers_those_who_pay_here_by_name(read, network, index, listing, projects):
    other = make_network(index, "09", title="Toinen")
    make_project(other, funders=[ProjectFunder(programme="okm")])

    options = [option.get_text() for option in read(listing).select("#filter_funder option")]

    assert options == [
        "Kaikki rahoittajat",
        "Euroopan sosiaalirahasto (ESR+)",
        "Kulttuuritalo",
        "Taiteen edistämiskeskus (Taike)",
    ]


@pytest.mark.parametrize(
    "query", ["?funder=nobody", "?funder=999999999999999999999", "?funder=²", "?funder=-1"]
)
def test_a_funder_nobody_knows_leaves_nothing_and_is_told(read, listing, projects, query):
    status = " ".join(read(listing + query).select_one("main [role=status]").get_text().split())

    assert status == f"Yksikään hanke ei sovi hakuun: rahoittaja {query.partition('=')[2]}"


def test_the_table_keeps_the_filter_and_the_filter_the_table(read, listing, projects):
    soup = read(f"{listing}?funder=taike&show=table")

    assert soup.select_one("input[name=show]")["value"] == "table"
    assert soup.find("a", string="Näytä aikajanana")["href"] == f"{listing}?funder=taike"


def test_the_list_is_at_its_own_languages_word_only(client, network, english_index, projects):
    english = translated(network)

    assert client.get(f"{network.url}projects/").status_code == 404
    assert client.get(f"{english.url}hankkeet/").status_code == 404
    page = client.get(f"{network.url}hankkeet/?show=table").content.decode()
    assert f'hreflang="en" href="http://localhost{english.url}projects/?show=table"' in page


def test_the_page_of_a_project_tells_who_pays_leads_and_takes_part(
    read, network, index, english_index
):
    other = make_network(index, "09", title="Karjalan verkosto")
    hall = make_organisation("Kulttuuritalo")
    OrganisationText.objects.create(organisation=hall, language="en", name="House of Culture")
    project = make_project(
        network,
        title="Kulttuurisote",
        start_year=2018,
        end_year=2018,
        lead_organisation=hall,
        website="kulttuurisote.example",
        funders=[ProjectFunder(programme="taike")],
        partners=[ProjectPartner(organisation=hall)],
        regions=[ProjectRegion(region=Region.objects.get(code=code)) for code in ("08", "06")],
        other_networks=[ProjectNetwork(network=other)],
    )
    for page in (network, other):
        translated(page)
    english = translated(project)

    facts = read(project.url).select_one(".network-facts").get_text(" ", strip=True)
    in_english = read(english.url).select_one(".network-facts").get_text(" ", strip=True)

    for words in (
        "Vuodet 2018",
        "Rahoittaja Taiteen edistämiskeskus (Taike)",
        "Päätoteuttaja Kulttuuritalo",
        "Kumppani Kulttuuritalo",
        "Maakunnat Kymenlaakso, Pirkanmaa",
        "Verkostot Kulttuuria Kymijoelle Karjalan verkosto",
        "https://kulttuurisote.example",
    ):
        assert words in facts
    assert "Partner House of Culture" in in_english
    assert "KARJALAN VERKOSTO" in in_english
    assert "Hanke on päättynyt." in read(project.url).get_text()
