"""Whether a page is whole, and what it costs."""

from __future__ import annotations

from gzip import compress
from typing import Any

from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext


def soup(client: Any, url: str) -> BeautifulSoup:
    response = client.get(url)
    assert response.status_code == 200, url
    return BeautifulSoup(response.content, "html.parser")


def cost(client: Any, url: str) -> tuple[int, int]:
    """The queries of a warm request for ``url``, and the bytes that travel."""
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(url)
    assert response.status_code == 200, url
    return len(captured), len(compress(response.content))


def is_whole(html: BeautifulSoup) -> bool:
    """Whether the page reaches its end and has one heading with words in it."""
    (heading,) = html.select("h1")
    return bool(heading.get_text(strip=True)) and html.select_one("footer") is not None
