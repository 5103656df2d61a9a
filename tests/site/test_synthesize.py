"""A large made-up magazine: here a little one, which must read like any other."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from magazine.models import ArticlePage, IssuePage, MagazinePage
from tests.factories import picture_file, translated
from tests.site.api import data, items, queries


@pytest.fixture
def magazine(home, monkeypatch):
    """Three issues with twelve articles, written in batches that issues do not end with."""
    monkeypatch.setattr("website.synthesis.magazine.BATCH", 5)
    monkeypatch.setattr("website.synthesis.magazine.draw_all", lambda records: None)
    monkeypatch.setattr("website.synthesis.records.PEOPLE", 3)
    monkeypatch.setattr("website.synthesis.records.KEYWORDS", 3)
    monkeypatch.setattr("website.synthesis.texts.BODIES", 3)
    monkeypatch.setattr("gallery.signals.have_drawn", lambda ids: None)
    little = picture_file().read()
    monkeypatch.setattr("website.synthesis.records.cloth", lambda number: little)
    translated(home)
    out = StringIO()
    call_command("synthesize", issues=3, articles=12, stdout=out)
    assert "12 of 12 articles" in out.getvalue()
    return MagazinePage.objects.get(locale__language_code="fi")


def test_a_made_up_magazine_is_read_like_any_other(client, magazine):
    issues = list(IssuePage.objects.filter(locale=magazine.locale).order_by("path"))
    article = ArticlePage.objects.child_of(issues[1]).first()

    assert [ArticlePage.objects.child_of(issue).count() for issue in issues] == [4, 4, 4]
    assert [issue.title for issue in magazine.issues()] == ["3/1776", "2/1776", "1/1776"]
    for page in (magazine, issues[2], article):
        assert client.get(page.url).status_code == 200
        for other in data(client, f"resolve?path={page.url}")["alternates"]:
            assert client.get(other["url"]).status_code == 200
    told = data(client, f"articles/{article.pk}")
    assert (told["position"], told["article_count"]) == (1, 4)
    assert told["contributors"] and len(told["keywords"]) == 3
    assert f'href="{magazine.full_url}"' in told["body"][0]["value"]
    assert told["picture"]["credit"] == "Keksitty"
    assert len(items(client, "articles/?locale=en")) == 2
    assert queries(client, "articles/?limit=10") <= 12
    assert Page.find_problems() == ([], [], [], [], [])


def test_run_again_it_says_so_and_changes_nothing(magazine):
    refused = pytest.raises(CommandError, match="there already; nothing was changed")
    with CaptureQueriesContext(connection) as captured, refused:
        call_command("synthesize", issues=3, articles=12)

    assert all(query["sql"].startswith("SELECT") for query in captured)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--issues", "0"], "is no number from 1"),
        (["--articles", "x"], "is no number from 1"),
        (["--issues", "9", "--articles", "3"], "as many articles as issues"),
    ],
)
def test_a_number_that_cannot_be_is_refused(home, options, words):
    with pytest.raises(CommandError, match=words):
        call_command("synthesize", *options)


def test_without_a_front_page_it_says_what_to_do(db):
    with pytest.raises(CommandError, match="demo --no-serve"):
        call_command("synthesize")
