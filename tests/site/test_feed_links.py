"""How readers and their programs find the feeds."""

from __future__ import annotations

import re

import pytest

IN_HEAD = re.compile(r'<link rel="alternate" type="([^"]+)" title="([^"]+)" href="([^"]+)">')
IN_SIGHT = re.compile(r'<a href="([^"]+)" type="application/atom\+xml">([^<]+)</a>')
ROOT = "http://localhost"


def html_of(client, url):
    return client.get(url).content.decode()


@pytest.mark.parametrize("language", ["fi", "en"])
def test_every_page_names_the_feeds_of_its_magazine(client, world, language):
    magazine = world.magazine if language == "fi" else world.english.magazine
    address = f"{ROOT}{magazine.url}feed"
    expected = {
        ("application/atom+xml", magazine.title, f"{address}.xml"),
        ("application/feed+json", magazine.title, f"{address}.json"),
    }

    for name, url in world.addresses().items():
        if name.startswith(language):
            assert expected <= set(IN_HEAD.findall(html_of(client, url))), url


def test_a_section_names_its_own_feed_first(client, world):
    named = IN_HEAD.findall(html_of(client, world.section.url))

    assert [title for _type, title, _url in named] == [world.section.title] * 2 + [
        world.magazine.title
    ] * 2
    assert len({url for *_rest, url in named}) == 4


def test_what_a_page_names_is_there(client, world):
    for url in world.addresses().values():
        html = html_of(client, url)
        for media_type, _title, address in IN_HEAD.findall(html):
            answer = client.get(address.removeprefix(ROOT))
            assert answer.status_code == 200
            assert answer["Content-Type"].startswith(media_type)


def test_a_reader_sees_the_way_to_the_feed(client, world):
    finnish = IN_SIGHT.findall(html_of(client, world.section.url))
    english = IN_SIGHT.findall(html_of(client, world.english.article.url))

    assert finnish == [
        (f"{ROOT}{world.section.url}feed.xml", "Syöte: Käden jälki"),
        (f"{ROOT}{world.magazine.url}feed.xml", "Syöte: Lehti"),
    ]
    assert english == [(f"{ROOT}{world.english.magazine.url}feed.xml", "Feed: LEHTI")]


def test_a_site_without_a_magazine_names_no_feed(client, home):
    html = html_of(client, "/")

    assert IN_HEAD.findall(html) == IN_SIGHT.findall(html) == []
