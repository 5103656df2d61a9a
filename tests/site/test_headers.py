"""What answers carry besides the page: readers' requests are the same for everybody."""

from __future__ import annotations

import pytest
from django.conf import settings

EXTRA = ["/haku/", "/haku/?q=xyzzy", "/robots-on-puuttunut", "/healthz", "/readyz"]


@pytest.fixture
def urls(world):
    return [*world.addresses().values(), *world.machine_addresses().values(), *EXTRA]


def test_no_page_sets_a_cookie(client, urls):
    for url in urls:
        assert client.get(url).cookies == {}, url


def test_one_copy_of_a_page_serves_everybody(client, urls):
    for url in urls:
        varies = client.get(url).headers.get("Vary", "").lower()
        assert "cookie" not in varies, url
        assert "language" not in varies, url


@pytest.mark.parametrize("languages", ["en", "fi;q=0.1, en;q=0.9", "sv", "x" * 1000, ";;;"])
def test_the_address_alone_decides_the_language(client, world, languages):
    plain = client.get("/")

    response = client.get("/", HTTP_ACCEPT_LANGUAGE=languages)

    assert response.status_code == 200
    assert response.content == plain.content


@pytest.mark.parametrize("cookie", ["en", "xx", "\"'"])
def test_a_language_cookie_changes_nothing(client, world, cookie):
    plain = client.get("/")

    client.cookies[settings.LANGUAGE_COOKIE_NAME] = cookie

    assert client.get("/").content == plain.content


def test_a_reader_with_a_foreign_session_cookie_gets_the_page(client, world):
    plain = client.get("/")

    client.cookies[settings.SESSION_COOKIE_NAME] = "nobodys"

    response = client.get("/")
    assert response.status_code == 200
    assert response.content == plain.content


def test_an_editor_sees_the_way_back_to_the_admin(editor, world):
    html = editor.get(world.article.url).content.decode()

    assert "wagtail-userbar" in html


def test_the_admin_has_a_policy_of_its_own(editor, home):
    public = editor.get("/").headers["Content-Security-Policy"]
    admin = editor.get("/admin/").headers["Content-Security-Policy"]

    assert "'unsafe-inline'" in admin
    assert "'unsafe-inline'" not in public
    assert "default-src 'self'" in admin
    assert "object-src 'none'" in admin


@pytest.mark.parametrize("url", ["/", "/ei-ole/", "/haku/", "/admin/login/", "/healthz"])
def test_every_answer_is_careful(client, home, url):
    headers = client.get(url).headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"]
    assert headers["X-Frame-Options"]
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Content-Security-Policy"]


def test_the_admin_is_not_kept_by_anybody(editor, home):
    assert "private" in editor.get("/admin/").headers["Cache-Control"]
