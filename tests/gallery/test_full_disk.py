"""A disk that is full: the editor reads so, nothing typed is lost, nothing half is left."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.db import DatabaseError
from wagtail.users.models import UserProfile

from gallery.models import Picture, PictureText
from gallery.storage import PictureStorage, picture_storage
from tests.factories import make_picture
from tests.gallery import files

ADD = "/admin/images/add/"


def no_room(*args, **kwargs):
    raise OSError(28, "No space left on device")


@pytest.fixture
def full(monkeypatch):
    """Call it to fill the disk."""
    return lambda: monkeypatch.setattr(PictureStorage, "_save", no_room)


def fields(**changes):
    return {"title": "Kangas", "collection": 1, "credit": "Ville Kuvaaja", "alt_fi": "Punaista"} | (
        {"file": files.upload("kuva.jpg", files.picture(size=(90, 60)))} | changes
    )


def stored_files():
    folder = Path(picture_storage().path("original_images"))
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize(("language", "words"), [("fi", "tilaa"), ("en", "no room")])
def test_a_new_picture_gets_a_sentence_beside_its_file(editor, full, language, words):
    UserProfile.objects.create(user=get_user_model().objects.get(), preferred_language=language)
    full()

    response = editor.post(ADD, fields())

    html = response.content.decode()
    assert response.status_code == 200
    assert words in response.context["form"].errors["file"][0]
    assert 'value="Ville Kuvaaja"' in html
    assert "Punaista</textarea>" in html
    assert not Picture.objects.exists()
    assert stored_files() == []


def test_another_file_for_a_picture_leaves_the_old_one(editor, full):
    picture = make_picture(title="Ennen")
    editor.get(f"/admin/images/{picture.pk}/")  # draws what the form shows
    before = stored_files()
    full()

    response = editor.post(f"/admin/images/{picture.pk}/", fields())

    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["file"]
    assert Picture.objects.get().title == "Ennen"
    assert stored_files() == before


def test_the_chooser_shows_its_form_again(editor, full):
    full()
    data = {f"image-chooser-upload-{name}": value for name, value in fields().items()}

    answer = editor.post("/admin/images/chooser/create/", data).json()

    assert answer["step"] == "reshow_creation_form"
    assert 'value="Ville Kuvaaja"' in answer["htmlFragment"]
    assert not Picture.objects.exists()


def test_half_a_file_is_thrown_away():
    class Tearing(ContentFile):
        def chunks(self, chunk_size=None):
            yield b"the first half"
            no_room()

    with pytest.raises(OSError, match="No space"):
        picture_storage().save("original_images/kuva.jpg", Tearing(b"all of it"))

    assert stored_files() == []


@pytest.mark.parametrize("model", [Picture, PictureText])
def test_a_row_that_cannot_be_written_leaves_no_file(editor, monkeypatch, model):
    def fails(*args, **kwargs):
        raise DatabaseError("database or disk is full")

    monkeypatch.setattr(model, "save_base", fails)

    with pytest.raises(DatabaseError):
        editor.post(ADD, fields())

    assert not Picture.objects.exists()
    assert stored_files() == []


def test_a_script_whose_row_cannot_be_written_leaves_no_file(db, monkeypatch):
    monkeypatch.setattr(Picture, "save_base", no_room)

    with pytest.raises(OSError, match="No space"):
        make_picture()

    assert stored_files() == []


def test_a_form_that_is_wrong_elsewhere_stores_nothing(editor):
    editor.post(ADD, fields(alt_fi="k" * 501))

    assert stored_files() == []
