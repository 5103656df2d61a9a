"""The files in which readers get a picture: made once, ahead of any reader."""

from __future__ import annotations

import pytest
from PIL import Image

from gallery.drawing.drawn import drawn as draw
from gallery.models import Picture
from gallery.renditions import ADMIN_SPECS, CROPS
from gallery.tasks import make_renditions
from tests.factories import make_picture, picture_file
from tests.gallery import files


@pytest.fixture
def drawn(monkeypatch):
    """The filters whose files are drawn."""
    made = []
    monkeypatch.setattr(
        "gallery.drawing.keeping.drawn",
        lambda picture, filters: made.extend(one.spec for one in filters) or draw(picture, filters),
    )
    return made


def specs(picture):
    return sorted(picture.renditions.values_list("filter_spec", flat=True))


def colour(picture):
    file = picture.renditions.get(filter_spec="width-400|srgb|format-jpeg").file
    with file.open(), Image.open(file) as image:
        return image.convert("RGB").getpixel((5, 5))


def test_saving_a_new_picture_has_its_files_made(db):
    picture = make_picture(file=picture_file(1300, 900))

    assert len(specs(picture)) == 9 + len(CROPS) + len(ADMIN_SPECS)


def test_a_small_original_gets_one_width(db):
    picture = make_picture(file=picture_file(60, 40))

    whole = [one for one in specs(picture) if one.startswith("width")]
    assert whole == [f"width-400|srgb|format-{name}" for name in ("avif", "jpeg", "webp")]


def test_the_files_are_made_once(db, drawn):
    picture = make_picture()
    first = len(drawn)

    result = make_renditions.call(picture.pk)

    assert (first, len(drawn), result) == (11, 11, 11)


def test_changing_words_asks_for_no_files(db, enqueued, editor):
    picture = make_picture()
    make_renditions.call(picture.pk)
    enqueued.clear()
    fields = {"title": "Toinen nimi", "collection": 1, "credit": "Ville Kuvaaja"}
    fields |= {"license": "cc-by-4.0", "alt_fi": "Uusi"}

    editor.post(f"/admin/images/{picture.pk}/", fields)

    assert Picture.objects.get().title == "Toinen nimi"
    assert enqueued == []


def test_saving_again_makes_good_what_a_worker_left_undone(db, enqueued):
    picture = make_picture()
    make_renditions.call(picture.pk)
    picture.renditions.filter(filter_spec__contains="avif").delete()
    enqueued.clear()

    picture.save()

    assert enqueued == [picture.pk]


def test_replacing_the_file_in_the_admin_makes_new_files_and_keeps_them(editor):
    red = make_picture()
    new = files.upload("sininen.png", files.plain("blue"))

    editor.post(f"/admin/images/{red.pk}/", {"title": "Kangas", "collection": 1, "file": new})

    picture = Picture.objects.get()
    assert len(specs(picture)) == 11
    assert colour(picture)[2] > 200
    assert not red.file.storage.exists(red.file.name)


def test_replacing_the_file_by_a_script_makes_new_files(db):
    picture = make_picture()

    picture.file = files.upload("sininen.png", files.plain("blue"))
    picture.save()

    assert len(specs(picture)) == 11
    assert colour(picture)[2] > 200


def test_a_missing_file_is_logged_and_nothing_breaks(db, enqueued, caplog):
    picture = make_picture()
    picture.file.storage.delete(picture.file.name)

    result = make_renditions.call(picture.pk)

    assert result == 0
    assert f"picture {picture.pk} is missing" in caplog.text


def test_a_picture_deleted_meanwhile_is_no_error(db, caplog):
    assert make_renditions.call(12345) == 0
    assert not [record for record in caplog.records if record.name.startswith("gallery")]


def test_a_failing_task_leaves_the_saved_picture(db, monkeypatch):
    monkeypatch.setattr("gallery.drawing.keeping.drawn", lambda *args: 1 / 0)

    picture = make_picture()

    assert Picture.objects.get() == picture
