"""What the pages may load and who may frame them."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from tests import factories

NOT_FOUND = "/ei-ole/"


@pytest.fixture
def addresses(magazine, section, issue, english_home) -> list[str]:
    """One address of every kind of public page, with a picture where there may be one."""
    picture = factories.make_picture()
    article = factories.make_article(issue, section, picture=picture)
    pages = [magazine, section, issue, article, english_home]
    return ["/", "/haku/?q=juttu", NOT_FOUND, *(page.url for page in pages)]


def directives(response) -> dict[str, list[str]]:
    policy = response.headers["Content-Security-Policy"]
    words = [directive.split() for directive in policy.split(";") if directive.strip()]
    return {name: sources for name, *sources in words}


def test_a_public_page_may_load_from_its_own_host_only(client, addresses):
    for address in addresses:
        policy = directives(client.get(address))

        assert policy.pop("img-src") == ["'self'", "data:"]
        assert policy["default-src"] == ["'self'"]
        allowed = {source for sources in policy.values() for source in sources}
        assert allowed <= {"'self'", "'none'"}, address


def test_a_public_page_holds_nothing_that_its_policy_forbids(client, addresses):
    for address in addresses:
        response = client.get(address)
        page = BeautifulSoup(response.content, "html.parser")

        assert response.status_code == (404 if address == NOT_FOUND else 200)
        assert page.find_all("style") == [], address
        assert [tag for tag in page.find_all("script") if not tag.get("src")] == [], address
        inline = [name for tag in page.find_all() for name in tag.attrs if is_inline(name)]
        assert inline == [], address
        assert foreign(page) == [], address


def is_inline(attribute: str) -> bool:
    return attribute == "style" or attribute.startswith("on")


def foreign(page: BeautifulSoup) -> list[str]:
    """What the page loads from other hosts."""
    loaded = [tag["src"] for tag in page.find_all(src=True)]
    loaded += [tag["href"] for tag in page.find_all("link", rel=["stylesheet", "icon", "preload"])]
    return [address for address in loaded if urlsplit(address).netloc]


def test_a_public_page_is_framed_by_nobody(client, home):
    response = client.get("/")

    assert response.headers["X-Frame-Options"] == "DENY"
    assert directives(response)["frame-ancestors"] == ["'none'"]


def test_an_answer_says_no_more_than_it_must(client, home):
    headers = client.get("/").headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "Set-Cookie" not in headers


def test_the_admin_asks_no_other_host(editor):
    policy = directives(editor.get(reverse("wagtailadmin_home")))

    hosts = {source for sources in policy.values() for source in sources if "." in source}
    assert hosts == set()
    assert policy["frame-ancestors"] == ["'self'"]


def test_the_editor_sees_a_preview_in_its_frame(editor, home):
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[home.pk])
    form = editor.get(reverse("wagtailadmin_pages:edit", args=[home.pk]))
    assert form.status_code == 200

    response = editor.get(address)

    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert directives(response)["frame-ancestors"] == ["'self'"]
