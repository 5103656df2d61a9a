"""Pictures that are too small, too large, in motion, from a phone or oddly named."""

from __future__ import annotations

import io
import threading

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from gallery.models import Picture
from gallery.storage import picture_storage
from tests.factories import make_picture
from tests.gallery import files

ADD = "/admin/images/add/"


@pytest.fixture(autouse=True)
def _draw_nothing(monkeypatch):
    monkeypatch.setattr("gallery.signals.have_drawn", lambda pictures: None)


def posted(editor, name, content):
    fields = {"title": "Kangas", "collection": 1, "credit": "Ville Kuvaaja", "alt_fi": "Punaista"}
    return editor.post(ADD, fields | {"file": files.upload(name, content)})


def moving(kind):
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "green", "blue")]
    out = io.BytesIO()
    frames[0].save(out, kind, save_all=True, append_images=frames[1:], duration=100)
    return out.getvalue()


def with_a_second_view():
    """A JPEG as some phones write it, with another one behind the first."""
    out = io.BytesIO()
    views = [Image.new("RGB", (60, 40), colour) for colour in ("red", "green")]
    views[0].save(out, "MPO", save_all=True, append_images=views[1:])
    return out.getvalue()


REFUSED = {
    "a moving gif": ("kuva.gif", moving("GIF"), "liikkuu"),
    "a moving webp": ("kuva.webp", moving("WEBP"), "liikkuu"),
    "a moving png": ("kuva.png", moving("PNG"), "liikkuu"),
    "a moving avif": ("kuva.avif", moving("AVIF"), "liikkuu"),
    "one pixel": ("kuva.png", files.picture(size=(1, 1), kind="PNG"), "vain 1 × 1 pikseliä"),
    "a line": ("kuva.png", files.picture(size=(400, 8), kind="PNG"), "vähintään 16 pikseliä"),
    "12 000 × 12 000": ("kuva.png", files.pixel_bomb(12_000, 12_000), "50 miljoonaa"),
    "a jpeg called heic": ("kuva.heic", files.picture(), "heic"),
    "a heic called jpg": ("kuva.jpg", files.picture(kind="HEIF"), "jpeg"),
    "half a heic": ("kuva.heic", files.picture(kind="HEIF", size=(400, 300))[:2000], "avaudu"),
}


@pytest.mark.parametrize(("name", "content", "words"), REFUSED.values(), ids=REFUSED)
def test_it_gets_a_sentence_and_what_was_typed_stays(editor, name, content, words):
    response = posted(editor, name, content)

    (message,) = response.context["form"].errors["file"]
    assert words in message
    assert 'value="Ville Kuvaaja"' in response.content.decode()
    assert not Picture.objects.exists()


def test_a_very_wide_picture_comes_in(editor):
    response = posted(editor, "kuva.png", files.pixel_bomb(12_000, 4_000))

    assert response.status_code == 302
    assert (Picture.objects.get().width, Picture.objects.get().height) == (12_000, 4_000)


@pytest.mark.parametrize("name", ["IMG_0001.HEIC", "kuva.heif"])
def test_a_photo_from_an_iphone_is_kept_as_a_jpeg_and_upright(editor, name):
    exif = Image.Exif()
    exif[0x0112] = 6
    content = files.picture(kind="HEIF", size=(300, 200), exif=exif.tobytes())

    posted(editor, name, content)

    picture = Picture.objects.get()
    assert picture.file.name.endswith(".jpg")
    assert (picture.width, picture.height) == (200, 300)
    with picture.file.open() as file, Image.open(file) as stored:
        assert (stored.format, stored.size) == ("JPEG", (200, 300))


def test_a_second_view_of_a_phone_is_left_out(editor):
    posted(editor, "kuva.jpg", with_a_second_view())

    with Picture.objects.get().file.open() as file, Image.open(file) as stored:
        assert (stored.format, getattr(stored, "n_frames", 1)) == ("JPEG", 1)


@pytest.mark.parametrize(
    ("name", "stored"),
    [
        ("Käsityö – öinen.jpg", "Kasityo__oinen"),
        ("🧶🧵.jpg", "original_images/"),
        ("../../../etc/passwd.jpg", "original_images/"),
        ("..\\..\\boot.jpg", "original_images/"),
        ("kuva\u202egpj.jpg", "original_images/kuva"),
        (".jpg.jpg", "original_images/"),
    ],
)
def test_an_odd_name_becomes_a_plain_one_in_its_folder(editor, name, stored):
    assert posted(editor, name, files.picture()).status_code == 302

    kept = Picture.objects.get().file
    assert stored in kept.name
    assert kept.name.isascii()
    assert ".." not in kept.name
    assert kept.name.count("/") == 1
    assert kept.storage.exists(kept.name)


def test_a_script_cannot_leave_the_folder_either(db):
    picture = make_picture(file=ContentFile(files.picture(), "../../pois.jpg"))

    assert picture.file.path.startswith(picture_storage().path("original_images"))


def test_the_same_file_twice_at_once_is_stored_twice_whole():
    content, names = files.picture(size=(600, 400)), []
    start = threading.Barrier(8)

    def store():
        start.wait()
        names.append(picture_storage().save("kuva.jpg", ContentFile(content)))

    threads = [threading.Thread(target=store) for _person in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(set(names)) == 8
    assert {picture_storage().open(name).read() for name in names} == {content}
