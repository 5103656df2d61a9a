"""Where a feed answers, to whom, and what it says to one who has it already."""

from __future__ import annotations

from django.test import Client
from wagtail.models import PageViewRestriction, Site

from gallery.models import Keyword, KeywordText
from tests.factories import republished, translated
from tests.magazine.feed_reading import atom, json_feed

ATOM = "/lehti/feed.xml"


ODD = [
    "/lehti/feed.xml/",
    "/lehti/feed.rss",
    "/feed.xml",
    "/ei-ole/feed.xml",
    "/lehti/2026-1/feed.xml",
    "/lehti/2026-1/yksi/feed.xml",
    "/lehti/arkisto/feed.xml",
    "/lehti//feed.xml",
    "/en/lehti/feed.xml",
    "/fi/lehti/feed.xml",
    "/leh%00ti/feed.xml",
    "/lehti/feed.xml%0a",
    f"/{'a/' * 300}feed.xml",
    "/lehti/FEED.XML",
]


def test_there_is_no_feed_at_an_odd_address(client, full_issue):
    assert {url: client.get(url).status_code for url in ODD} == dict.fromkeys(ODD, 404)


def test_a_draft_or_private_magazine_has_no_feed(client, full_issue, magazine):
    restriction = PageViewRestriction.objects.create(page=magazine, restriction_type="login")
    assert client.get(ATOM).status_code == 404

    restriction.delete()
    assert client.get(ATOM).status_code == 200

    magazine.unpublish()
    assert client.get(ATOM).status_code == 404


def test_a_private_issue_stays_out_of_the_feed(client, full_issue):
    PageViewRestriction.objects.create(page=full_issue, restriction_type="login")

    assert atom(client, ATOM).entries == []


def test_a_draft_in_english_has_no_english_feed(client, full_issue, magazine):
    translated(magazine, publish=False)

    assert client.get("/en/lehti/feed.xml").status_code == 404


def test_a_feed_is_asked_for_and_never_posted_to(full_issue):
    strict = Client(enforce_csrf_checks=True)

    for method in (strict.post, strict.put, strict.delete, strict.patch):
        assert method(ATOM).status_code == 405


def test_head_tells_what_get_would(client, full_issue):
    get, head = client.get(ATOM), client.head(ATOM)

    assert head.status_code == 200
    assert head.content == b""
    for name in ("ETag", "Last-Modified", "Content-Type", "Cache-Control"):
        assert head[name] == get[name]


def test_who_has_the_feed_gets_it_once(client, full_issue):
    first = client.get(ATOM)

    for asked in (
        {"HTTP_IF_NONE_MATCH": first["ETag"]},
        {"HTTP_IF_NONE_MATCH": f'"other", W/{first["ETag"]}'},
        {"HTTP_IF_MODIFIED_SINCE": first["Last-Modified"]},
    ):
        again = client.get(ATOM, **asked)
        assert again.status_code == 304, asked
        assert again.content == b""
        assert again["ETag"] == first["ETag"]
        assert "max-age=" in again["Cache-Control"]


def test_a_mark_or_a_date_of_garbage_gets_the_feed(client, full_issue):
    for mark in ("", '"', "W/", "*garbage", '"a", "b', "x" * 5000, "ä", '"\\"'):
        assert client.get(ATOM, HTTP_IF_NONE_MATCH=mark).status_code == 200, mark
    for moment in ("", "eilen", "Sun, 99 Nov 2026 99:99:99 GMT", "0"):
        assert client.get(ATOM, HTTP_IF_MODIFIED_SINCE=moment).status_code == 200, moment


def test_what_has_no_date_changes_the_mark_as_well(client, full_issue, section, three):
    keyword = Keyword.objects.create(name="villa")
    article = three[0]
    article.keywords.add(keyword)
    article.save_revision().publish()
    before = client.get(ATOM)["ETag"]

    KeywordText.objects.create(keyword=keyword, language="fi", label="villat")

    assert client.get(ATOM, HTTP_IF_NONE_MATCH=before).status_code == 200


def test_a_changed_text_is_told_at_once(client, full_issue, three):
    before = client.get(ATOM)["ETag"]
    republished(three[0], lead="Toisin.")

    assert "Toisin." in client.get(ATOM, HTTP_IF_NONE_MATCH=before).content.decode()


def test_a_feed_is_the_same_for_everybody_and_leaves_nothing(editor, client, full_issue):
    alone, logged_in = Client().get(ATOM), editor.get(ATOM)

    assert alone.content == logged_in.content
    assert not alone.cookies
    assert alone.headers.get("Vary", "") in ("", "Accept-Encoding")
    assert alone["Cache-Control"].startswith("public")
    assert alone["Content-Language"] == "fi"


def test_addresses_carry_the_host_and_port_of_the_site(client, full_issue):
    Site.objects.update(hostname="127.0.0.1", port=8123)
    Site.clear_site_root_paths_cache()

    (own,) = (link for link in atom(client, ATOM).feed.links if link.rel == "self")

    assert own.href == "http://127.0.0.1:8123/lehti/feed.xml"


def test_every_item_has_an_absolute_address_and_its_language(client, full_issue):
    for item in json_feed(client, "/lehti/feed.json")["items"]:
        assert item["url"].startswith("http://localhost/lehti/2026-1/")
        assert item["language"] == "fi"
