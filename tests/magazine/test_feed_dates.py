"""Dates in a feed: the issue's own, and in an order that feed readers keep."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from magazine.models import ArticlePage, IssuePage
from tests import factories
from tests.magazine.feed_reading import atom, json_feed

OUT = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)


def dates(client, name="date_published"):
    items = json_feed(client, "/lehti/feed.json")["items"]
    return {item["title"]: datetime.fromisoformat(item[name]) for item in items}


@pytest.fixture
def out(full_issue, three):
    """The issue and its articles came out on the second of March."""
    for model in (IssuePage, ArticlePage):
        model.objects.update(first_published_at=OUT, last_published_at=OUT)
    return full_issue


def test_sorted_by_date_newest_first_an_issue_is_in_its_own_order(client, out, magazine, section):
    older = factories.make_issue(magazine, "4", 2025, cover_date=date(2025, 12, 1))
    factories.make_article(older, section, title="Vanha")
    told = dates(client)

    assert sorted(told, key=told.get, reverse=True) == list(told)
    newest, past = "Numero 1/2026 on ilmestynyt", "Numero 4/2025 on ilmestynyt"
    assert list(told) == [newest, "Kolme", "Kaksi", "Yksi", past, "Vanha"]


def test_an_article_comes_on_the_day_its_issue_came_out(client, out):
    assert all(
        timedelta() <= OUT - moment < timedelta(minutes=1) for moment in dates(client).values()
    )


def test_an_old_issue_put_on_the_web_has_the_date_of_its_cover(client, out):
    IssuePage.objects.update(cover_date=date(2009, 5, 4))

    assert {moment.date() for moment in dates(client).values()} == {date(2009, 5, 4)}


def test_nothing_comes_from_the_future(client, out):
    IssuePage.objects.update(cover_date=date(2026, 4, 1))

    assert max(dates(client).values()) <= OUT


def test_what_comes_later_than_its_issue_has_its_own_date(client, out):
    late = OUT + timedelta(days=30)
    ArticlePage.objects.filter(title="Yksi").update(first_published_at=late)

    assert dates(client)["Yksi"] == late


def test_both_formats_tell_the_same_dates(client, out):
    told = {e.title: e.published_parsed[:6] for e in atom(client, "/lehti/feed.xml").entries}

    assert told == {title: moment.timetuple()[:6] for title, moment in dates(client).items()}


def test_a_change_is_told_by_the_day_the_editor_gave_it(client, out):
    ArticlePage.objects.update(last_published_at=OUT + timedelta(days=9))
    ArticlePage.objects.filter(title="Yksi").update(date_modified=date(2026, 3, 5))
    changed = dates(client, "date_modified")

    assert changed["Yksi"].date() == date(2026, 3, 5)
    assert changed["Kaksi"] == OUT + timedelta(days=9)


def test_a_change_never_comes_before_the_publication(client, out):
    ArticlePage.objects.filter(title="Yksi").update(date_modified=date(2001, 1, 1))

    assert dates(client, "date_modified")["Yksi"] == dates(client)["Yksi"]


def test_a_feed_changed_when_something_in_it_was_published(client, out, three):
    changed = OUT + timedelta(days=9)
    ArticlePage.objects.filter(title="Yksi").update(last_published_at=changed)
    IssuePage.objects.update(last_published_at=OUT)
    type(out.get_parent().specific).objects.update(last_published_at=OUT)

    assert atom(client, "/lehti/feed.xml").feed.updated_parsed[:6] == changed.timetuple()[:6]


def test_pages_without_any_date_are_told_all_the_same(client, out):
    for model in (IssuePage, ArticlePage):
        model.objects.update(first_published_at=None, last_published_at=None)

    assert {moment.year for moment in dates(client).values()} <= {2025, 2026}
