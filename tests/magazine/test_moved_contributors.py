"""A contributor or keyword with a new slug is found at the old address."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from gallery.models import Keyword
from magazine.models import ArticleKeyword, Contributor
from tests.factories import make_article, make_contributor


def renamed(record, slug):
    record = type(record).objects.get(pk=record.pk)
    record.slug = slug
    record.save()


@pytest.fixture(params=["contributor", "keyword"])
def record(request, issue, section):
    """A contributor and a keyword with a public article, and where their pages are."""
    word = Keyword.objects.create(name="villa", slug="villa")
    make_article(issue, section, keyword_items=[ArticleKeyword(tag=word)])
    if request.param == "keyword":
        return word, "/lehti/aiheet/", "villa"
    return Contributor.objects.get(), "/lehti/tekijat/", "maija-esimerkki"


def test_an_earlier_address_leads_on_however_often_the_slug_changes(client, record):
    thing, address, slug = record

    renamed(thing, "toinen")
    renamed(thing, "kolmas")

    for old in (slug, "toinen"):
        response = client.get(f"{address}{old}/")
        assert (response.status_code, response.url) == (301, f"{address}kolmas/")
    assert client.get(f"{address}kolmas/").status_code == 200


def test_a_slug_that_comes_back_sends_nobody_in_a_circle(client, record):
    thing, address, slug = record

    renamed(thing, "toinen")
    renamed(thing, slug)

    assert client.get(f"{address}{slug}/").status_code == 200
    assert client.get(f"{address}toinen/").url == f"{address}{slug}/"
    assert Redirect.objects.count() == 1


def test_an_address_that_was_never_public_leaves_no_redirect(magazine):
    renamed(make_contributor("Olli Mallinen"), "o-mallinen")

    assert not Redirect.objects.exists()
