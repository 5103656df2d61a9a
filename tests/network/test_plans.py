"""Plans: how they stand today, what is told of it, and the file with its summary."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from network.models import PlanPage
from network.plans.standing import Standing, standing_of
from tests.factories import make_attachment, published, translated
from tests.network.networks import make_plan

TODAY = timezone.localdate()
YEAR = TODAY.year


@pytest.fixture
def read(client):
    def get(path):
        response = client.get(path)
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return get


@pytest.mark.parametrize(
    ("facts", "standing"),
    [
        ({"status": "draft"}, "draft"),
        ({"status": "open"}, "open"),
        ({"status": "open", "comments_until": TODAY}, "open"),
        ({"status": "open", "comments_until": TODAY - timedelta(days=1)}, "draft"),
        ({"status": "approved"}, "approved"),
        ({"status": "approved", "start_year": YEAR + 1}, "approved"),
        ({"status": "approved", "start_year": YEAR}, "in_force"),
        ({"status": "in_force"}, "in_force"),
        ({"status": "in_force", "start_year": YEAR + 1}, "approved"),
        ({"status": "in_force", "start_year": 2020, "end_year": YEAR}, "in_force"),
        ({"status": "in_force", "start_year": 2020, "end_year": YEAR - 1}, "ended"),
        ({"status": "draft", "end_year": YEAR - 1}, "ended"),
        ({"status": "in_force", "superseded_by_id": 1}, "superseded"),
        ({"status": "in_force", "superseded_by_id": 1, "end_year": YEAR - 1}, "ended"),
    ],
)
def test_the_calendar_adds_to_what_somebody_decided(facts, standing):
    assert standing_of(PlanPage(**facts), TODAY) == Standing(standing)


def test_what_has_ended_is_labelled_on_list_and_page_and_never_hidden(read, network):
    plan = make_plan(network, title="Vanha", start_year=2021, end_year=YEAR - 1)

    (label,) = read(f"{network.url}suunnitelmat/").select("main .rows .tag")
    assert label.get_text() == "Päättynyt"
    assert "Päättynyt" in read(plan.url).select_one(".standing").get_text()


def test_a_plan_that_is_open_says_until_when(read, network):
    plan = make_plan(network, status="open", comments_until=date(YEAR + 1, 3, 1))

    words = read(plan.url).select_one(".standing").get_text(strip=True)

    assert words == f"Avoinna kommenteille 1. maaliskuuta {YEAR + 1} asti"


def test_minutes_need_no_force(read, network):
    minutes = make_plan(network, title="Pöytäkirja", kind="minutes")

    assert not read(minutes.url).select(".standing")


def test_a_superseded_plan_leads_to_its_successor_in_the_readers_language(
    read, network, english_index
):
    new = make_plan(network, title="Uusi suunnitelma")
    old = make_plan(network, title="Vanha", superseded_by=new)
    translated(network)
    english_new, english_old = translated(new), translated(old)

    def successor(page):
        return read(page.url).select_one(".standing a")["href"]

    assert successor(old) == new.url
    assert successor(english_old) == english_new.url
    english_new.unpublish()
    assert not read(english_old.url).select(".standing a")
    assert "Superseded" in read(english_old.url).select_one(".standing").get_text()


def test_the_link_to_the_file_tells_type_and_size_beside_the_summary(read, network):
    plan = make_plan(
        network,
        attachment=make_attachment(title="Kulttuurihyvinvointisuunnitelma"),
        body=[("prose", "<p>Kolme tavoitetta.</p>")],
    )

    soup = read(plan.url)

    link = soup.select_one(".attachment a").get_text().replace("\N{NO-BREAK SPACE}", " ")
    assert link == "Kulttuurihyvinvointisuunnitelma (PDF, 1 kt, suomeksi, saavutettava)"
    assert "Kolme tavoitetta." in soup.select_one(".text").get_text()


def test_an_address_without_a_scheme_is_completed(read, network):
    page = PlanPage(title="Muualla", website="www.kymsote.example/kertomus")
    plan = published(network, page)

    assert read(plan.url).select_one("a[href='https://www.kymsote.example/kertomus']")


def test_plans_stand_newest_first_and_one_without_years_is_in_force(read, network):
    make_plan(network, title="Ennen", start_year=2021, end_year=2025)
    make_plan(network, title="Vuositon")
    make_plan(network, title="Nyt", start_year=YEAR, end_year=YEAR + 3)

    rows = read(f"{network.url}suunnitelmat/").select("main .rows li")

    assert [row.h2.get_text() for row in rows] == ["Vuositon", "Nyt", "Ennen"]
    assert rows[0].select_one(".tag").get_text() == "Voimassa"
