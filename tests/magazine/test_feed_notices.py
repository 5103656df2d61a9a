"""The feed of a magazine says that an issue is out."""

from __future__ import annotations

from datetime import date

from tests import factories
from tests.magazine.feed_reading import atom, json_feed

FEED = "/lehti/feed.xml"


def notices(client, address=FEED):
    return [e for e in atom(client, address).entries if e.title.endswith("on ilmestynyt")]


def test_each_issue_begins_with_a_notice_that_leads_to_it_and_lists_its_articles(
    client, magazine, section, full_issue
):
    older = factories.make_issue(magazine, "4", 2025, theme="Lanka")
    article = factories.make_article(older, section, title="Vanha & viisas")

    entries = atom(client, FEED).entries
    assert [entry.title for entry in entries] == [
        f"Numero {full_issue.title} on ilmestynyt",
        *["Kolme", "Kaksi", "Yksi"],
        "Numero 4/2025 on ilmestynyt",
        "Vanha & viisas",
    ]
    assert entries[4].link == older.full_url
    assert entries[4].summary == "Lanka"
    words = entries[4].content[0].value
    assert f'href="{article.full_url}"' in words
    assert "Vanha &amp; viisas" in words
    assert json_feed(client, "/lehti/feed.json")["items"][4]["url"] == older.full_url


def test_a_reader_that_sorts_by_date_shows_the_notice_before_the_articles(client, full_issue):
    notice, *articles = atom(client, FEED).entries

    assert all(notice.published_parsed >= article.published_parsed for article in articles)


def test_mending_an_issue_is_no_news(client, full_issue):
    before = notices(client)[0]
    factories.republished(full_issue, theme="Toinen")

    after = notices(client)[0]
    assert (after.id, after.published, after.updated) == (
        before.id,
        before.published,
        before.updated,
    )


def test_the_notice_of_a_back_issue_has_the_day_of_its_cover(client, magazine, section):
    old = factories.make_issue(magazine, "1", 2009, cover_date=date(2009, 3, 2))
    factories.make_article(old, section)

    assert notices(client)[0].published_parsed[:3] == (2009, 3, 2)


def test_the_feed_of_a_section_tells_of_articles_alone(client, section, full_issue):
    assert notices(client, f"{section.url}feed.xml") == []
