"""A picture that is there already is found again, in whatever size and format it comes."""

from __future__ import annotations

import io
from random import Random

import pytest
from django.core.files.base import ContentFile
from PIL import Image, ImageFilter

from gallery.alike import alike, difference_hash, distance
from tests.factories import make_picture
from tests.gallery import files


@pytest.fixture(autouse=True)
def _draw_nothing(monkeypatch):
    monkeypatch.setattr("gallery.signals.have_drawn", lambda pictures: None)


def scene(seed=1, size=(300, 200)):
    """A soft picture of its own for each seed."""
    spots = Image.frombytes("L", (12, 8), Random(seed).randbytes(96))  # noqa: S311
    spots = spots.resize(size, Image.Resampling.BICUBIC)
    return spots.filter(ImageFilter.GaussianBlur(3)).convert("RGB")


def saved(image, kind="JPEG", **how):
    out = io.BytesIO()
    image.save(out, kind, **how)
    return out.getvalue()


def kept(image, **fields):
    return make_picture(
        file=ContentFile(saved(image), "kuva.jpg"), difference_hash=difference_hash(image), **fields
    )


COPIES = {
    "smaller": lambda image: image.resize((100, 67)),
    "as a coarse jpeg": lambda image: Image.open(io.BytesIO(saved(image, quality=40))),
    "as a webp": lambda image: Image.open(io.BytesIO(saved(image, "WEBP"))),
    "in grey": lambda image: image.convert("L"),
    "with a transparent layer": lambda image: image.convert("RGBA"),
}


@pytest.mark.parametrize("copied", COPIES.values(), ids=COPIES)
def test_a_copy_is_found(db, copied):
    image = scene()
    there = kept(image)
    copy = copied(image)

    assert alike(difference_hash(copy), *copy.size) == [there]


def test_another_picture_is_not_found(db):
    kept(scene())
    other = scene(seed=2)

    assert alike(difference_hash(other), *other.size) == []


def test_the_same_in_other_proportions_is_not_found(db):
    kept(scene())
    squeezed = scene().resize((200, 200))

    assert alike(difference_hash(squeezed), *squeezed.size) == []


def test_a_picture_finds_its_like_and_not_itself(db):
    image = scene()
    first, second = kept(image), kept(image.resize((150, 100)))

    assert alike(second, second.width, second.height) == [first]


def test_lying_pixels_with_a_note_to_turn_them_are_the_same_as_upright_ones():
    exif = Image.Exif()
    exif[0x0112] = 6
    image = scene()
    lying = Image.open(io.BytesIO(saved(image.rotate(90, expand=True), exif=exif, quality=95)))

    assert distance(difference_hash(lying), difference_hash(image)) <= 2


def test_pictures_in_one_colour_are_like_no_other(db):
    red, blue = (Image.open(io.BytesIO(files.plain(colour))) for colour in ("red", "blue"))

    assert difference_hash(red) == difference_hash(blue) == ""
    assert distance("", "") == 64
