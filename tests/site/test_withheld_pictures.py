"""A picture whose consent is withdrawn disappears through every door, and comes back."""

from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from gallery.consent.actions import restore_consent, withdraw_consent
from gallery.models import Picture
from gallery.reading import body_data
from gallery.serializers import picture_data
from magazine.models import Contributor
from tests.factories import (
    article,
    make_article,
    make_picture,
    make_user,
    published,
    republished,
    translated,
)
from tests.site.bilingual import shout

NOTICE = {"fi": "Kuva ei ole enää nähtävissä.", "en": "This picture is no longer available."}
#: Words that may name who is in the picture, wherever they were written.
WORDS = ("Aino hymyilee", "Aino kuvassa", "Ainon kuva", "Aino Kuvaaja")


@pytest.fixture
def shown(world):
    """``world`` with one picture in every place that can hold one, in both languages."""
    picture = make_picture(title="Aino", credit="Aino Kuvaaja")
    picture.texts.update(alt="Aino hymyilee", caption="Ainon kuva")
    figure = {"picture": picture, "alt": "Aino kuvassa", "caption": "Ainon kuva"}
    body = [("figure", figure), ("gallery", {"pictures": [figure, figure], "caption": ""})]
    body.append(("prose", "<p>Loppu hyvin.</p>"))
    told = article(world.section, title="Ainon villapaita", picture=picture, body=body)
    world.article = published(world.issue, told)
    world.english.article = translated(world.article, words=shout)
    world.issue = republished(world.issue, cover=picture)
    Contributor.objects.update(portrait=picture)
    return world


@pytest.fixture
def picture(shown):
    return Picture.objects.get(title="Aino")


def page(client, url):
    return BeautifulSoup(client.get(url).content, "html.parser")


def pages_of(world):
    """Every page that shows the picture, and by how many notices it is replaced there."""
    notices = {"article": 4, "contributor": 1}
    found = world.addresses()
    names = ("home", "issue", "article", "section", "contributor", "topic", "archive")
    return [
        (language, found[f"{language} {name}"], notices.get(name, 0))
        for language in ("fi", "en")
        for name in names
    ]


def files_of(picture):
    return {picture.file.url, *(one.url for one in picture.renditions.all())}


def test_readers_get_a_notice_or_nothing_in_its_place_in_both_languages(client, shown, picture):
    withdraw_consent(picture, make_user())

    for language, url, notices in pages_of(shown):
        soup = page(client, url)
        html = str(soup).casefold()
        assert [box.get_text(strip=True) for box in soup.select(".withheld")] == (
            [NOTICE[language]] * notices
        ), url
        assert not any(file in html for file in files_of(picture)), url
        assert not any(word.casefold() in html for word in WORDS), url


def test_everything_comes_back_with_the_consent(client, shown, picture):
    before = {url: client.get(url).content for _language, url, _notices in pages_of(shown)}
    withdraw_consent(picture, make_user())

    restore_consent(picture, make_user())

    for url, content in before.items():
        assert client.get(url).content == content, url


def test_the_notice_keeps_the_proportions(client, shown, picture):
    withdraw_consent(picture, make_user())

    box = page(client, shown.article.url).select_one(".withheld svg")

    assert (box["width"], box["height"]) == ("60", "40")


def test_no_address_of_its_files_works_any_more(client, shown, picture):
    open_before = [file for file in files_of(picture) if client.get(file).status_code == 200]

    withdraw_consent(picture, make_user())
    closed = {client.get(file).status_code for file in files_of(picture)}
    restore_consent(picture, make_user())

    assert open_before
    assert closed == {404}
    assert all(client.get(file).status_code == 200 for file in open_before)


def test_an_editor_still_sees_the_file(editor, shown, picture):
    withdraw_consent(picture, make_user())

    assert {editor.get(file).status_code for file in files_of(picture)} == {200}


def test_feeds_tell_of_the_article_without_it(client, shown, picture):
    addresses = shown.machine_addresses()
    withdraw_consent(picture, make_user())

    for name in ("fi magazine xml", "fi section json", "en magazine json", "en section xml"):
        text = client.get(addresses[name]).content.decode()
        assert NOTICE[name[:2]] in text, name
        assert not any(word.casefold() in text.casefold() for word in WORDS), name
        assert not any(file in text for file in files_of(picture)), name


def test_the_feed_names_no_picture_of_the_article(client, shown, picture):
    withdraw_consent(picture, make_user())

    feed = json.loads(client.get(shown.machine_addresses()["fi magazine json"]).content)

    [item] = [item for item in feed["items"] if item["title"] == shown.article.title]
    assert "image" not in item


def test_a_search_hit_names_nobody(client, shown, picture):
    withdraw_consent(picture, make_user())

    for url in ("/haku/?q=villapaita", "/en/search/?q=villapaita"):
        html = client.get(url).content.decode()
        assert not any(word.casefold() in html.casefold() for word in WORDS), url


def test_nobody_finds_the_page_by_a_caption_that_is_not_shown(client, world):
    picture, user = make_picture(), make_user()
    figure = {"picture": picture, "alt": "", "caption": "Kutoja Tuulentupa"}
    page = make_article(world.issue, world.section, title="Kutomo", body=[("figure", figure)])

    def finds():
        return page.url in client.get("/haku/?q=tuulentupa").content.decode()

    assert finds()
    withdraw_consent(picture, user)
    assert not finds()
    restore_consent(picture, user)
    assert finds()


def test_the_woven_cover_takes_the_place_of_a_cover(client, shown, picture):
    withdraw_consent(picture, make_user())

    figure = page(client, shown.issue.url).select_one(".hero-cover")

    assert figure.select("img.woven")
    assert figure.figcaption


def test_programs_get_neither_files_nor_words(shown, picture):
    withdraw_consent(picture, make_user())

    with translation.override("fi"):
        data = picture_data(Picture.objects.for_display().get(pk=picture.pk))
        figure = body_data(shown.article.body)[0]["value"]

    assert data["withheld"]
    assert (data["width"], data["height"]) == (60, 40)
    told = {name for name, value in data.items() if value}
    assert told == {"id", "withheld", "width", "height"}
    assert (figure["alt"], figure["caption"]) == ("", "")


def test_a_notice_costs_no_query_more(client, shown, picture, django_assert_num_queries):
    client.get(shown.article.url)
    with CaptureQueriesContext(connection) as queries:
        client.get(shown.article.url)
    withdraw_consent(picture, make_user())

    with django_assert_num_queries(len(queries)):
        client.get(shown.article.url)
