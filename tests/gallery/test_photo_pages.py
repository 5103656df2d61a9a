"""The page of a photo: what it says, where it leads, and when there is none."""

from __future__ import annotations

import json
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from gallery.models import Keyword, KeywordText, Picture, PictureText
from gallery.tasks import make_renditions
from tests.factories import make_picture, picture_file, republished, translated
from tests.gallery.albums import figures, make_album, make_gallery
from tests.grounds import built_once


@built_once
def gallery(home):
    translated(home)
    return make_gallery(home)


@built_once
def pictures(home):
    return [named(place) for place in (1, 2, 3)]


def named(place, **fields):
    """A picture with a title in Finnish."""
    picture = make_picture(title=f"IMG_{place}.jpg", **fields)
    PictureText.objects.filter(picture=picture, language="fi").update(title=f"Näky {place}")
    return picture


def drawn(**fields):
    """A picture whose files are made."""
    picture = named(9, file=picture_file(1600, 1000), **fields)
    make_renditions.func(picture.pk)
    return picture


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return BeautifulSoup(response.content, "html.parser")


def told(client, address):
    """What the page tells programs."""
    (script,) = read(client, address).select('script[type="application/ld+json"]')
    return json.loads(script.string)


def test_it_shows_the_picture_its_words_its_credit_and_its_place(client, gallery, pictures):
    album = make_album(gallery, *pictures)
    republished(album, pictures=figures(*pictures, caption="Tässä albumissa."))

    page = read(client, f"{album.url}2/")

    assert page.h1.get_text() == "Näky 2"
    assert page.select_one(".plate img")["alt"] == "Punainen kangas"
    assert "Tässä albumissa." in page.main.get_text()
    assert page.select_one(".photo-facts .credit a[rel=license]").get_text() == "CC BY 4.0"
    assert page.select_one(".whereabouts").get_text() == "Kuva 2/3"


def test_it_leads_to_its_neighbours_and_back_to_the_album(client, gallery, pictures):
    album = make_album(gallery, *pictures)

    page = read(client, f"{album.url}2/")

    neighbours = page.select_one(".neighbours")
    assert neighbours.select_one("[rel=prev]")["href"] == f"{album.url}1/"
    assert neighbours.select_one("[rel=next]")["href"] == f"{album.url}3/"
    assert neighbours.select_one(".whereabouts a")["href"] == album.url
    assert read(client, f"{album.url}1/").select_one("[rel=prev]") is None
    assert read(client, f"{album.url}3/").select_one("[rel=next]") is None


def test_a_photo_keeps_its_address_and_changes_its_place_when_the_order_changes(
    client, gallery, pictures
):
    album = make_album(gallery, *pictures)
    republished(album, pictures=figures(*reversed(pictures)))

    page = read(client, f"{album.url}3/")

    assert page.h1.get_text() == "Näky 3"
    assert page.select_one(".whereabouts").get_text() == "Kuva 1/3"


@pytest.mark.parametrize("number", ["4", "0", "01", "999999", "1234567", "-1", "kaksi", "%00"])
def test_a_number_that_is_not_in_the_album_leads_nowhere(client, gallery, pictures, number):
    album = make_album(gallery, *pictures)

    assert client.get(f"{album.url}{number}/").status_code == 404


def test_a_withheld_picture_has_no_page_and_no_place_among_the_others(client, gallery, pictures):
    album = make_album(gallery, *pictures)
    Picture.objects.filter(pk=pictures[1].pk).update(consent_withdrawn_at=timezone.now())

    assert client.get(f"{album.url}2/").status_code == 404
    assert len(read(client, album.url).select(".photos > li")) == 2
    page = read(client, f"{album.url}3/")
    assert page.select_one(".whereabouts").get_text() == "Kuva 2/2"
    assert page.select_one("[rel=prev]")["href"] == f"{album.url}1/"


def test_a_photo_of_a_draft_album_is_nobodys(client, gallery, pictures):
    album = make_album(gallery, *pictures)
    album.unpublish()

    assert client.get(f"{album.url}1/").status_code == 404


def test_the_same_photo_in_the_other_language_is_one_step_away(client, gallery, pictures):
    translated(gallery)
    album = make_album(gallery, *pictures)
    english = translated(album)

    page = read(client, f"{album.url}2/")

    address = f"http://localhost{english.url}2/"
    assert english.url.startswith("/en/")
    assert page.select_one(".languages a[hreflang=en]")["href"] == address
    assert page.select_one("link[hreflang=en]")["href"] == address
    assert page.select_one("link[rel=canonical]")["href"] == f"http://localhost{album.url}2/"
    assert client.get(f"{english.url}2/").status_code == 200


def test_a_photo_that_the_other_language_leaves_out_says_so(client, gallery, pictures):
    translated(gallery)
    album = make_album(gallery, *pictures)
    english = translated(album)
    republished(english, pictures=figures(*pictures[:1]))

    assert read(client, f"{album.url}2/").select_one("link[hreflang=en]") is None
    assert client.get(f"{english.url}2/").status_code == 404


def test_its_keywords_lead_to_all_pictures_of_the_subject(client, gallery, pictures):
    word = Keyword.objects.create(name="kudonta", slug="weaving")
    KeywordText.objects.create(keyword=word, language="fi", label="kudonta")
    pictures[0].keywords.add(word)
    album = make_album(gallery, *pictures)

    (link,) = read(client, f"{album.url}1/").select("a[rel=tag]")

    assert link.get_text() == "kudonta"
    assert link["href"] == f"{gallery.url}?keyword=weaving#all_pictures"


def test_date_artwork_and_long_description_are_told_where_they_are_known(client, gallery):
    work = {"artwork_title": "Ryijy", "artwork_artist": "Aino Esimerkki"}
    picture = make_picture(date_taken=date(2025, 1, 14), **work)
    PictureText.objects.filter(picture=picture, language="fi").update(long_description="Kaavio.")
    album = make_album(gallery, picture)

    text = read(client, f"{album.url}1/").main.get_text()

    assert "14. tammikuuta 2025" in text
    assert "Aino Esimerkki, Ryijy" in text
    assert "Kaavio." in text


def test_a_free_picture_may_be_taken_along_with_the_words_to_tell(client, gallery):
    album = make_album(gallery, drawn(license="cc-by-4.0"))

    page = read(client, f"{album.url}1/")

    link = page.select_one("a[download]")
    assert link["download"] == f"{album.slug}-1.jpg"
    assert "1200 × 750" in link.get_text()
    assert "kt" in link.get_text()
    assert client.get(link["href"])["Content-Type"] == "image/jpeg"
    words = page.select_one("input[readonly]")["value"]
    assert words.startswith("Kuva: Ville Kuvaaja / CC BY 4.0, https://creativecommons.org/")
    assert page.select_one("label[for=credit_to_copy]")


@pytest.mark.parametrize("licence", ["all-rights-reserved", "InC", ""])
def test_a_picture_that_is_not_free_is_offered_to_nobody(client, gallery, licence):
    album = make_album(gallery, drawn())
    Picture.objects.update(license=licence)

    page = read(client, f"{album.url}1/")

    assert page.select("a[download], .reuse") == []


def test_programs_are_told_whose_it_is_and_what_allows_its_use(client, gallery):
    album = make_album(gallery, drawn(license="cc-by-4.0", rights_holder="Suvantosäätiö"))

    data = told(client, f"{album.url}1/")

    assert data["@type"] == "ImageObject"
    assert data["contentUrl"].startswith("http://localhost/pictures/")
    assert (data["width"], data["height"]) == (1200, 750)
    assert data["creator"] == {"@type": "Person", "name": "Ville Kuvaaja"}
    assert data["creditText"] == "Ville Kuvaaja"
    assert data["copyrightNotice"] == "Suvantosäätiö, CC BY 4.0"
    assert data["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert data["acquireLicensePage"] == data["url"] == f"http://localhost{album.url}1/"
    assert data["name"] == "Näky 9"


def test_no_words_end_the_script_that_tells_programs(client, gallery):
    bad = "</script><script>alert(1)</script><!--"
    album = make_album(gallery, drawn(credit=bad))
    republished(album, pictures=figures(Picture.objects.get(), caption=bad))

    assert told(client, f"{album.url}1/")["creditText"] == bad
    assert told(client, f"{album.url}1/")["caption"] == bad


def test_a_picture_that_is_gone_leaves_the_album_whole(client, gallery, pictures):
    album = make_album(gallery, *pictures)
    pictures[1].delete()

    assert client.get(f"{album.url}2/").status_code == 404
    assert len(read(client, album.url).select(".photos > li")) == 2
