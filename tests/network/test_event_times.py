"""The times of an event, changed in a view of their own."""

from __future__ import annotations

import pytest
from wagtail.models import PageLogEntry

from editorial.roles import Role
from network.events.schedule import ACTION, rows_of, version_of
from network.models import EventPage, Occurrence
from tests.factories import make_user, published, translated
from tests.network.networks import make_event, make_occurrence
from tests.network.schedules import change, in_finland, new, post, times, url

pytestmark = pytest.mark.usefixtures("standing")


@pytest.fixture
def event(network):
    """Published, on 5 May 2027 at 14."""
    return make_event(network, in_finland(2027, 5, 4, 14))


@pytest.fixture
def draft(network):
    """Never published, with one time."""
    page = EventPage(title="Tanssit", live=False)
    network.add_child(instance=page)
    make_occurrence(page.translation_key, in_finland(2027, 5, 4, 14))
    return page


def row(event):
    return rows_of(event).first()


def note_of(event):
    return {text.language: text.note for text in row(event).texts.all()}


def test_a_time_is_added_at_once(editor, event):
    post(editor, event, **new("2027-05-11"))

    assert times(event) == ["2027-05-04 14:00", "2027-05-11 14:00"]


def test_a_moved_time_keeps_its_first_beginning_and_its_name_in_calendars(editor, event):
    before = row(event)

    post(editor, event, **change(event, before, day="2027-05-06"))
    post(editor, event, **change(event, row(event), begins="15:00", ends="17:00"))

    after = row(event)
    assert times(event) == ["2027-05-06 15:00>"]
    assert after.earlier_start == in_finland(2027, 5, 4, 14)
    assert (after.uid, after.sequence) == (before.uid, before.sequence + 2)


def test_a_time_moved_back_is_as_planned_again(editor, event):
    post(editor, event, **change(event, row(event), day="2027-05-06"))
    post(editor, event, **change(event, row(event), day="2027-05-04"))

    assert times(event) == ["2027-05-04 14:00"]
    assert row(event).earlier_start is None


def test_what_no_reader_has_seen_is_put_right_and_not_moved(editor, draft):
    post(editor, draft, **change(draft, row(draft), day="2027-05-06"))

    assert times(draft) == ["2027-05-06 14:00"]


def test_a_time_is_cancelled_with_a_note_in_each_language_and_restored(editor, event):
    notes = {"note_fi": "Ohjaaja on sairaana.", "note_en": "The leader is ill."}
    post(editor, event, **change(event, row(event), "cancel", **notes))
    cancelled = (times(event), note_of(event))

    post(editor, event, **change(event, row(event), "restore", note_fi="", note_en=""))

    assert cancelled == (
        ["2027-05-04 14:00x"],
        {"fi": "Ohjaaja on sairaana.", "en": "The leader is ill."},
    )
    assert (times(event), note_of(event)) == (["2027-05-04 14:00"], {})
    assert row(event).sequence == 2


def test_a_time_that_was_moved_and_cancelled_is_moved_when_it_takes_place_after_all(editor, event):
    post(editor, event, **change(event, row(event), day="2027-05-06"))
    post(editor, event, **change(event, row(event), "cancel"))
    post(editor, event, **change(event, row(event), "restore"))

    assert times(event) == ["2027-05-06 14:00>"]


def test_only_what_was_never_public_is_removed(editor, event, draft):
    refused = post(editor, event, **change(event, row(event), "remove"))
    post(editor, draft, **change(draft, row(draft), "remove"))

    assert refused.status_code == 409
    assert (len(times(event)), len(times(draft))) == (1, 0)
    offered = editor.get(f"{url(event)}?change={row(event).uid}").content.decode()
    assert 'name="remove"' not in offered
    assert 'name="cancel"' in offered


def test_the_last_change_is_undone_and_calendars_follow_that_too(editor, event):
    post(editor, event, **change(event, row(event), "cancel", note_fi="Sairaana."))
    post(editor, event, undo="1")

    assert (times(event), note_of(event), row(event).sequence) == (["2027-05-04 14:00"], {}, 2)


def test_what_was_removed_comes_back_under_its_name(editor, draft):
    before = row(draft)
    post(editor, draft, **change(draft, before, "remove"))
    post(editor, draft, undo="1")

    assert (row(draft).uid, row(draft).sequence) == (before.uid, before.sequence + 1)


def test_added_times_that_readers_saw_are_undone_within_an_hour_only(editor, event, draft):
    for page in (event, draft):
        post(editor, page, **new("2027-05-11"))
    assert editor.get(url(event)).context["can_undo"]
    for entry in PageLogEntry.objects.filter(action=ACTION):
        entry.timestamp = in_finland(2026, 1, 1)
        entry.save()

    assert not editor.get(url(event)).context["can_undo"]
    assert editor.get(url(draft)).context["can_undo"]


def test_a_list_that_changed_meanwhile_is_not_overwritten_and_costs_nobody_their_text(
    editor, event
):
    stale = version_of(event)
    data = change(event, row(event), "cancel", note_fi="Kaikki jäävät kotiin.")
    post(editor, event, **new("2027-05-11"))

    response = post(editor, event, stale, **data)

    assert response.status_code == 409
    assert times(event) == ["2027-05-04 14:00", "2027-05-11 14:00"]
    assert "Kaikki jäävät kotiin." in response.content.decode()


def test_a_change_is_logged_with_who_and_what(editor, event):
    post(editor, event, **change(event, row(event), "cancel"))

    entry = PageLogEntry.objects.get(action=ACTION)
    assert entry.user.is_superuser
    assert entry.page_id == event.pk
    assert [item["status"] for item in entry.data["before"]] == ["scheduled"]
    assert [item["status"] for item in entry.data["after"]] == ["cancelled"]


def test_a_change_made_on_the_english_page_is_the_finnish_time(editor, event):
    english = translated(event)

    post(editor, english, **change(english, row(english), "cancel"))

    assert times(event) == ["2027-05-04 14:00x"]


def test_neither_an_old_revision_nor_the_translation_loses_a_time(editor, event):
    old = event.latest_revision
    english = translated(event)
    post(editor, event, **new("2027-05-11"))
    post(editor, event, **change(event, row(event), "cancel"))

    old.publish()
    english.save_revision().publish()

    assert times(event) == times(english) == ["2027-05-04 14:00x", "2027-05-11 14:00"]


def test_times_go_with_the_last_edition_of_their_event(editor, event):
    english = translated(event)
    english.delete()
    assert len(times(event)) == 1

    event.delete()

    assert not Occurrence.objects.exists()


def test_only_those_may_change_times_who_may_publish_the_event(client, network, event):
    client.force_login(make_user(Role.WRITER))

    assert client.get(url(event)).status_code == 302
    assert post(client, event, **new("2027-05-11")).status_code == 302
    assert len(times(event)) == 1


def test_the_button_leads_from_the_event_to_its_times(editor, event):
    html = editor.get(f"/admin/pages/{event.pk}/edit/").content.decode()

    assert url(event) in html


def test_a_request_that_makes_no_sense_changes_nothing(editor, event):
    codes = [
        post(editor, event, save="1", uid="nonsense").status_code,
        post(editor, event).status_code,
        editor.get(f"{url(event)}?change=%00&focus=%00").status_code,
        editor.get("/admin/network/events/999999/times/").status_code,
    ]

    assert codes == [409, 409, 200, 404]
    assert times(event) == ["2027-05-04 14:00"]


def test_what_stands_in_other_networks_has_nothing_to_do_with_it(editor, network, event):
    other = published(network, EventPage(title="Toinen"))

    assert times(other) == []
