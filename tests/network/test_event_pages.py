"""What readers see of an event, and lists of events."""

from __future__ import annotations

import json
from datetime import timedelta
from html import unescape

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from network.events.enrolment import enrolment_of
from network.events.listing import next_events
from network.events.schedule import rows_of
from network.models import EventPage, Occurrence
from tests.factories import fresh, make_picture, published, republished, translated
from tests.network.networks import make_event, make_network, make_occurrence, make_organisation
from tests.network.schedules import change, in_finland, post
from tests.site.many import add_rows

pytestmark = pytest.mark.usefixtures("standing")

NOW = timezone.now()
YESTERDAY, TOMORROW, LATER = (NOW + timedelta(days=days) for days in (-1, 1, 40))


def page(client, url, status=200):
    response = client.get(url)
    assert response.status_code == status, url
    return BeautifulSoup(response.content, "html.parser")


def titles(client, url):
    return [one.get_text(strip=True) for one in page(client, url).select(".event-list h2")]


def words(soup):
    return " ".join(soup.get_text(" ").split())


def graph(soup):
    (script,) = soup.select('script[type="application/ld+json"]')
    return json.loads(script.string)["@graph"]


def test_the_page_tells_all_facts_in_words(client, network):
    organiser = make_organisation(url="https://example.org")
    event = make_event(
        network,
        audience=["staff", "carers"],
        mode="hybrid",
        place="Rantatupa, Rantakatu 1",
        municipality="Kotka",
        place_features=["step_free", "induction_loop"],
        place_notes="Hissi on oikealla.",
        online_url="https://example.org/etana",
        languages=["fi", "fse"],
        is_free=False,
        price="5 €, opiskelijat ilmaiseksi",
        organiser=organiser,
        picture=make_picture(),
    )

    soup = page(client, event.url)

    field = EventPage._meta.get_field
    said = words(soup.select_one(".event-facts")).lower()
    for label in [
        *(label.lower() for label in field("audience").labels(event.audience)),
        *field("place_features").labels(event.place_features),
        event.get_mode_display(),
        "Rantatupa, Rantakatu 1, Kotka",
        "Hissi on oikealla.",
        "5 €, opiskelijat ilmaiseksi",
        "Rantatuvan yhdistys",
    ]:
        assert label.lower() in said
    assert soup.select_one(f'.event-facts a[href="{event.online_url}"]')
    assert soup.select_one("figure img")


def test_search_engines_learn_the_same(client, network):
    event = make_event(
        network,
        in_finland(2027, 5, 4, 14),
        audience=["older"],
        mode="hybrid",
        place="Rantatupa",
        online_url="https://example.org/etana",
        languages=["fi"],
        organiser=make_organisation(),
    )
    rows_of(event).update(status="moved", earlier_start=in_finland(2027, 5, 3, 14))

    (told,) = graph(page(client, event.url))

    assert told["@type"] == "Event"
    assert told["startDate"] == "2027-05-04T14:00:00+03:00"
    assert told["previousStartDate"] == "2027-05-03T14:00:00+03:00"
    assert told["eventStatus"] == "https://schema.org/EventRescheduled"
    assert told["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert [place["@type"] for place in told["location"]] == ["Place", "VirtualLocation"]
    assert told["organizer"]["name"] == "Rantatuvan yhdistys"
    assert told["audience"][0]["@type"] == "Audience"
    assert told["isAccessibleForFree"] is True
    assert told["inLanguage"] == ["fi"]


def test_words_cannot_end_the_script_they_stand_in(client, network):
    event = make_event(network, title="</script><script>alert(1)</script>")

    assert graph(page(client, event.url))[0]["name"] == event.title


def test_cancelling_in_finnish_is_seen_on_the_english_page_and_in_its_feeds(editor, network):
    event = make_event(network, TOMORROW)
    english = translated(event)
    english_network = english.get_parent().specific
    note = {"note_fi": "Ohjaaja on sairaana.", "note_en": "The leader is ill."}
    post(editor, event, **change(event, rows_of(event).get(), "cancel", **note))

    soup = page(editor, english.url)

    assert soup.select_one(".times .cancelled .tag").get_text() == "Cancelled"
    assert "The leader is ill." in words(soup)
    assert soup.select_one(".event-notice")
    assert graph(soup)[0]["eventStatus"] == "https://schema.org/EventCancelled"
    for address in (english_network.events_url, english_network.month_url):
        month = f"?month={timezone.localtime(TOMORROW):%Y-%m}"
        assert "The leader is ill." in words(page(editor, f"{address}{month}"))


def test_a_note_in_the_other_language_says_so(client, network):
    event = make_event(network)
    english = translated(event)
    rows_of(event).get().texts.create(language="fi", note="Ovi on lukossa.")

    note = page(client, english.url).select_one(".times .note")

    assert (note.get_text(), note["lang"]) == ("Ovi on lukossa.", "fi")


def test_an_event_is_past_when_its_last_time_has_ended(client, network):
    made = [
        make_event(network, YESTERDAY, title="Eilen"),
        make_event(network, YESTERDAY, TOMORROW, title="Jatkuu"),
        make_event(network, NOW - timedelta(hours=1), title="Parhaillaan"),
    ]

    assert titles(client, network.events_url) == ["Parhaillaan", "Jatkuu"]
    assert titles(client, f"{network.events_url}?when=past") == ["Eilen"]
    notices = [bool(page(client, event.url).select(".event-notice")) for event in made]
    assert notices == [True, False, False]


def test_a_past_event_keeps_its_times_and_takes_nobody_in(client, network):
    event = make_event(network, YESTERDAY, enrolment_url="https://example.org/ilmo")

    soup = page(client, event.url)

    assert soup.select(".times li")
    assert soup.select_one(".enrolment") and not soup.select(".enrolment a")


def test_an_event_without_times_says_that_they_come(client, network):
    event = published(network, EventPage(title="Joskus"))

    assert titles(client, network.events_url) == ["Joskus"]
    assert page(client, event.url).select('script[type="application/ld+json"]') == []


@pytest.mark.parametrize(
    ("first", "last", "state"),
    [(1, None, "ahead"), (0, None, "open"), (None, 0, "open"), (-5, 5, "open"), (-5, -1, "closed")],
)
def test_the_window_of_enrolment_has_both_its_days(network, first, last, state):
    today = timezone.localdate()

    def day(days):
        return None if days is None else today + timedelta(days=days)

    event = EventPage(
        enrolment_url="https://example.org",
        enrolment_from=day(first),
        enrolment_until=day(last),
    )

    enrolment = enrolment_of(event, is_over=False)

    assert enrolment.state == state
    assert bool(enrolment.url) is (state == "open")


def test_lists_are_filtered_by_audience_municipality_kind_and_month(client, network):
    make_event(network, TOMORROW, title="A", audience=["older"], municipality="Kotka")
    make_event(network, LATER, title="B", audience=["staff"], kind="training")
    make_event(network, LATER, title="C", audience=["everyone"], municipality="Kouvola")
    month = f"{timezone.localtime(LATER):%Y-%m}"

    def found(query):
        return titles(client, f"{network.events_url}?{query}")

    assert found("audience=older") == ["A", "C"]
    assert found("municipality=kotka") == ["A"]
    assert found("kind=training") == ["B"]
    assert set(found(f"month={month}")) >= {"B", "C"}
    assert found(f"audience=older&kind=training&month={month}") == []
    assert page(client, f"{network.events_url}?kind=training").select('meta[content="noindex"]')


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("audience=nobody", 400),
        ("kind=%00", 400),
        ("municipality=%00", 400),
        ("municipality=" + "x" * 300, 400),
        ("month=2026-13", 400),
        ("month=9999-12", 400),
        ("month=kesä", 400),
        ("when=later", 400),
        ("page=-1", 404),
        ("page=99", 404),
        ("page=%00", 404),
        ("region=99&field=%00", 200),
        ("municipality=Atlantis", 200),
    ],
)
def test_parameters_that_nobody_can_mean_are_told(client, network, query, status):
    make_event(network)
    soup = page(client, f"{network.events_url}?{query}", status)

    if status == 400:
        assert soup.select_one("[role=alert]").get_text(strip=True)
        assert soup.select(".filters")
    if query.startswith("month"):
        assert page(client, f"{network.month_url}?{query}", status).select_one("[role=alert]")


def test_the_index_lists_the_events_of_all_networks_with_their_names(client, index, network):
    make_event(network, TOMORROW, title="A")
    make_event(make_network(index, title="Lapin verkosto"), LATER, title="B")

    soup = page(client, index.events_url)

    assert [one.get_text(strip=True) for one in soup.select(".event-list h2")] == ["A", "B"]
    assert "Lapin verkosto" in words(soup.select_one(".event-list"))


def test_a_month_lists_its_days_with_what_is_moved_and_cancelled(client, network):
    event = make_event(network, in_finland(2027, 5, 4, 14), in_finland(2027, 5, 4, 18))
    make_occurrence(event.translation_key, in_finland(2027, 6, 1, 0, 30))
    rows_of(event).filter(start=in_finland(2027, 5, 4, 18)).update(status="cancelled")

    soup = page(client, f"{network.month_url}?month=2027-05")
    june = page(client, f"{network.month_url}?month=2027-06")

    assert len(soup.select(".days > li")) == 1
    assert len(soup.select(".days ul > li")) == 2
    assert len(soup.select(".days .cancelled")) == 1
    assert len(june.select(".days ul > li")) == 1  # half past midnight by the Finnish clock
    assert soup.select_one('nav a[rel="next"]')["href"] == "?month=2027-06"
    assert june.select('nav a[rel="next"]') == []


def test_what_began_in_the_month_before_stands_on_the_first_day(client, network):
    event = make_event(network)
    rows_of(event).delete()
    make_occurrence(event.translation_key, in_finland(2027, 5, 30, 12), hours=72)

    soup = page(client, f"{network.month_url}?month=2027-06")

    assert "1" in soup.select_one(".days h2").get_text().split()[1]


def test_lists_exist_in_both_languages_and_lead_to_each_other(client, network):
    make_event(network)
    english = network.get_translations().get().specific

    soup = page(client, f"{network.events_url}?kind=training")

    assert english.events_url.endswith("/events/")
    href = soup.select_one('link[hreflang="en"]')["href"]
    assert href.endswith(f"{english.events_url}?kind=training")
    assert page(client, f"{english.events_url}?kind=training")
    assert client.get(f"{network.url}events/").status_code == 404


def test_the_next_events_are_at_hand_for_other_pages(network, django_assert_max_num_queries):
    for days in (3, 1, 2):
        make_event(network, NOW + timedelta(days=days), title=str(days))

    with django_assert_max_num_queries(4):
        found = next_events(network, 2)

    assert [item.event.title for item in found] == ["1", "2"]
    assert all(item.times for item in found)


def test_a_long_row_of_times_is_folded(client, network):
    event = make_event(network, *(NOW + timedelta(days=days) for days in range(1, 21)))

    soup = page(client, event.url)

    assert len(soup.select(".times li")) == 20
    assert len(soup.select("details .times li")) == 8


def test_a_moved_address_keeps_the_event_readable(client, network):
    event = republished(make_event(network), title="Uusi nimi")

    assert "Uusi nimi" in words(page(client, event.url).h1)


def test_lists_are_in_the_sitemap(client, network):
    found = client.get("/sitemap.xml").content.decode()

    for url in (network.events_url, network.month_url):
        assert f"<loc>http://localhost{url}</loc>" in unescape(found)


def queries(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200, url
    return len(captured)


def add_events(network, numbers):
    fields = {"municipality": "Kotka", "first_published_at": NOW, "last_published_at": NOW}
    pages = [EventPage(title=f"Tapahtuma {n}", slug=f"nro-{n}", **fields) for n in numbers]
    Occurrence.objects.bulk_create(
        Occurrence(event_key=page.translation_key, start=TOMORROW, end=LATER)
        for page in add_rows(fresh(network), pages)
    )


def test_neither_twenty_nor_five_hundred_events_cost_more_than_sixteen_queries(
    client, index, network, monkeypatch
):
    soon = NOW + timedelta(hours=1)
    about = {"picture": make_picture(), "organiser": make_organisation()}
    event = make_event(network, soon, **about)
    addresses = [
        event.url,
        network.events_url,
        f"{network.events_url}?audience=older&kind=event&municipality=Kotka&when=past",
        network.month_url,
        f"{index.events_url}?page=1",
        f"{index.month_url}?month={timezone.localtime(TOMORROW):%Y-%m}",
        f"{index.url}calendar.ics?audience=older",
        f"{event.url}calendar.ics",
        f"{index.url}feed.xml",
        f"{network.url}feed.json",
    ]
    add_events(network, range(20))
    at_twenty = {url: queries(client, url) for url in addresses}
    add_events(network, range(20, 500))
    at_five_hundred = {url: queries(client, url) for url in addresses}

    assert at_five_hundred == at_twenty
    # What stands around a page of the site costs two more there.
    assert max(at_twenty.values()) <= 14
