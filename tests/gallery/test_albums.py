"""An album keeps the addresses of its photos, whatever an editor does to it."""

from __future__ import annotations

import pytest

from tests.factories import fresh, make_picture, republished, translated
from tests.gallery.albums import figures, make_album, make_gallery


@pytest.fixture
def gallery(home):
    return make_gallery(home)


@pytest.fixture
def pictures(db):
    return [make_picture(title=f"Kuva {place}") for place in (1, 2, 3)]


def numbers(album, *pictures):
    """The numbers that ``album`` has given to ``pictures``."""
    return [fresh(album).numbers.get(str(picture.pk)) for picture in pictures]


def test_pictures_are_numbered_in_the_order_in_which_they_come(gallery, pictures):
    album = make_album(gallery, *pictures)

    assert numbers(album, *pictures) == [1, 2, 3]


def test_a_new_order_changes_no_number(gallery, pictures):
    album = make_album(gallery, *pictures)

    republished(album, pictures=figures(*reversed(pictures)))

    assert numbers(album, *pictures) == [1, 2, 3]


def test_the_number_of_a_picture_that_left_is_given_to_no_other(gallery, pictures):
    *kept, leaving = pictures
    album = make_album(gallery, *pictures)
    republished(album, pictures=figures(*kept))
    new = make_picture(title="Uusi")

    republished(album, pictures=figures(*kept, new))

    assert numbers(album, new, leaving) == [4, 3]


def test_an_old_draft_that_is_published_takes_no_number_back(gallery, pictures):
    first, second, third = pictures
    album = make_album(gallery, first)
    old = fresh(album).save_revision()
    republished(album, pictures=figures(first, second))

    old.publish()
    republished(album, pictures=figures(first, third))

    assert numbers(album, first, second, third) == [1, 2, 3]


def test_both_languages_give_a_photo_the_same_number(gallery, pictures):
    translated(gallery)
    album = make_album(gallery, *pictures)
    english = translated(album)

    republished(album, pictures=figures(*reversed(pictures), make_picture()))

    assert fresh(english).numbers == fresh(album).numbers
    assert len(fresh(english).numbers) == 4


def test_a_picture_that_only_the_translation_has_gets_a_number_of_its_own(gallery, pictures):
    translated(gallery)
    album = make_album(gallery, *pictures)
    english = translated(album)
    poster = make_picture(title="English poster")

    republished(english, pictures=figures(*pictures, poster))
    later = make_picture(title="Myöhempi")
    republished(album, pictures=figures(*pictures, later))

    assert numbers(english, poster) == numbers(album, poster) == [4]
    assert numbers(album, later) == [5]
