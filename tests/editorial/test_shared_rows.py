"""Bylines, keywords and related pages are facts as well."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gallery.models import Keyword
from magazine.models import ArticleContributor, RelatedPage
from tests import factories
from tests.factories import fresh, republished


@pytest.fixture
def article(issue, section):
    return factories.make_article(issue, section, title="Villapaita", project="Vanha hanke")


def byline_of(page):
    return [(row.name, row.role) for row in page.contributors.all()]


def test_a_byline_is_a_fact(article):
    english = factories.translated(article)
    other = factories.make_contributor("Matti Malli")
    row = ArticleContributor(contributor=other, name="Matti Malli", role="photos", sort_order=1)

    source = fresh(article)
    source.contributors.add(row)
    source.save_revision().publish()

    assert byline_of(fresh(english)) == byline_of(fresh(article))
    assert ("Matti Malli", "photos") in byline_of(fresh(english))
    newest = fresh(english).latest_revision.content["contributors"]
    assert {row["name"] for row in newest} == {"Maija Esimerkki", "Matti Malli"}


def test_an_old_revision_of_a_translation_brings_no_old_byline_back(article):
    english = factories.translated(article)
    old = english.latest_revision
    other = factories.make_contributor("Matti Malli")
    republished(article, contributors=[ArticleContributor(contributor=other, name="Matti Malli")])

    old.publish()

    assert byline_of(fresh(english)) == [("Matti Malli", "text")]


def test_keywords_are_facts(article):
    english = factories.translated(article)
    source = fresh(article)
    source.keywords.add(Keyword.objects.create(name="villa", slug="villa"))

    source.save_revision().publish()

    assert [word.name for word in fresh(english).keywords.all()] == ["villa"]


def test_a_keyword_taken_off_the_source_is_off_the_translation(article):
    source = fresh(article)
    source.keywords.add(Keyword.objects.create(name="villa", slug="villa"))
    source.save_revision().publish()
    english = factories.translated(source)
    source = fresh(article)
    source.keywords.clear()

    source.save_revision().publish()

    assert not fresh(english).keywords.all()


def test_related_pages_are_facts(article, issue, section):
    english = factories.translated(article)
    other = factories.make_article(issue, section)

    republished(article, related_items=[RelatedPage(page=other)])

    assert [row.page_id for row in fresh(english).related_items.all()] == [other.pk]


def test_publishing_twice_rewrites_no_rows_that_are_equal(article):
    english = factories.translated(article)
    republished(article)
    rows = list(fresh(english).contributors.values_list("pk", flat=True))

    with CaptureQueriesContext(connection) as queries:
        republished(article)

    assert list(fresh(english).contributors.values_list("pk", flat=True)) == rows
    written = [q["sql"] for q in queries if not q["sql"].startswith(("SELECT", "SAVE", "RELEASE"))]
    assert not [sql for sql in written if sql.rstrip(" )").endswith(f" = {english.pk}")]
    assert not [sql for sql in written if re.match(r'\w+ \w+ "magazine_articlecontributor', sql)]


def test_sharing_asks_the_database_a_bounded_number_of_questions(article):
    with CaptureQueriesContext(connection) as alone:
        republished(article)
    factories.translated(article)
    with CaptureQueriesContext(connection) as together:
        republished(article)

    assert len(together) - len(alone) <= 14
