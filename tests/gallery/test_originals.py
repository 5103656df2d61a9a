"""What is kept of a file, whichever way it comes in."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from gallery.models import Picture
from gallery.originals import bring_up_to_date
from gallery.storage import PictureStorage
from tests.factories import make_picture
from tests.gallery import files


@pytest.fixture(autouse=True)
def _draw_nothing(monkeypatch):
    monkeypatch.setattr("gallery.signals.have_drawn", lambda pictures: None)


def stored(picture):
    with picture.file.storage.open(picture.file.name) as file:
        return file.read()


def opened(picture):
    return Image.open(io.BytesIO(stored(picture)))


def by_script(content, name="kuva.jpg"):
    return Picture.objects.create(title="Kangas", file=ContentFile(content, name))


def by_the_field(content, name="kuva.jpg"):
    """As Wagtail stores a file whose form was wrong at first."""
    picture = Picture(title="Kangas")
    picture.file.save(name, ContentFile(content), save=False)
    picture.save()
    return picture


def in_place_of_another(content, name="kuva.jpg"):
    picture = make_picture()
    picture.file = ContentFile(content, name)
    picture.save()
    return picture


WAYS = [by_script, by_the_field, in_place_of_another]
every_way = pytest.mark.parametrize("bring", WAYS, ids=[way.__name__ for way in WAYS])


@every_way
def test_the_place_is_gone_and_the_note_to_turn_it_stays(db, bring):
    picture = bring(files.turned())

    exif = opened(picture).getexif()
    assert exif.get_ifd(0x8825) == {}
    assert exif[0x0112] == 6
    assert (picture.width, picture.height) == (600, 1000)


@every_way
def test_the_row_tells_of_the_stored_file(db, bring):
    made = bring(files.turned())

    picture = Picture.objects.get(pk=made.pk)
    assert picture.file_size == len(stored(picture))
    assert len(picture.file_hash) == 40
    assert len(picture.difference_hash) == 16


def test_the_same_file_has_the_same_hash_whosever_it_is(db):
    content = files.turned()
    one = make_picture(file=ContentFile(content, "a.jpg"), credit="Ville")
    other = make_picture(file=ContentFile(content, "b.jpg"), credit="Maija", license="")
    again = make_picture(file=ContentFile(stored(one), "c.jpg"), credit="")

    assert stored(one) != stored(other)
    assert one.file_hash == other.file_hash == again.file_hash
    Picture.objects.update(file_hash="")
    assert Picture.objects.get(pk=one.pk).get_file_hash() == one.file_hash


def test_a_changed_credit_is_written_into_the_file_under_the_same_name(db):
    picture = make_picture(credit="Ville Kuvaaja")
    name, file_hash = picture.file.name, picture.file_hash

    picture.credit = "Maija Kuvaaja"
    picture.save()

    assert picture.file.name == name
    assert "Maija Kuvaaja" in stored(picture).decode("latin-1")
    assert "Ville Kuvaaja" not in stored(picture).decode("latin-1")
    assert Picture.objects.get().file_size == len(stored(picture))
    assert Picture.objects.get().file_hash == file_hash


def test_a_change_of_other_facts_leaves_the_file_alone(db, monkeypatch):
    picture = make_picture()
    monkeypatch.setattr(PictureStorage, "write_over", lambda *args: pytest.fail("written"))

    picture.title = "Toinen"
    picture.save()


@pytest.mark.parametrize("failing", ["write_over", "open"])
def test_a_credit_that_cannot_be_written_into_the_file_is_still_saved(
    db, monkeypatch, caplog, failing
):
    picture = make_picture()
    monkeypatch.setattr(PictureStorage, failing, no_room)

    picture.credit = "Maija Kuvaaja"
    picture.save()

    assert Picture.objects.get().credit == "Maija Kuvaaja"
    assert f"The credit of picture {picture.pk} could not be written" in caplog.text


def test_a_file_from_before_is_brought_up_to_date(db):
    picture = make_picture()
    Path(picture.file.path).write_bytes(files.turned())
    Picture.objects.update(file_hash="", difference_hash="", credit="Maija")

    bring_up_to_date(Picture.objects.get())

    assert opened(picture).getexif().get_ifd(0x8825) == {}
    assert "Maija" in stored(picture).decode("latin-1")
    row = Picture.objects.get()
    assert (len(row.file_hash), len(row.difference_hash)) == (40, 16)
    assert row.file_size == len(stored(picture))


def no_room(*args, **kwargs):
    raise OSError(28, "No space left on device")


def test_a_file_that_is_no_picture_any_more_is_kept_as_it_is(db):
    picture = by_script(files.picture(kind="TIFF"), "kuva.tiff")

    assert opened(picture).format == "TIFF"
