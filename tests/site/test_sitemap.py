"""The whole site in its sitemap, held against what its pages say themselves."""

from __future__ import annotations

import re

from tests.delivery.sitemap_reading import addresses
from tests.site.bilingual import add_articles

HREFLANG = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')


def test_what_the_sitemap_says_of_a_page_the_page_says_too(client, world):
    for address, url in addresses(client).items():
        html = client.get(address.removeprefix("http://localhost")).content.decode()
        in_head = dict(HREFLANG.findall(html))

        assert CANONICAL.findall(html) == [address]
        assert url.editions == (in_head if len(set(in_head.values())) > 1 else {})
        assert 'content="noindex' not in html


def test_every_kind_of_page_is_in_the_sitemap(client, world):
    found = addresses(client)
    kinds = {
        url for name, url in world.addresses().items() if not name.endswith((" hits", " nothing"))
    }

    assert {f"http://localhost{url}" for url in kinds} <= found.keys()
    for path in ("/lehti/tekijat/maija-esimerkki/", "/lehti/aiheet/villa/"):
        assert f"http://localhost{path}" in found


def test_what_nobody_reads_any_more_is_in_no_list(client, world):
    world.article.unpublish()

    assert "http://localhost/lehti/aiheet/villa/" not in addresses(client)
    assert "http://localhost/en/lehti/topics/villa/" in addresses(client)


def test_the_sitemap_grows_with_the_site(client, world):
    before = len(addresses(client))
    add_articles(world, 20)

    assert len(addresses(client)) == before + 40
