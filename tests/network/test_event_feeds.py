"""The feeds of networks: new events, and what was moved or cancelled."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from network.events.schedule import rows_of
from tests.factories import translated
from tests.magazine.feed_reading import atom, json_feed
from tests.network.networks import make_event, make_network
from tests.network.schedules import change, post

pytestmark = pytest.mark.usefixtures("standing")


def test_the_feeds_of_a_network_and_of_all_parse_and_say_the_same(client, index, network):
    make_event(network, title="A", audience=["older"])
    make_event(make_network(index, title="Lappi"), title="B")

    assert [entry.title for entry in atom(client, f"{network.url}feed.xml").entries] == ["A"]
    assert {entry.title for entry in atom(client, f"{index.url}feed.xml").entries} == {"A", "B"}
    assert len(json_feed(client, f"{index.url}feed.json")["items"]) == 2


def test_an_empty_network_has_a_feed(client, network):
    assert atom(client, f"{network.url}feed.xml").entries == []
    assert json_feed(client, f"{network.url}feed.json")["items"] == []


def test_each_change_of_a_time_is_an_entry_in_both_languages(editor, network):
    event = make_event(network)
    english = translated(event)
    day = f"{timezone.localdate() + timedelta(days=9):%Y-%m-%d}"
    post(editor, event, **change(event, rows_of(event).get(), day=day))
    moved = atom(editor, f"{network.url}feed.xml").entries
    row = rows_of(event).get()
    post(editor, event, **change(event, row, "cancel", note_fi="Sairaana.", note_en="Ill."))

    finnish_entries = atom(editor, f"{network.url}feed.xml").entries
    english_entries = atom(editor, f"{english.get_parent().url}feed.xml").entries

    assert len(moved) == len(finnish_entries) == len(english_entries) == 2
    assert english_entries[0].title == "Cancelled: YHTEISLAULU"
    assert "Ill." in english_entries[0].content[0].value
    assert "Sairaana." in finnish_entries[0].content[0].value
    assert moved[0].id != finnish_entries[0].id
    assert finnish_entries[0].id != english_entries[0].id


def test_a_page_of_the_network_names_its_feed(client, network):
    event = make_event(network)

    assert f"{network.url}feed.xml" in client.get(event.url).content.decode()
