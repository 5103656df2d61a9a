"""An album in the admin: what may be published, and what the form refuses."""

from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup

from editorial.readiness.registry import blocking
from gallery.models import AlbumPage
from tests.editorial.content_pages import form_of
from tests.factories import make_picture
from tests.gallery.albums import make_album, make_gallery


@pytest.fixture
def gallery(home):
    return make_gallery(home)


def pictures_of(*pictures):
    """What the form sends of an album's pictures."""
    data = {"pictures-count": str(len(pictures))}
    for place, picture in enumerate(pictures):
        part = f"pictures-{place}"
        data |= {
            f"{part}-deleted": "",
            f"{part}-order": str(place),
            f"{part}-type": "figure",
            f"{part}-id": "",
            f"{part}-value-picture": str(picture.pk),
            f"{part}-value-alt": "",
            f"{part}-value-caption": "",
        }
    return data


def send(editor, gallery, *pictures, **values):
    """Post the form of a new album; what answers."""
    data = form_of(title="Langat", slug="langat", year="2026", **values)
    del data["body-count"]
    address = f"/admin/pages/add/gallery/albumpage/{gallery.pk}/"
    return editor.post(address, data | pictures_of(*pictures))


def said_beside_pictures(html):
    """The field as its script gets it, errors included."""
    field = BeautifulSoup(html, "html.parser").select_one("#pictures")
    value, error = json.loads(field["data-w-block-arguments-value"])
    return str(error)


def test_an_album_is_published_with_its_pictures_in_order(editor, gallery):
    pictures = [make_picture(title="a"), make_picture(title="b")]

    send(editor, gallery, *pictures, **{"action-publish": "1"})

    album = AlbumPage.objects.get()
    assert album.live
    assert [child.value["picture"] for child in album.pictures] == pictures


def test_an_empty_album_stays_a_draft_and_the_form_says_why(editor, gallery):
    response = send(editor, gallery, **{"action-publish": "1"})

    assert not AlbumPage.objects.filter(live=True).exists()
    assert "Lisää albumiin ainakin yksi kuva." in response.content.decode()


def test_a_draft_may_be_empty(editor, gallery):
    send(editor, gallery)

    assert AlbumPage.objects.filter(live=False).exists()


def test_the_same_picture_twice_is_refused_by_its_name_and_nothing_is_lost(editor, gallery):
    picture = make_picture(title="Punainen kangas")

    response = send(editor, gallery, picture, make_picture(title="Toinen"), picture)

    html = response.content.decode()
    assert not AlbumPage.objects.exists()
    assert "Kuva ”Punainen kangas” on albumissa jo." in said_beside_pictures(html)
    assert "Toinen" in html
    assert 'value="Langat"' in html


def test_an_album_without_pictures_is_not_ready(gallery):
    album = make_album(gallery)
    album.pictures = []

    assert [problem.code for problem in blocking(album)] == ["album-empty"]


def test_a_picture_of_an_album_is_never_without_words(gallery):
    album = make_album(gallery, make_picture())
    picture = album.pictures[0].value["picture"]
    picture.texts.all().delete()

    problems = blocking(AlbumPage.objects.get())

    assert [problem.code for problem in problems] == ["picture-alt"]
    assert "Kangas" in str(problems[0].message)


def previewed(editor, address, data):
    """What the editor sees beside the form before anything is saved."""
    assert editor.post(address, data).json()["is_valid"]
    response = editor.get(f"{address}?mode=")
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_an_album_that_was_never_saved_is_seen_in_its_preview(editor, gallery):
    data = form_of(title="Langat", slug="langat", year="2026") | pictures_of(make_picture())
    address = f"/admin/pages/add/gallery/albumpage/{gallery.pk}/preview/"

    page = previewed(editor, address, data)

    assert page.h1.get_text() == "Langat"
    assert len(page.select(".photos img")) == 1


def test_a_picture_that_is_new_in_a_draft_is_seen_in_its_preview(editor, gallery):
    album = make_album(gallery, make_picture())
    first = album.pictures[0].value["picture"]
    data = form_of(title="Langat", slug="langat", year="2026")
    data |= pictures_of(make_picture(title="Uusi"), first)

    page = previewed(editor, f"/admin/pages/{album.pk}/edit/preview/", data)

    links = [link["href"] for link in page.select(".photos figure > a")]
    assert links == [f"{album.url}2/", f"{album.url}1/"]


def test_a_gallery_is_seen_in_its_preview(editor, gallery):
    make_album(gallery)
    address = f"/admin/pages/{gallery.pk}/edit/preview/"

    page = previewed(editor, address, form_of(title="Uusi galleria", slug="galleria"))

    assert page.h1.get_text() == "Uusi galleria"
    assert len(page.select(".wall li")) == 3
