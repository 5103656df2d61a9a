"""``/robots.txt``: what robots may read, and where they find everything."""

from __future__ import annotations

from urllib.robotparser import RobotFileParser

from django.test import Client
from wagtail.models import Site


def robots(client):
    """The file as Python's own reader of such files understands it."""
    response = client.get("/robots.txt")
    assert response.status_code == 200
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    parser = RobotFileParser()
    parser.parse(response.content.decode().splitlines())
    return parser


def test_robots_may_read_what_readers_may(client, home):
    rules = robots(client)

    for path in (
        "/",
        "/en/",
        "/lehti/2026-1/",
        "/lehti/feed.xml",
        "/documents/1/a.pdf",
        "/media/a",
    ):
        assert rules.can_fetch("*", f"http://localhost{path}"), path


def test_robots_stay_away_from_the_admin_and_from_endless_searches(client, home):
    rules = robots(client)

    for path in ("/admin/", "/admin/pages/1/", "/haku/?q=villa", "/en/search/?q=wool"):
        assert not rules.can_fetch("*", f"http://localhost{path}"), path


def test_robots_find_the_sitemap_of_the_host_they_ask(client, home):
    assert robots(client).site_maps() == ["http://localhost/sitemap.xml"]

    Site.objects.create(hostname="testserver", port=8443, root_page=home)

    assert robots(client).site_maps() == ["http://testserver:8443/sitemap.xml"]


def test_robots_txt_is_asked_for_and_kept(client, home):
    first = client.get("/robots.txt")

    assert client.get("/robots.txt", HTTP_IF_NONE_MATCH=first["ETag"]).status_code == 304
    assert client.head("/robots.txt").status_code == 200
    assert Client(enforce_csrf_checks=True).post("/robots.txt").status_code == 405
    assert client.get("/en/robots.txt").status_code == 404
