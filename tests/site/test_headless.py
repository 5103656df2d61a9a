"""A site whose pages are shown by a front end elsewhere."""

from __future__ import annotations

import json
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from delivery.api.openapi import document
from network.coordinators import appoint
from network.models import JoinRequest
from tests.factories import make_user
from tests.network.joining import ANSWERS
from tests.site.api import ROOT, data, get, problem

pytestmark = pytest.mark.usefixtures("networks")


@pytest.fixture
def headless(world, settings):
    settings.DELIVERY_FRONTEND_URL = "https://etusivu.example"
    Site.clear_site_root_paths_cache()
    yield world
    Site.clear_site_root_paths_cache()


def test_pages_lead_on_to_the_front_end(client, headless):
    for name, path in headless.addresses().items():
        answer = client.get(path)
        expected = f"https://etusivu.example{path}"
        assert (answer.status_code, answer["Location"]) == (302, expected), name


def test_a_headless_site_still_serves_what_programs_and_editors_need(client, headless):
    client.force_login(make_user())
    for path in (
        "/healthz",
        "/readyz",
        "/robots.txt",
        "/sitemap.xml",
        "/lehti/feed.xml",
        "/en/magazine/feed.json",
        f"{ROOT}articles/",
        "/covers/2026-1.svg",
        reverse("wagtailadmin_home"),
    ):
        path = path.replace(
            "/en/magazine/", headless.english.magazine.relative_url(Site.objects.get())
        )
        assert client.get(path).status_code == 200, path


def test_addresses_of_pages_lead_to_the_front_end_and_those_of_files_to_us(client, headless):
    article = headless.article
    url = f"https://etusivu.example{article.url_path.removeprefix('/home')}"
    told = data(client, f"articles/{article.pk}")

    assert told["url"] == url
    assert '<a href="https://etusivu.example/tietoa/">' in told["body"][0]["value"]
    assert told["picture"]["url"].startswith("http://localhost/pictures/")
    path = article.url_path.removeprefix("/home")
    assert data(client, f"resolve?path={path}")["url"] == url
    feed = client.get("/lehti/feed.json").content.decode()
    entry = next(one for one in json.loads(feed)["items"] if one["url"] == url)
    assert entry["image"].startswith("http://localhost/pictures/")
    assert 'src="http://localhost/pictures/' in entry["content_html"]
    sitemap = client.get("/sitemap.xml").content.decode()
    assert f"<loc>{url}</loc>" in sitemap
    assert "<image:loc>http://localhost/pictures/" in sitemap
    assert "<loc>http://localhost" not in sitemap


def test_a_posted_form_reaches_its_page(client, headless):
    assert client.post(headless.content.url_path.removeprefix("/home")).status_code != 302


def test_somebody_joins_a_network_of_a_headless_site(
    client, headless, networks, settings, mailoutbox, monkeypatch
):
    settings.WAGTAILADMIN_BASE_URL = "https://toimitus.example"
    told = data(client, f"networks/{networks.network.pk}?fields=join_url")["join_url"]
    assert told == f"https://etusivu.example{(path := urlsplit(told).path)}"
    coordinator = make_user()
    appoint(coordinator, networks.network)
    stamp = data(client, "forms/stamp?form=network.join")
    later = timezone.now() + timedelta(minutes=1)
    monkeypatch.setattr("delivery.public_forms.stamps.timezone.now", lambda: later)

    thanks = client.post(path, {stamp["name"]: stamp["value"]} | ANSWERS)
    assert (thanks.status_code, thanks["Location"]) == (302, f"{path}?sent")
    assert client.get(thanks["Location"])["Location"] == f"{told}?sent"
    assert JoinRequest.objects.get().state == JoinRequest.State.UNCONFIRMED
    front, link = mailoutbox[0].body.partition("https://etusivu.example")[1:]
    link = link.split()[0]
    assert front and client.get(link).status_code == 200
    client.post(link)

    assert JoinRequest.objects.get().state == JoinRequest.State.CONFIRMED
    assert "https://toimitus.example/admin/" in mailoutbox[1].body
    assert "http://localhost" not in "".join(letter.body for letter in mailoutbox)


@pytest.mark.parametrize("form", ["network.join", "website.feedback"])
def test_each_reader_gets_a_stamp_of_their_own_which_nobody_keeps(client, db, form):
    path = f"forms/stamp?form={form}"
    first, second = get(client, path), get(client, path)

    assert data(client, path).keys() == {"name", "value"}
    assert first.json() != second.json()
    assert first["Cache-Control"] == "no-store"
    assert not {"ETag", "Last-Modified", "Set-Cookie", "Cache-Tag"} & set(first.headers)
    told = document()["paths"]["/forms/stamp"]["get"]["responses"]
    assert set(told["200"]["headers"]) == {"Cache-Control"} and "304" not in told


def test_there_is_no_stamp_for_a_form_that_nobody_shows(client, db):
    [error] = problem(client, "forms/stamp?form=nosuch.form")["errors"]

    assert {"network.join", "website.feedback"} <= set(error["allowed"])
    problem(client, "forms/stamp")


def test_the_stamp_of_one_form_serves_no_other(client, headless, networks, monkeypatch):
    stamp = data(client, "forms/stamp?form=website.feedback")
    later = timezone.now() + timedelta(minutes=1)
    monkeypatch.setattr("delivery.public_forms.stamps.timezone.now", lambda: later)

    join = urlsplit(data(client, f"networks/{networks.network.pk}")["join_url"]).path
    client.post(join, {stamp["name"]: stamp["value"]} | ANSWERS)

    assert JoinRequest.objects.get().suspicions == ["no-stamp"]
