"""What a feed costs the database, whatever is in it."""

from __future__ import annotations

from django.db import connection
from django.test.utils import CaptureQueriesContext

from gallery.models import Keyword
from tests import factories
from tests.gallery.block_values import VALUES

MOST = 16


def queries(client, url):
    """How many statements the second request for ``url`` makes."""
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def article_with_everything(section, number):
    """With every block there is, a link, a keyword and a correction."""
    page = factories.article(section, picture=factories.make_picture())
    link = f'<p><a linktype="page" id="{section.pk}">x</a></p>'
    page.body = [("prose", link), *((name, make()) for name, make in VALUES.items())]
    page.keywords.add(Keyword.objects.create(name=f"sana {number}"))
    return page


def test_neither_issues_nor_blocks_nor_articles_add_queries(client, magazine, section):
    counts = {}
    for number in ("1", "2", "3"):
        issue = factories.make_issue(magazine, number)
        factories.published(issue, article_with_everything(section, number))
        counts[number] = [
            queries(client, url) for url in ("/lehti/feed.xml", f"{section.url}feed.json")
        ]

    assert counts["1"] == counts["2"] == counts["3"]
    assert max(counts["3"]) <= MOST
