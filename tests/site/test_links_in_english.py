"""Whatever links from an English page leads to an English page, or says that it does not."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup

from delivery.api.registry import resources
from tests.site.finnish_reading import crawl

#: What speaks no language.
FILES = ("/static/", "/media/", "/pictures/", "/documents/", "/covers/", "/admin/", "/sitemap.xml")


@pytest.fixture
def site(marked_site: Any) -> Any:
    return marked_site


@pytest.fixture
def finnish(site: Any) -> set[str]:
    """The addresses of the pages that have an English edition."""
    return {page.url for name, page in site.items() if not name.startswith("only")}


def english(page: Any) -> Any:
    return page.get_translations().get()


def paths_in(html: BeautifulSoup) -> list[str]:
    """Where its links lead, but for those that say they lead to Finnish."""
    links = html.select("a[href]:not([hreflang=fi])")
    addresses = (urlsplit(link["href"]) for link in links)
    return [one.path for one in addresses if one.netloc in ("", "localhost")]


def test_no_link_leads_to_a_finnish_page_that_has_an_english_edition(client, site, finnish):
    wrong = {
        path: found
        for path, page in crawl(client, "/en/").items()
        if (found := finnish & set(paths_in(page)))
    }

    assert wrong == {}


def test_a_link_that_leads_out_of_english_says_so(client, site):
    wrong = {
        (path, link)
        for path, page in crawl(client, "/en/").items()
        for link in paths_in(page)
        if link and not link.startswith(("/en/", *FILES))
    }

    assert wrong == set()


@pytest.mark.parametrize("name", ["article", "network", "event", "project", "plan", "issue"])
def test_links_in_texts_and_calls_lead_to_the_english_page(client, site, name):
    wanted = english(site["content"]).url
    page = BeautifulSoup(client.get(english(site[name]).url).content, "html.parser")

    words = [link.get_text() for link in page.main.select(f'a[href="{wanted}"]')]
    assert any(text.startswith("lisää") for text in words)
    if name != "issue":
        assert any(text.startswith("Linkki") for text in words)


def test_related_pages_and_the_section_are_english(client, site):
    page = BeautifulSoup(client.get(english(site["article"]).url).content, "html.parser")

    links = {link["href"] for link in page.main.select("a[href]")}
    assert english(site["content"]).url in links
    assert english(site["section"]).url in links
    assert english(site["issue"]).url in links


def test_menus_lead_to_english_pages(client, site):
    told = client.get("/api/v1/navigation?locale=en").json()
    page = BeautifulSoup(client.get("/en/").content, "html.parser")

    for name in ("magazine", "content"):
        address = english(site[name]).url
        assert address in {link["href"] for link in page.header.select("nav a")}
        assert f"http://localhost{address}" in json.dumps(told)


def finnish_addresses(data: Any, known: set[str]) -> list[str]:
    """Those of ``known`` in an answer, but for translations and what says it is Finnish."""
    if isinstance(data, dict):
        parts = [] if data.get("locale") == "fi" else list(data.items())
        return [
            one
            for key, part in parts
            if key != "translations"
            for one in finnish_addresses(part, known)
        ]
    if isinstance(data, list):
        return [one for part in data for one in finnish_addresses(part, known)]
    if not isinstance(data, str):
        return []
    links = paths_in(BeautifulSoup(data, "html.parser")) if "<" in data else [urlsplit(data).path]
    return [link for link in links if link in known and link != "/"]


def test_no_address_in_the_api_is_that_of_a_finnish_page(client, site, finnish):
    for resource in resources():
        items = client.get(f"/api/v1/{resource.name}/?locale=en&limit=100").json()["items"]
        language = "?locale=en" if resource.is_one_for_all_languages else ""
        details = [
            client.get(f"/api/v1/{resource.name}/{item['id']}{language}").json() for item in items
        ]
        assert items
        assert finnish_addresses([items, details], finnish) == [], resource.name


def test_links_in_texts_of_the_api_lead_to_the_english_page(client, site):
    wanted = english(site["content"]).url
    article = client.get(f"/api/v1/articles/{english(site['article']).pk}").json()

    assert json.dumps(article["body"]).count(wanted) >= 2
    assert wanted in json.dumps(article["corrections"])
    assert wanted in json.dumps(article["related"])


def test_no_feed_links_to_a_finnish_page_that_has_an_english_edition(client, site, finnish):
    for name in ("magazine", "section", "network"):
        feed = client.get(f"{english(site[name]).url}feed.json").json()
        assert feed["items"]
        assert finnish_addresses(feed, finnish) == [], name


def test_a_page_without_an_english_edition_is_linked_as_finnish(client, site):
    """Where the related page is Finnish only: it is left out, or its link says so."""
    article = site["article"]
    article.related_items.all().update(page=site["only"])
    page = BeautifulSoup(client.get(english(article).url).content, "html.parser")

    assert site["only"].url not in paths_in(page.main)
