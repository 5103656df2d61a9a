"""Readers of /en/ and their programs meet no Finnish word that does not say it is one."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup

from delivery.api.registry import resources
from gallery.models import Keyword, KeywordText
from tests.site.finnish_reading import crawl, finnish_in, finnish_in_data, finnish_in_feed
from tests.site.marked import ENGLISH, MARK

STARTS = ("/en/", f"/en/search/?q={ENGLISH}", "/en/search/?q=nothing", "/en/not-there/")


@pytest.fixture
def site(marked_site: Any) -> Any:
    """Finnish pages by name; "only" and "only article" have no English edition."""
    return marked_site


def leaks(client: Any) -> dict[str, list[str]]:
    """Path → the Finnish words on it that do not say so."""
    pages = crawl(client, *STARTS)
    assert len(pages) > 20
    return {path: found for path, page in pages.items() if (found := finnish_in(page))}


def test_no_page_speaks_finnish_without_saying_so(client, site):
    assert leaks(client) == {}


def test_what_is_finnish_only_stands_there_and_says_so(client, site):
    issue = site["issue"].get_translations().get()
    page = BeautifulSoup(client.get(issue.url).content, "html.parser")

    said = [tag.get_text() for tag in page.select("[lang=fi]") if MARK in tag.get_text()]
    assert any("Kääntämättä" in words for words in said)
    assert any("Väliotsikko" in words for words in said)


def test_the_navigation_and_the_footer_have_nothing_that_is_finnish_only(client, site):
    page = BeautifulSoup(client.get("/en/").content, "html.parser")

    links = [link.get_text() for link in page.header.select("nav a")]
    assert f"Tietoa {ENGLISH}" in links
    assert MARK not in page.header.get_text() + page.footer.get_text()


def test_no_feed_does(client, site):
    for name in ("magazine", "section", "network"):
        address = site[name].get_translations().get().url
        for form in ("xml", "json"):
            answer = client.get(f"{address}feed.{form}")
            assert answer.status_code == 200
            assert ENGLISH in answer.content.decode()
            assert finnish_in_feed(answer, form) == [], (name, form)


def test_no_answer_of_the_api_does(client, site):
    for resource in resources():
        answer = client.get(f"/api/v1/{resource.name}/?locale=en&limit=100").json()
        assert answer["count"], resource.name
        assert finnish_in_data(answer["items"]) == [], resource.name
        for item in answer["items"]:
            language = "?locale=en" if resource.is_one_for_all_languages else ""
            detail = client.get(f"/api/v1/{resource.name}/{item['id']}{language}")
            assert detail.status_code == 200
            assert finnish_in_data(detail.json()) == [], resource.name


def test_neither_do_the_navigation_the_search_and_the_resolver_of_the_api(client, site):
    paths = ["navigation?locale=en", f"search?q={ENGLISH}&locale=en", "issues/current?locale=en"]
    paths += [f"resolve?path={page.get_translations().get().url}" for page in _translated(site)]

    for path in paths:
        answer = client.get(f"/api/v1/{path}")
        assert answer.status_code == 200, path
        assert finnish_in_data(answer.json()) == [], path


def test_a_search_for_a_finnish_word_finds_no_english_page(client, site):
    found = client.get(f"/api/v1/search?q={MARK}&locale=en").json()

    assert found["items"] == []


def test_a_keyword_without_an_english_label_has_no_english_page(client, site):
    article = site["article"]
    word = Keyword.objects.get(slug__startswith="villa")
    magazine, english = site["magazine"], site["magazine"].get_translations().get()
    addresses = [f"{one.keywords_url}{word.slug}/" for one in (magazine, english)]
    in_map = client.get("/sitemap.xml").content.decode()

    assert [client.get(address).status_code for address in addresses] == [200, 404]
    assert [address in in_map for address in addresses] == [True, False]
    assert word.slug in client.get(article.url).content.decode()

    KeywordText.objects.create(keyword=word, language="en", label="wool")
    in_map = client.get("/sitemap.xml").content.decode()

    assert [client.get(address).status_code for address in addresses] == [200, 200]
    assert [address in in_map for address in addresses] == [True, True]
    assert "wool" in client.get(article.get_translations().get().url).content.decode()


def test_the_sitemap_lists_english_addresses_of_english_pages_only(client, site):
    in_map = client.get("/sitemap.xml").content.decode()

    for path in (line for line in in_map.split("<loc>")[1:] if "/en/" in line.split("<")[0]):
        address = path.split("<")[0].removeprefix("http://localhost")
        assert client.get(address).status_code == 200, address
    assert site["only"].url in in_map
    assert f"/en{site['only'].url}" not in in_map


def test_finnish_that_somebody_has_written_there_would_be_found(client, site):
    """The tests above can fail."""
    page = site["article"].get_translations().get()
    type(page).objects.filter(pk=page.pk).update(lead=f"Väärin {MARK}.")
    magazine = site["magazine"].get_translations().get().url

    assert page.url in leaks(client)
    assert finnish_in_data(client.get(f"/api/v1/articles/{page.pk}").json())
    for form in ("xml", "json"):
        assert finnish_in_feed(client.get(f"{magazine}feed.{form}"), form)


def _translated(site: Any) -> list[Any]:
    return [page for name, page in site.items() if not name.startswith("only")]
