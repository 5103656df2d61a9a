"""What an address that nobody would type gets."""

from __future__ import annotations

import pytest

ODD = {
    "/%00": {404},
    "/lehti/%00/": {404},
    "/haku/%00": {404},
    "/en/%00/": {404},
    "/%ff/": {404},
    "/lehti/%ff%fe/": {404},
    "/%C3%A4/": {404},
    "/" + "a" * 5000: {301, 404},
    "/" + "a" * 5000 + "/": {404},
    "/" + "a/" * 2500: {404},
    "/lehti/../": {404},
    "/lehti/%2e%2e/%2e%2e/etc/passwd": {404},
    "/../../etc/passwd": {404},
    "/media/../settings/base.py": {400, 404},
    "/media/%2e%2e/%2e%2e/etc/passwd": {400, 404},
    "/media/%00": {404},
    "/lehti//": {404},
    "/lehti//2026-1/": {404},
    "/documents/99/../": {404},
    "/documents/99999999999999999999/x.pdf": {404},
    "/lehti/feed.xml": {200},
    "/lehti/feed.xml/": {404},
    "/lehti/?page=%00": {200},
    "/lehti/?page=-1": {200},
    "/lehti?x": {301},
    "/lehti/arkisto": {301},
    "/LEHTI/": {404},
    "/en": {301},
    "/sv/": {404},
    "/fi/": {404},
}


@pytest.mark.parametrize("address", ODD)
def test_an_odd_address_gets_an_answer(client, home, magazine, issue, address):
    client.raise_request_exception = False

    assert client.get(address).status_code in ODD[address]


@pytest.mark.parametrize("page", ["%00", "-1", "0", "nope", "9" * 50, "1.5", "%ff", ""])
def test_an_odd_page_number_gets_the_nearest_page(client, section, page):
    for url in (section.url, "/haku/"):
        assert client.get(f"{url}?q=a&page={page}").status_code == 200


def test_two_slashes_in_front_lead_nowhere_else(client, magazine):
    response = client.get("/", PATH_INFO="//lehti/")

    assert response.status_code == 404
