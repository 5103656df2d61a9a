"""What editors upload by mistake: a clear message in the form, or a picture on the page."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from gallery.models import Picture, PictureText
from tests.gallery import files, many

ADD = "/admin/images/add/"
CHOOSER = "/admin/images/chooser/create/"

REFUSED = {
    "a text": ("kuva.jpg", b"this is no picture"),
    "a picture's first bytes and nothing else": ("kuva.png", b"\x89PNG\r\n\x1a\n" + b"x" * 40),
    "a jpeg's first bytes and nothing else": ("kuva.jpg", b"\xff\xd8\xff\xe0" + b"x" * 40),
    "half an avif": ("kuva.avif", b"\0\0\0\x20ftypavif" + b"x" * 40),
    "a truncated jpeg": ("kuva.jpg", files.torn()),
    "a hundred megapixels": ("kuva.png", files.pixel_bomb()),
    "an svg": ("kuva.svg", files.SVG),
    "an svg called a png": ("kuva.png", files.SVG),
    "a wrong extension": ("kuva.png", files.picture()),
    "nothing": ("kuva.jpg", b""),
}
ACCEPTED = {
    "four inks": ("kuva.jpg", files.printed()),
    "a broken colour profile": ("kuva.jpg", files.with_broken_profile()),
    "a colour profile that does not fit": ("kuva.jpg", files.with_profile_of_other_colours()),
    "a palette with a hole": ("kuva.png", files.picture("P", kind="PNG", transparency=0)),
    "greys with transparency": ("kuva.png", files.picture("LA", kind="PNG")),
    "a name of 300 characters": ("k" * 300 + ".jpg", files.picture()),
    "a name from another script": ("картина 🧶.jpg", files.picture()),
}

refused = pytest.mark.parametrize(("name", "content"), REFUSED.values(), ids=REFUSED)
accepted = pytest.mark.parametrize(("name", "content"), ACCEPTED.values(), ids=ACCEPTED)


def typed(name, content, prefix=""):
    fields = {"title": "Kangas", "collection": 1, "credit": "Ville Kuvaaja", "alt_fi": "Punaista"}
    data = {f"{prefix}{field}": value for field, value in fields.items()}
    return data | {f"{prefix}file": files.upload(name, content)}


@refused
def test_a_bad_file_gets_a_message_and_what_was_typed_stays(editor, name, content):
    response = editor.post(ADD, typed(name, content))

    form = response.context["form"]
    assert response.status_code == 200
    assert [len(messages) for messages in form.errors.values()] == [1]
    html = response.content.decode()
    assert form.errors["file"][0] in html.replace("&#x27;", "'")
    assert 'value="Ville Kuvaaja"' in html
    assert "Punaista</textarea>" in html
    assert not Picture.objects.exists()


@refused
def test_among_many_a_bad_file_gets_its_message(editor, name, content):
    response = many.send(editor, files.upload(name, content))

    assert response.status_code == 422
    assert len(response.json()["sentences"]) == 1
    assert not Picture.objects.exists()


@refused
def test_the_chooser_shows_its_form_again_with_the_message(editor, name, content):
    prefix = "image-chooser-upload-"

    response = editor.post(CHOOSER, typed(name, content, prefix))

    answer = response.json()
    assert response.status_code == 200
    assert answer["step"] == "reshow_creation_form"
    assert 'value="Ville Kuvaaja"' in answer["htmlFragment"]
    assert "error-message" in answer["htmlFragment"]
    assert not Picture.objects.exists()


def test_a_bomb_is_refused_by_its_header_without_being_opened(editor, monkeypatch):
    monkeypatch.setattr(Image.Image, "load", lambda picture: pytest.fail("decoded"))

    response = editor.post(ADD, typed("kuva.png", files.pixel_bomb()))

    assert "50" in response.context["form"].errors["file"][0]


@accepted
def test_a_strange_file_reaches_readers_in_three_formats_and_plain_colours(editor, name, content):
    response = editor.post(ADD, typed(name, content))

    assert response.status_code == 302
    made = Picture.objects.get().renditions.filter(filter_spec__contains="width-")
    pictures = [Image.open(io.BytesIO(file.file.read())) for file in made]
    assert {picture.format for picture in pictures} == {"AVIF", "WEBP", "JPEG"}
    assert {picture.mode for picture in pictures} <= {"RGB", "RGBA"}


@accepted
def test_among_many_a_strange_file_comes_in_and_gets_its_words(editor, name, content):
    table = many.add(editor, files.upload(name, content)).url
    picture = Picture.objects.get()

    editor.post(table, many.typed(picture, alt_en="A cloth"))

    assert PictureText.objects.get(picture=picture, language="en").alt == "A cloth"


@accepted
def test_the_chooser_takes_a_strange_file_and_its_words(editor, name, content):
    response = editor.post(CHOOSER, typed(name, content, "image-chooser-upload-"))

    assert response.json()["step"] == "chosen"
    assert PictureText.objects.get(language="fi").alt == "Punaista"


def test_nothing_of_the_camera_leaves_with_a_picture(editor):
    editor.post(ADD, typed("kuva.jpg", files.turned()))

    made = Picture.objects.get().renditions.filter(filter_spec__contains="width-")
    assert len(made) == 6  # upright it is 600 wide, and is not made wider
    for file in made:
        picture = Image.open(io.BytesIO(file.file.read()))
        assert not picture.getexif()
        assert "icc_profile" not in picture.info
