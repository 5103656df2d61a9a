"""Many times by a rule, shown before they are saved; and the clock on the wall."""

from __future__ import annotations

import re
from datetime import UTC
from html import unescape

import pytest

from network.events.schedule import rows_of
from tests.network.networks import make_event
from tests.network.schedules import in_finland, new, post, times

pytestmark = pytest.mark.usefixtures("standing")


@pytest.fixture
def event(network):
    event = make_event(network)
    rows_of(event).delete()
    return event


def offered(response):
    return re.findall(r'name="keep" value="([^"]+)" checked', response.content.decode())


def added(editor, event, **rule):
    """The times that stand in the list after a rule was shown and confirmed."""
    response = post(editor, event, **new(**rule))
    post(editor, event, **new(**rule), shown="1", keep=offered(response))
    return times(event)


def test_every_other_week_until_a_day(editor, event):
    rule = {"day": "2026-10-14", "repeat": "weekly", "interval": "2", "until": "2026-11-25"}

    assert added(editor, event, **rule) == [
        "2026-10-14 14:00",
        "2026-10-28 14:00",  # by the clock on the wall, across the change
        "2026-11-11 14:00",
        "2026-11-25 14:00",
    ]


def test_every_first_tuesday_so_many_times(editor, event):
    rule = {"day": "2026-05-05", "repeat": "monthly", "count": "3"}

    assert added(editor, event, **rule) == [
        "2026-05-05 14:00",
        "2026-06-02 14:00",
        "2026-07-07 14:00",
    ]


def test_the_last_thursday_and_a_fifth_one_are_the_same(editor, event):
    rule = {"day": "2026-01-29", "repeat": "monthly", "count": "2"}

    assert added(editor, event, **rule) == ["2026-01-29 14:00", "2026-02-26 14:00"]


def test_the_last_weekday_of_months_begins_after_the_day_that_was_chosen(editor, event):
    rule = {"day": "2026-05-05", "repeat": "last", "count": "2"}

    assert added(editor, event, **rule) == ["2026-05-26 14:00", "2026-06-30 14:00"]


def test_nothing_is_saved_before_the_times_were_shown(editor, event):
    response = post(editor, event, **new("2026-10-14", repeat="weekly", count="3"))

    assert response.status_code == 200
    assert len(offered(response)) == 3
    assert times(event) == []


def test_what_is_unticked_is_not_added(editor, event):
    rule = new("2026-10-14", repeat="weekly", count="3")
    first, _second, third = offered(post(editor, event, **rule))

    post(editor, event, **rule, shown="1", keep=[first, third])

    assert times(event) == ["2026-10-14 14:00", "2026-10-28 14:00"]


def test_a_time_is_not_added_twice(editor, event):
    added(editor, event, day="2026-10-14", repeat="weekly", count="2")
    response = post(editor, event, **new("2026-10-14", repeat="weekly", count="3"))

    assert len(offered(response)) == 1
    assert len(added(editor, event, day="2026-10-14", repeat="weekly", count="3")) == 3


#: What is posted, the field that is refused, and why.
IMPOSSIBLE = [
    (new("2026-10-14", "16:00", "14:00"), "ends", "backwards"),
    (new("2026-10-14", "14:00", "14:00"), "ends", "backwards"),
    (new("2026-10-14", last_day="2026-10-13"), "ends", "backwards"),
    (new("2026-03-29", "03:30", "05:00"), "begins", "lost_hour"),
    (new("2026-10-14", repeat="weekly", count="5000"), "count", "too_many"),
    (new("2026-10-14", repeat="weekly", until="9999-12-31"), "until", "too_many"),
    (new("9999-12-31"), "day", "far"),
    (new("9999-12-31", last_day="9999-12-31", repeat="last", count="2"), "day", "far"),
    (new("2026-10-14", last_day="9999-12-31"), "last_day", "long"),
    (new("0001-01-01"), "day", "far"),
    (new("2026-10-14", repeat="monthly", count="150"), "day", "far"),
    (new("2026-10-14", repeat="weekly"), "until", "endless"),
    (new("2026-10-14", repeat="weekly", count="2", until="2026-11-14"), "until", "endless"),
    (new("2026-10-14", repeat="weekly", until="2026-10-01"), "until", "none"),
    (new("2026-13-45"), "day", "invalid"),
    (new("2026-10-14", "25:00"), "begins", "invalid"),
    (new("2026-10-14", repeat="hourly"), "repeat", "invalid_choice"),
    (new("2026-10-14", repeat="weekly", count="2", interval="99"), "interval", "max_value"),
    (new("\x00"), "day", "invalid"),
]


def test_a_time_that_cannot_be_is_refused_with_a_sentence(editor, event):
    for data, field, code in IMPOSSIBLE:
        response = post(editor, event, **data)

        form = response.context["new_form"]
        found = [(name, e.code) for name, errors in form.errors.as_data().items() for e in errors]
        assert (response.status_code, found) == (422, [(field, code)]), data
        assert form.errors[field][0] in unescape(response.content.decode())
    assert times(event) == []


def test_a_refusal_names_the_limit_and_the_hour_that_is_not(editor, event):
    def sentence(**rule):
        response = post(editor, event, **new(**rule))
        return " ".join(*response.context["new_form"].errors.values())

    assert "200" in sentence(day="2026-10-14", repeat="weekly", count="5000")
    assert "1970" in sentence(day="9999-12-31")
    assert "3.30" in sentence(day="2026-03-29", begins="03:30", ends="05:00")


def test_what_was_typed_stays(editor, event):
    response = post(editor, event, **new("2026-10-14", "16:00", "14:00"))

    form = response.context["new_form"]
    assert (form["day"].value(), form["begins"].value()) == ("2026-10-14", "16:00")


def test_an_hour_that_comes_twice_is_the_first_and_that_is_said(editor, event):
    response = post(editor, event, **new("2026-10-25", "03:30", "05:00"))

    row = rows_of(event).get()
    assert row.start.astimezone(UTC).hour == 0
    levels = [message.level_tag for message in editor.get(response.url).context["messages"]]
    assert "warning" in levels


def test_a_rule_leaves_out_the_night_whose_hour_is_lost_and_says_so(editor, event):
    response = post(
        editor, event, **new("2026-03-22", "03:30", "04:30", repeat="weekly", count="3")
    )

    assert len(offered(response)) == 2
    assert len(response.context["left_out"]) == 1
    assert response.context["left_out"][0] in unescape(response.content.decode())


def test_an_event_may_end_after_midnight(editor, event):
    post(editor, event, **new("2026-10-14", "20:00", "01:00", last_day="2026-10-15"))

    row = rows_of(event).get()
    assert (row.start, row.end) == (in_finland(2026, 10, 14, 20), in_finland(2026, 10, 15, 1))


def test_an_event_does_not_grow_without_end(editor, event, monkeypatch):
    monkeypatch.setattr("network.events.schedule_views.MOST_IN_ALL", 2)
    rule = new("2026-10-14", repeat="weekly", count="3")
    response = post(editor, event, **rule, shown="1", keep=offered(post(editor, event, **rule)))

    assert response.status_code == 422
    assert "2" in response.context["new_form"].non_field_errors()[0]
    assert times(event) == []
