"""What search engines and the site's own search know of albums."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from gallery.models import Picture, PictureRendition, PictureText
from gallery.tasks import make_renditions
from tests.delivery.sitemap_reading import addresses
from tests.factories import make_picture, picture_file, republished, translated
from tests.gallery.albums import figures, make_album, make_gallery
from tests.grounds import built_once

HOST = "http://localhost"


@built_once
def gallery(home):
    translated(home)
    gallery = make_gallery(home)
    translated(gallery)
    return gallery


@built_once
def pictures(home):
    """Two pictures whose files are drawn."""
    found = [make_picture(title=name, file=picture_file(1600, 1000)) for name in ("a", "b")]
    for picture in found:
        make_renditions.func(picture.pk)
    return found


def large(picture):
    """The absolute address of the largest JPEG that readers get."""
    files = PictureRendition.objects.filter(image=picture, filter_spec__endswith="format-jpeg")
    return HOST + files.get(width=1200).url


def test_albums_and_photos_are_in_the_sitemap_with_their_pictures(client, gallery, pictures):
    album = make_album(gallery, *pictures)

    found = addresses(client)

    assert found[HOST + album.url].images == [large(picture) for picture in pictures]
    assert found[f"{HOST}{album.url}2/"].images == [large(pictures[1])]
    assert found[HOST + gallery.url].images == []
    assert found[f"{HOST}{album.url}2/"].modified


def test_a_photo_names_its_address_in_both_languages(client, gallery, pictures):
    album = make_album(gallery, *pictures)
    english = translated(album)

    editions = addresses(client)[f"{HOST}{album.url}2/"].editions

    finnish = f"{HOST}{album.url}2/"
    assert editions == {"fi": finnish, "en": f"{HOST}{english.url}2/", "x-default": finnish}


def test_withheld_pictures_and_those_that_are_not_drawn_are_told_to_nobody(
    client, gallery, pictures
):
    undrawn = make_picture(title="c")
    album = make_album(gallery, *pictures, undrawn)
    PictureRendition.objects.filter(image=undrawn).delete()
    Picture.objects.filter(pk=pictures[0].pk).update(consent_withdrawn_at=timezone.now())

    found = addresses(client)

    assert found[HOST + album.url].images == [large(pictures[1])]
    assert f"{HOST}{album.url}1/" not in found
    assert found[f"{HOST}{album.url}3/"].images == []


def test_a_draft_is_in_no_sitemap(client, gallery, pictures):
    album = make_album(gallery, *pictures)
    album.unpublish()

    assert not [address for address in addresses(client) if album.slug in address]


@pytest.mark.parametrize("word", ["Langanpäitä", "kutomo", "silitettiin", "kehruupuu"])
def test_an_album_is_found_by_its_words_and_those_of_its_pictures(client, gallery, word):
    picture = make_picture()
    PictureText.objects.filter(picture=picture, language="fi").update(caption="Vanha kehruupuu.")
    other = make_picture(title="toinen")
    album = make_album(gallery, picture, other, description="Kaarnarannan kutomo.")
    blocks = figures(picture) + figures(other, caption="Nukkaa silitettiin.")
    republished(album, pictures=blocks)

    page = BeautifulSoup(client.get(f"/haku/?q={word}").content, "html.parser")

    (hit,) = page.select(".results > li")
    assert hit.a["href"] == album.url
    assert hit.select_one(".kicker").get_text() == "Albumi"


def test_an_english_album_is_found_by_english_words_only(client, gallery):
    picture = make_picture()
    for language, words in (("fi", "Rukki."), ("en", "A spinning wheel.")):
        PictureText.objects.filter(picture=picture, language=language).update(caption=words)
    translated(make_album(gallery, picture))

    found = BeautifulSoup(client.get("/en/search/?q=spinning").content, "html.parser")
    assert len(found.select(".results > li")) == 1
    none = BeautifulSoup(client.get("/haku/?q=spinning").content, "html.parser")
    assert none.select(".results > li") == []
