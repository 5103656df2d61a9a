"""What a reader's request costs the database, once the caches are warm."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gallery.models import Attachment, PictureRendition
from tests.factories import republished
from tests.network.networks import make_event, make_index, make_network, make_plan, make_project
from tests.site.bilingual import add_articles, add_pictures

MOST = 16


def queries(client, url):
    """The statements of a request for ``url``."""
    with CaptureQueriesContext(connection) as captured:
        response = client.get(url)
    assert response.status_code == (404 if "/ei-ole/" in url or "/nope/" in url else 200), url
    return [query["sql"] for query in captured]


def warm(client, url):
    """How many statements the second request for ``url`` makes."""
    queries(client, url)
    return len(queries(client, url))


def writes(client, urls):
    return [sql for url in urls for sql in queries(client, url) if not sql.startswith("SELECT")]


@pytest.fixture
def counts(client, world):
    """A function: how many queries each kind of page makes now, or each of some kinds."""

    def count(*kinds):
        addresses = (world.addresses() | world.machine_addresses()).items()
        asked = [(name, url) for name, url in addresses if not kinds or name[3:] in kinds]
        return {name: warm(client, url) for name, url in asked}

    return count


def test_no_page_makes_more_than_sixteen_queries_and_none_makes_more_for_more_articles(
    world, counts
):
    add_articles(world, 20)
    at_twenty = counts()
    add_articles(world, 80)
    at_hundred = counts()

    assert {name: count for name, count in at_twenty.items() if count > MOST} == {}
    assert at_hundred == at_twenty


def test_a_gallery_its_albums_and_photos_cost_the_same_for_20_pictures_as_for_200(world, counts):
    add_pictures(world, 20)
    at_twenty = counts("gallery", "album", "photo")
    add_pictures(world, 180)
    at_two_hundred = counts("gallery", "album", "photo")

    assert len(at_twenty) == 6
    assert {name: count for name, count in at_twenty.items() if count > MOST} == {}
    assert at_two_hundred == at_twenty


def test_a_gallery_costs_the_same_with_every_filter_used(client, world):
    add_pictures(world, 20)
    filters = "?keyword=villa&year=2026&album=langanpaita&free=1&page=2"

    assert warm(client, f"{world.gallery.url}{filters}") <= MOST


def test_a_search_costs_the_same_for_20_hits_of_every_kind_as_for_100(client, world):
    def search(word="Juttu"):
        return warm(client, f"/haku/?q={word}"), warm(client, f"/en/search/?q={word}")

    network = make_network(make_index(world.magazine.get_parent()), title="Juttu")
    make_project(network, title="Juttu")
    make_plan(network, title="Juttu")
    make_event(network, title="Juttu")
    kinds = (world.magazine, world.section, world.issue, world.content)
    for page in (*kinds, world.gallery, world.album):
        for edition in (page, page.get_translation(world.english.issue.locale)):
            republished(edition.specific, search_description="Juttu")
    add_articles(world, 15)
    at_twenty = search()
    add_articles(world, 80)

    assert search() == at_twenty
    assert max(at_twenty) <= MOST


def test_a_page_with_more_pictures_links_and_keywords_makes_no_more_queries(client, world):
    before = warm(client, world.article.url)
    article = world.article.specific_class.objects.get(pk=world.article.pk)
    article.body.extend([(block.block_type, block.value) for block in article.body])
    article.save_revision().publish()

    assert warm(client, world.article.url) == before


def test_a_pinned_issue_costs_no_query(client, world):
    before = warm(client, "/")
    world.magazine.pinned_issue = world.issue
    world.magazine.save_revision().publish()

    assert warm(client, "/") == before


def test_a_readers_request_writes_nothing_and_makes_no_file(client, world):
    PictureRendition.objects.all().delete()

    everything = world.addresses() | world.machine_addresses()
    assert writes(client, everything.values()) == []
    assert not PictureRendition.objects.exists()


def test_the_size_of_a_scanned_issue_is_known_before_a_reader_asks(client, world):
    scan = Attachment.objects.create(title="1/2026", file=ContentFile(b"%PDF-1.4", "1-2026.pdf"))
    world.issue.scanned_original = scan
    world.issue.save_revision().publish()

    assert writes(client, [world.issue.url]) == []
    assert "8" in client.get(world.issue.url).content.decode()


def test_an_article_stays_two_queries_below_the_limit(client, world):
    """Attachments and recordings in its text cost one more each."""
    assert [warm(client, page.url) for page in (world.article, world.english.article)] == [14, 14]
