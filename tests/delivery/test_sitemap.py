"""The sitemap: every public page of the host with its languages, in parts when it is long."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client
from wagtail.models import Locale, Page, PageViewRestriction, Site

from delivery.sitemap import Place, registry, views
from magazine.models import IssuePage, SectionPage
from tests import factories
from tests.delivery.sitemap_reading import addresses, parts

ROOT = "http://localhost"


@pytest.fixture
def source(monkeypatch):
    """A source beside the pages; its ``listed`` are the places it has."""

    class Albums:
        name = "albums"
        listed: list[Place] = []

        def count(self, roots):
            return len(self.listed)

        def places(self, roots, start, stop):
            return self.listed[start:stop]

    albums = Albums()
    monkeypatch.setitem(registry._sources, albums.name, albums)
    return albums


def test_every_published_page_is_there(client, issue, section):
    assert addresses(client).keys() >= {
        f"{ROOT}/",
        f"{ROOT}/lehti/",
        f"{ROOT}/lehti/2026-1/",
        f"{ROOT}/lehti/kaden-jalki/",
    }


def test_a_page_says_when_it_was_last_published(client, issue):
    moment = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
    IssuePage.objects.update(last_published_at=moment)

    assert addresses(client)[f"{ROOT}/lehti/2026-1/"].modified == moment


def test_drafts_private_pages_and_what_stands_below_them_are_not_there(client, issue, section):
    section.unpublish()
    PageViewRestriction.objects.create(page=issue.get_parent(), restriction_type="login")

    assert addresses(client).keys() == {f"{ROOT}/"}


def test_a_page_in_two_languages_names_both_at_both_addresses(client, english_home, magazine):
    factories.translated(magazine)
    finnish, english = f"{ROOT}/lehti/", f"{ROOT}/en/lehti/"
    found = addresses(client)

    expected = {"fi": finnish, "en": english, "x-default": finnish}
    assert found[finnish].editions == found[english].editions == expected


def test_a_page_in_one_language_names_none(client, english_home, magazine):
    assert addresses(client)[f"{ROOT}/lehti/"].editions == {}


def test_a_draft_or_private_translation_is_not_named(client, english_home, magazine, section):
    factories.translated(magazine, publish=False)
    private = factories.translated(section)
    PageViewRestriction.objects.create(page=private, restriction_type="login")

    assert all(not url.editions for url in addresses(client).values() if "/lehti/" in url.editions)
    assert not any("/en/lehti/" in address for address in addresses(client))


def test_a_language_whose_front_page_is_a_draft_has_no_addresses(client, magazine):
    factories.translated(magazine)
    Page.objects.filter(depth=2, locale__language_code="en").update(live=False)

    assert not any("/en/" in address for address in addresses(client))


def test_an_alias_is_not_there(client, english_home, magazine):
    alias = Page.create_alias(
        magazine,
        parent=english_home,
        update_locale=Locale.objects.get(language_code="en"),
        reset_translation_key=False,
    )
    Page.objects.filter(pk=alias.pk).update(live=True)

    assert not any("/en/lehti/" in address for address in addresses(client))


def test_a_page_type_can_stay_out(client, issue, section, monkeypatch):
    monkeypatch.setattr(SectionPage, "in_sitemap", False, raising=False)

    assert f"{ROOT}/lehti/kaden-jalki/" not in addresses(client)
    assert f"{ROOT}/lehti/2026-1/" in addresses(client)


def test_only_the_pages_of_the_host_are_there(client, home, magazine):
    other = factories.published(home.get_parent(), type(home)(title="Toinen", slug="toinen"))
    site = Site.objects.create(hostname="toinen.example", port=443, root_page=other)
    Site.clear_site_root_paths_cache()
    first = addresses(client)
    second = addresses(Client(headers={"host": "localhost"}))

    assert first == second
    assert not any("toinen" in address for address in first)
    site.hostname, site.port, site.is_default_site = "testserver", 80, False
    site.save()
    assert addresses(client).keys() == {"http://testserver/"}


def test_a_site_may_begin_at_the_root_of_the_tree(client, home, magazine):
    Site.objects.update(root_page=Page.get_first_root_node())
    Site.clear_site_root_paths_cache()

    assert f"{ROOT}{magazine.url_path}" in addresses(client)


def test_an_app_adds_its_own_addresses_with_pictures(client, home, source):
    source.listed = [Place(f"{ROOT}/kuva/ä & b/", images=[f"{ROOT}/media/a.jpg?x=1&y=2"])]

    url = addresses(client)[f"{ROOT}/kuva/%C3%A4%20&%20b/"]

    assert url.images == [f"{ROOT}/media/a.jpg?x=1&y=2"]
    assert url.modified is None


def test_a_long_sitemap_comes_in_parts_that_hold_everything_once(
    client, issue, section, source, monkeypatch
):
    source.listed = [Place(f"{ROOT}/kuva/{number}/") for number in range(5)]
    whole = addresses(client)
    monkeypatch.setattr(views, "PER_PART", 3)

    listed = parts(client)
    in_parts = [addresses(client, part.removeprefix(ROOT)) for part in listed]

    assert f"{ROOT}/sitemap-pages-1.xml" in listed
    assert f"{ROOT}/sitemap-albums-2.xml" in listed
    assert [len(part) for part in in_parts[-2:]] == [3, 2]
    assert [address for part in in_parts for address in part] == list(whole)
    assert {address: url for part in in_parts for address, url in part.items()} == whole


def test_there_is_no_part_at_an_odd_address(client, home):
    odd = [
        "/sitemap-pages-0.xml",
        "/sitemap-pages-2.xml",
        "/sitemap-pages-999999.xml",
        "/sitemap-pages-9999999999.xml",
        "/sitemap-nothing-1.xml",
        "/sitemap-pages.xml",
        "/sitemap.xml/",
        "/en/sitemap.xml",
    ]

    assert {url: client.get(url).status_code for url in odd} == dict.fromkeys(odd, 404)


def test_an_empty_site_has_an_empty_sitemap(client, home):
    home.unpublish()

    assert addresses(client) == {}


def test_a_host_without_a_site_has_no_sitemap(client, home):
    Site.objects.all().delete()

    assert client.get("/sitemap.xml").status_code == 404
    assert client.get("/robots.txt").status_code == 200


def test_who_has_the_sitemap_gets_it_once(client, magazine):
    first = client.get("/sitemap.xml")
    again = client.get("/sitemap.xml", HTTP_IF_NONE_MATCH=first["ETag"])
    head = client.head("/sitemap.xml")

    assert again.status_code == 304
    assert head["ETag"] == first["ETag"]
    assert not first.cookies
    assert first.headers.get("Vary", "") in ("", "Accept-Encoding")
    assert Client(enforce_csrf_checks=True).post("/sitemap.xml").status_code == 405
