"""What the demo's networks have to show."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from website.demo.network_reading import read_networks
from website.demo.network_records import Event, Networks, Times
from website.demo.network_times import starts_of


@pytest.fixture(scope="module")
def found() -> Networks:
    return read_networks()


@pytest.fixture(scope="module")
def events(found: Networks) -> list[Event]:
    return [event for network in found.networks for event in network.events]


def test_there_are_three_networks_one_of_them_over_three_regions(found):
    assert sorted(len(network.regions) for network in found.networks) == [1, 1, 3]


def test_projects_begin_in_2017_and_one_goes_on(found):
    projects = [project for network in found.networks for project in network.projects]

    assert min(project.start_year for project in projects) == 2017
    assert any(project.end_year is None for project in projects)
    assert any(len(project.regions) > 1 for project in projects)


def test_a_plan_is_in_force_one_has_ended_and_one_is_open_for_comment(found):
    plans = [plan for network in found.networks for plan in network.plans]
    this_year = timezone.localdate().year

    assert any(plan.status == "in_force" and not plan.end_year for plan in plans)
    assert any(plan.end_year and plan.end_year < this_year for plan in plans)
    assert any(plan.comments_until_days for plan in plans)


def test_twelve_events_take_place_some_of_them_often_one_time_is_cancelled(events):
    times = [one for event in events for one in event.times]

    assert len(events) == 12
    assert any(one.count > 1 for one in times)
    assert [one for one in times if one.cancelled]
    assert [one for one in times if one.moved]


def test_some_events_are_over_and_most_are_to_come(events):
    now = timezone.now()
    ends = [max(start for one in event.times for start in starts_of(one)) for event in events]

    assert [end for end in ends if end < now]
    assert len([end for end in ends if end > now]) >= 8


def test_a_contact_has_left_and_a_consent_is_withdrawn(found):
    contacts = [contact for network in found.networks for contact in network.contacts]

    assert [contact for contact in contacts if contact.get("until_days_ago")]
    assert [person for person in found.people.values() if person.withdrawn]


@pytest.mark.parametrize("language", ["fi", "en"])
def test_everything_is_told_in_both_languages(found, language):
    pages = [
        page
        for network in found.networks
        for page in (network, *network.projects, *network.plans, *network.events)
    ]

    assert all(getattr(page, language).get("title") for page in pages)
    assert all(getattr(page, language).get("lead") for page in pages)


def test_times_keep_their_weekday_and_their_clock_over_a_clock_change():
    times = Times(first=0, weekday="thu", at="18:00", hours=1, every_weeks=4, count=14)

    starts = [timezone.localtime(start) for start in starts_of(times)]

    assert {(start.weekday(), start.hour) for start in starts} == {(3, 18)}
    assert starts[-1] - starts[0] > timedelta(days=360)
