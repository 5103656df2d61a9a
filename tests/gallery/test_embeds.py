"""Players of other hosts: nothing is asked of them, whoever reads, before a click."""

from __future__ import annotations

import socket

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.utils import translation

from gallery.blocks import EmbedBlock
from gallery.players import player_of
from tests.factories import make_article

BLOCK = EmbedBlock()
FRAMES = {
    "https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=90s": "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?start=90",
    "http://youtu.be/aqz-KE-bpKQ": "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ",
    "https://m.youtube.com/shorts/aqz-KE-bpKQ": "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ",
    "https://vimeo.com/1084537": "https://player.vimeo.com/video/1084537?dnt=1",
    "https://vimeo.com/1084537/abc123": "https://player.vimeo.com/video/1084537?dnt=1&h=abc123",
    "https://soundcloud.com/kutojat/tuulan-tei": "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fkutojat%2Ftuulan-tei",
    "https://open.spotify.com/intl-fi/episode/4rOoJ6": "https://open.spotify.com/embed/episode/4rOoJ6",
    "https://archive.org/details/BigBuckBunny_124": "https://archive.org/embed/BigBuckBunny_124",
    "https://areena.yle.fi/1-50123456": "",
}
NO_PLAYER = [
    "https://example.org/film",
    "https://www.youtube.com/",
    "https://www.youtube.com/watch?v=",
    'https://www.youtube.com/watch?v="><script>',
    "https://vimeo.com/someone",
    "https://youtube.com.example.org/watch?v=aqz-KE-bpKQ",
    "javascript:alert(1)//vimeo.com/1",
    "http://[",
    "",
]


@pytest.fixture
def page(client, issue, section):
    """A function: the page of an article with this player, as a reader gets it."""

    def read(url, title="Metsäfilmi"):
        body = [("embed", {"url": url, "title": title})]
        response = client.get(make_article(issue, section, body=body).url)
        return BeautifulSoup(response.content, "html.parser"), response

    return read


def posted(url):
    data = {"e-url": url, "e-title": "Metsäfilmi"}
    return BLOCK.clean(BLOCK.value_from_datadict(data, {}, "e"))


def refusal(url):
    with pytest.raises(ValidationError) as error:
        posted(url)
    return " ".join(error.value.block_errors["url"].messages)


@pytest.mark.parametrize(("url", "frame"), FRAMES.items())
def test_an_address_tells_its_player_without_asking_the_network(monkeypatch, url, frame):
    monkeypatch.setattr(socket, "socket", None)

    player = player_of(url)

    assert player.frame_url == frame


@pytest.mark.parametrize("url", NO_PLAYER)
def test_an_address_that_only_looks_like_one_has_no_player(url):
    assert player_of(url) is None


def test_readers_get_a_link_and_a_notice_and_no_frame(page):
    html, _response = page("https://youtu.be/aqz-KE-bpKQ")
    embed = html.select_one("figure.embed")

    assert embed.select_one("a")["href"] == "https://youtu.be/aqz-KE-bpKQ"
    assert "YouTube" in embed.select_one("a").text
    waiting = embed.select_one("[data-embed]")
    assert waiting.has_attr("hidden")  # without a script nobody sees a button that does nothing
    assert "www.youtube-nocookie.com" in waiting.text
    assert "Google" in waiting.text
    assert not html.select("iframe, embed, object")


def test_the_script_comes_only_where_a_player_is(page, client, section):
    html, _response = page("https://vimeo.com/1084537")

    assert len(html.select("script[src$='gallery/js/embed.js'][type=module]")) == 1
    assert b"embed.js" not in client.get(section.url).content


def test_only_the_page_with_the_player_may_show_its_frame(page, client, section):
    _html, response = page("https://vimeo.com/1084537")

    assert "frame-src https://player.vimeo.com" in response.headers["Content-Security-Policy"]
    assert "frame-src" not in client.get(section.url).headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "url", ["https://gone.example.org/film/1", "https://areena.yle.fi/1-50123456"]
)
def test_a_provider_without_a_player_leaves_a_plain_link(page, url):
    html, response = page(url)

    assert html.select_one("figure.embed a")["href"] == url
    assert not html.select("[data-embed], script[src$='embed.js']")
    assert "frame-src" not in response.headers["Content-Security-Policy"]


def test_an_address_that_would_run_is_no_link(page):
    html, _response = page("javascript:alert(1)")

    assert not html.select("figure.embed")


@pytest.mark.parametrize("url", ["https://example.org/film", "https://vimeo.com/someone"])
def test_an_unknown_address_is_refused_in_the_editors_language(url):
    with translation.override("fi"):
        message = refusal(url)

    assert "soitinta" in message
    assert "YouTube, Vimeo" in message


def test_what_is_no_address_is_refused():
    assert refusal("ei osoite")


def test_the_code_that_providers_offer_may_be_pasted_as_it_is():
    code = '<iframe width="560" src="https://www.youtube.com/embed/aqz-KE-bpKQ" title="x"></iframe>'

    assert posted(code)["url"] == "https://www.youtube.com/embed/aqz-KE-bpKQ"
