"""The index of a gallery: its albums, and all pictures by what a reader asks for."""

from __future__ import annotations

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from gallery.models import Keyword, KeywordText, Picture
from tests.factories import make_picture, translated
from tests.gallery.albums import make_album, make_gallery
from tests.grounds import built_once


@built_once
def gallery(home):
    translated(home)
    return make_gallery(home, description="Kuvia käsistä ja langoista.")


@built_once
def albums(gallery):
    """Two albums of two pictures; keyword, year and licence differ."""
    word = Keyword.objects.create(name="kudonta", slug="weaving")
    for language, label in (("fi", "kudonta"), ("en", "weaving")):
        KeywordText.objects.create(keyword=word, language=language, label=label)
    pictures = [
        make_picture(title="a", date_taken=date(2024, 5, 1)),
        make_picture(title="b", license="all-rights-reserved"),
        make_picture(title="c", date_taken=date(2024, 6, 1), license="cc0-1.0"),
        make_picture(title="d", license="InC"),
    ]
    for picture in pictures[:3]:
        picture.keywords.add(word)
    return [
        make_album(gallery, *pictures[:2], title="Langat", year=2025),
        make_album(gallery, *pictures[2:], title="Kädet", year=2026),
    ]


def read(client, gallery, query=""):
    response = client.get(f"{gallery.url}{query}")
    assert response.status_code == 200, query
    return BeautifulSoup(response.content, "html.parser")


def listed(page):
    """The addresses of the pictures on the wall."""
    return [link["href"] for link in page.select(".wall a")]


def state(page):
    """What the page says of the list."""
    return " ".join(page.select_one("main [role=status]").get_text().split())


def test_albums_stand_on_it_with_cover_count_and_year_the_newest_first(client, gallery, albums):
    page = read(client, gallery)

    shelves = page.select(".shelves > li")
    assert [shelf.h2.get_text() for shelf in shelves] == ["Kädet", "Langat"]
    assert [shelf.h2.a["href"] for shelf in shelves] == [albums[1].url, albums[0].url]
    assert shelves[0].img["alt"] == ""
    assert "2 kuvaa" in shelves[0].get_text()
    assert "2026" in shelves[0].get_text()
    assert page.select_one(".lead").get_text() == "Kuvia käsistä ja langoista."


def test_below_them_stand_all_pictures_each_with_its_own_address(client, gallery, albums):
    page = read(client, gallery)

    newer, older = albums[1].url, albums[0].url
    assert listed(page) == [f"{newer}1/", f"{newer}2/", f"{older}1/", f"{older}2/"]
    assert state(page) == "4 kuvaa"
    assert page.select_one("meta[name=robots]") is None


@pytest.mark.parametrize(
    ("query", "count", "words"),
    [
        ("?keyword=weaving", 3, "3 kuvaa: asiasana kudonta"),
        ("?year=2024", 2, "2 kuvaa: vuosi 2024"),
        ("?year=2025", 1, "Yksi kuva: vuosi 2025"),
        ("?album=langat", 2, "2 kuvaa: albumi Langat"),
        ("?free=1", 2, "2 kuvaa: vapaasti käytettävät"),
        (
            "?keyword=weaving&year=2024&free=1",
            2,
            "2 kuvaa: asiasana kudonta, vuosi 2024, vapaasti käytettävät",
        ),
    ],
)
def test_a_filter_leaves_what_fits_and_says_so(client, gallery, albums, query, count, words):
    page = read(client, gallery, query)

    assert len(listed(page)) == count
    assert state(page) == words
    assert page.select(".shelves") == []
    assert page.select_one("meta[name=robots]")["content"] == "noindex"


def test_each_filter_can_be_taken_away_by_itself(client, gallery, albums):
    page = read(client, gallery, "?keyword=weaving&free=1")

    links = {link.get_text(): link["href"] for link in page.select(".used a")}
    assert links == {
        "Poista: asiasana kudonta": f"{gallery.url}?free=1#all_pictures",
        "Poista: vapaasti käytettävät": f"{gallery.url}?keyword=weaving#all_pictures",
        "Näytä kaikki": gallery.url,
    }


def test_the_form_offers_what_there_is_and_keeps_what_was_chosen(client, gallery, albums):
    form = read(client, gallery, "?keyword=weaving&year=2024").select_one("form.filters")

    offered = {
        select["name"]: [option["value"] for option in select.select("option")]
        for select in form.select("select")
    }
    assert offered == {
        "keyword": ["", "weaving"],
        "year": ["", "2026", "2025", "2024"],
        "album": ["", "kadet", "langat"],
    }
    assert {o["value"] for o in form.select("option[selected]")} == {"weaving", "2024"}
    assert all(form.select_one(f"label[for={field['id']}]") for field in form.select("[id]"))


BAD = [
    "?year=99999&page=-1&keyword=%00&album=x",
    "?keyword=%00",
    "?keyword=%F0%9F%A7%B6",
    "?year=nolla",
    "?free=2&page=miljoona",
    "?album=" + "x" * 5000,
    "?keyword='%20OR%201=1--",
    "?page=99999999999999999999999",
    "?keyword[]=weaving",
    "?keyword=%FF%FE",
    "?album=<script>",
]


@pytest.mark.parametrize("query", BAD, ids=lambda query: query[:30])
def test_odd_words_in_the_address_lead_to_a_whole_page(client, gallery, albums, query):
    page = read(client, gallery, query)

    assert page.select_one("footer")
    assert page.select("main script") == []
    assert "\x00" not in page.get_text()


def test_a_filter_that_fits_nothing_tells_what_to_try(client, gallery, albums):
    page = read(client, gallery, "?keyword=tuntematon&year=1923")

    assert listed(page) == []
    assert state(page) == "Mikään kuva ei sovi: asiasana tuntematon, vuosi 1923"
    assert len(page.select(".used a")) == 3
    assert "Poista jokin rajaus" in page.main.get_text()


def test_a_gallery_without_albums_says_so(client, gallery):
    page = read(client, gallery)

    assert "ei ole vielä julkaistu" in page.main.get_text()
    assert page.select("form.filters") == []


def test_readers_find_neither_drafts_nor_pictures_that_are_withheld(client, gallery, albums):
    albums[0].unpublish()
    picture = Picture.objects.get(title="c")
    Picture.objects.filter(pk=picture.pk).update(consent_withdrawn_at=timezone.now())

    page = read(client, gallery)

    assert listed(page) == [f"{albums[1].url}2/"]
    (shelf,) = page.select(".shelves > li")
    assert "Yksi kuva" in shelf.get_text()
    assert read(client, gallery, "?keyword=weaving").select(".wall") == []


def test_a_picture_of_two_albums_is_listed_once(client, gallery, albums):
    make_album(gallery, Picture.objects.get(title="c"), title="Kolmas", year=2020)

    assert len(listed(read(client, gallery))) == 4
    assert len(listed(read(client, gallery, "?album=kolmas"))) == 1


def test_long_lists_come_in_pages_that_keep_the_filter(client, gallery, albums):
    many = [make_picture(title=f"p{place}", license="cc0-1.0") for place in range(26)]
    make_album(gallery, *many, title="Paljon")

    page = read(client, gallery, "?free=1")

    assert len(listed(page)) == 24
    address = page.select_one("nav.pages [rel=next]")["href"]
    assert address == "?free=1&page=2#all_pictures"
    assert len(listed(read(client, gallery, address))) == 4


def test_the_language_switch_keeps_the_filters(client, gallery, albums):
    english = translated(gallery)
    for album in albums:
        translated(album, words=lambda text: f"The {text}")

    page = read(client, gallery, "?keyword=weaving&album=langat")

    address = page.select_one(".languages a[hreflang=en]")["href"]
    assert address == f"http://localhost{english.url}?keyword=weaving&album=the-langat"
    other = BeautifulSoup(client.get(address).content, "html.parser")
    assert len(listed(other)) == 2
    assert state(other) == "2 pictures: keyword weaving, album The Langat"


def test_another_language_lists_its_own_albums_only(client, gallery, albums):
    english = translated(gallery)
    translated(albums[0])

    page = read(client, english)

    assert [shelf.h2.get_text() for shelf in page.select(".shelves > li")] == ["LANGAT"]
    assert all(address.startswith("/en/") for address in listed(page))
