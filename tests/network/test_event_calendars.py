"""Calendars for other programs: the same times, under the same names, in both languages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import icalendar
import pytest
from django.utils import timezone

from network.events.ical import Appointment
from network.events.ical import calendar as written
from network.events.schedule import rows_of
from network.models import OccurrenceText
from tests.factories import fresh, republished, translated
from tests.network.calendars import by_ical_js, by_icalendar, calendar
from tests.network.networks import make_event, make_network, make_occurrence
from tests.network.schedules import change, in_finland, post

pytestmark = pytest.mark.usefixtures("standing")


@pytest.fixture
def event(network):
    return make_event(network, audience=["older"], place="Rantatupa", municipality="Kotka")


def names(body):
    return {name for name, *_rest in by_icalendar(body)}


def uids(*events):
    return {str(row.uid) for event in events for row in rows_of(event)}


def only(body):
    (found,) = icalendar.Calendar.from_ical(body).walk("VEVENT")
    return found


def test_a_network_and_the_index_have_a_calendar_and_an_event_has_its_own(
    client, index, network, event
):
    other = make_event(make_network(index, title="Lappi"))

    assert names(calendar(client, f"{index.url}calendar.ics")) == uids(event, other)
    assert names(calendar(client, f"{network.url}calendar.ics")) == uids(event)
    assert names(calendar(client, f"{event.url}calendar.ics")) == uids(event)
    assert index.url == "/verkostot/"


def test_an_audience_has_a_calendar_too_and_gets_what_is_for_everyone(client, network, event):
    everyone = make_event(network, audience=["everyone"])
    make_event(network, audience=["staff"])

    body = calendar(client, f"{network.url}calendar.ics?audience=older")

    assert names(body) == uids(event, everyone)


def test_a_time_has_one_name_in_both_languages(client, event):
    english = translated(event)

    finnish_body, english_body = (
        calendar(client, f"{page.url}calendar.ics") for page in (event, english)
    )

    assert names(finnish_body) == names(english_body) == uids(event)
    assert only(english_body)["SUMMARY"] == "YHTEISLAULU"
    assert only(english_body)["URL"].endswith(english.url)


def test_cancelling_and_moving_reach_the_calendar_on_the_next_request(editor, event):
    english = translated(event)
    row = rows_of(event).get()
    post(editor, event, **change(event, row, "cancel", note_fi="Sairaana.", note_en="Ill."))

    finnish_one, english_one = (
        only(calendar(editor, f"{page.url}calendar.ics")) for page in (event, english)
    )

    assert finnish_one["STATUS"] == english_one["STATUS"] == "CANCELLED"
    assert finnish_one["SEQUENCE"] == 1
    assert "Sairaana." in finnish_one["DESCRIPTION"]
    assert "Ill." in english_one["DESCRIPTION"]
    assert finnish_one["SUMMARY"] != "Yhteislaulu"  # programs that know no status tell it too


def test_what_a_calendar_tells_of_a_time(client, event):
    one = only(calendar(client, f"{event.url}calendar.ics"))

    assert one["LOCATION"] == "Rantatupa, Kotka"
    assert one["URL"] == event.get_full_url()
    assert event.lead in one["DESCRIPTION"]
    assert one["LAST-MODIFIED"].dt == one["DTSTAMP"].dt


def test_publishing_the_event_again_changes_when_it_was_last_modified(client, event):
    old = only(calendar(client, f"{event.url}calendar.ics"))["LAST-MODIFIED"].dt
    event = republished(event, place="Uusi paikka")
    type(event).objects.filter(pk=event.pk).update(last_published_at=old + timedelta(hours=1))

    assert only(calendar(client, f"{event.url}calendar.ics"))["LAST-MODIFIED"].dt > old


def test_long_words_are_folded_and_signs_are_quoted(client, network):
    words = "Äänekäs; yhteis\\laulu, jossa " + "ä" * 200
    event = make_event(network, title=words, lead="Kaksi\nriviä")

    one = only(calendar(client, f"{event.url}calendar.ics"))

    assert one["SUMMARY"] == words
    assert "Kaksi\nriviä" in one["DESCRIPTION"]


def test_two_readers_agree_on_every_time_across_both_clock_changes(client, network):
    event = make_event(network)
    rows_of(event).delete()
    autumn = [in_finland(2026, 10, day, 18) for day in (18, 25)]
    spring = [in_finland(2027, 3, 27, 20), in_finland(2027, 3, 28, 4, 30)]
    doubled = [datetime(2026, 10, 25, hour, 30, tzinfo=UTC) for hour in (0, 1)]
    for start in [*autumn, *spring, *doubled]:
        make_occurrence(event.translation_key, start)
    rows_of(event).filter(start=autumn[0]).update(status="cancelled", sequence=3)

    body = calendar(client, f"{event.url}calendar.ics")

    stored = sorted(
        (
            str(row.uid),
            row.start,
            row.end,
            "CANCELLED" if row.status == "cancelled" else "CONFIRMED",
            row.sequence,
        )
        for row in rows_of(event)
    )
    assert by_icalendar(body) == stored
    assert by_ical_js(body) == stored


def test_an_unchanged_calendar_is_not_sent_again(client, event):
    first = client.get(f"{event.url}calendar.ics")
    again = client.get(f"{event.url}calendar.ics", headers={"if-none-match": first["ETag"]})
    row = rows_of(event).get()
    OccurrenceText.objects.create(occurrence=row, language="fi", note="Ota huivi mukaan.")

    changed = client.get(f"{event.url}calendar.ics", headers={"if-none-match": first["ETag"]})

    assert (again.status_code, changed.status_code) == (304, 200)


def test_nothing_personal_or_of_a_session_is_in_an_answer(client, event):
    response = client.get(f"{event.url}calendar.ics")

    assert response.cookies == {}
    assert "Cookie" not in response.get("Vary", "")
    assert "public" in response["Cache-Control"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/verkostot/calendar.ics?audience=nobody", 400),
        ("/verkostot/calendar.ics?audience=%00", 400),
        ("/verkostot/ei-ole/calendar.ics", 404),
        ("/calendar.ics", 404),
        ("/en/verkostot/ei-ole/calendar.ics", 404),
        ("/verkostot/calendar.ics?page=-1", 200),
    ],
)
def test_an_address_that_nobody_can_mean_is_refused(client, index, address, status):
    response = client.get(address)

    assert response.status_code == status
    if status == 400:
        assert "older" in response.content.decode()


def test_a_draft_and_what_is_long_ago_are_in_no_calendar_of_a_network(client, network, event):
    make_occurrence(event.translation_key, timezone.now() - timedelta(days=200))
    draft = make_event(network)
    fresh(draft).unpublish()

    assert len(names(calendar(client, f"{network.url}calendar.ics"))) == 1
    assert len(names(calendar(client, f"{event.url}calendar.ics"))) == 2
    assert client.get(f"{draft.url}calendar.ics").status_code == 404


def test_a_host_in_another_zone_has_its_own_rules(settings, event):
    settings.TIME_ZONE = "America/New_York"
    start = datetime(2026, 7, 1, 16, tzinfo=UTC)
    made = Appointment(
        rows_of(event).get().uid,
        0,
        start,
        start + timedelta(hours=1),
        start,
        False,
        "A",
        "",
        "",
        "u",
    )

    body = written("A", "https://example.org/calendar.ics", [made])

    assert b"TZID:America/New_York" in body
    assert by_icalendar(body)[0][1] == start
