"""AVIF is laid anew around the pixels that it had, in whatever way it was laid out."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageCms

from gallery.metadata import avif
from gallery.metadata.boxes import Unknown
from gallery.metadata.reading import read
from gallery.metadata.stripping import stripped
from tests.gallery import files

PACKET = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def noted(**how):
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8769)[0x9003] = "2024:05:06 07:08:09"
    if turned := how.pop("turned", 0):
        exif[0x0112] = turned
    mode = how.pop("mode", "RGB")
    return files.picture(mode, (90, 60), "AVIF", exif=exif.tobytes(), xmp=b"<secret/>", **how)


KINDS = {
    "plain": noted(),
    "transparent": noted(mode="RGBA"),
    "in greys": noted(mode="L"),
    "with a profile": noted(icc_profile=PROFILE),
    "turned": noted(turned=6),
    "mirrored": noted(turned=4),
    "in tiles": noted(tile_cols=1, tile_rows=1),
    "without any notes": files.picture(kind="AVIF"),
}
every_kind = pytest.mark.parametrize("content", KINDS.values(), ids=KINDS)


def opened(content):
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


@every_kind
@pytest.mark.parametrize("packet", [b"", PACKET], ids=["bare", "with a packet"])
def test_no_pixel_changes_and_nothing_is_left_beside_them(content, packet):
    before, after = opened(content), opened(stripped(content, packet))

    assert (after.mode, after.tobytes()) == (before.mode, before.tobytes())
    assert after.info.get("icc_profile") == before.info.get("icc_profile")
    assert after.getexif().get(0x0112, 1) == before.getexif().get(0x0112, 1)
    assert after.getexif().get_ifd(0x8825) == {}
    assert after.info.get("xmp", b"") == packet
    assert b"secret" not in stripped(content, packet)


@every_kind
def test_the_same_picture_is_always_the_same_file(content):
    bare = stripped(content)

    assert stripped(bare) == bare
    assert stripped(stripped(content, PACKET)) == bare
    assert stripped(bare, PACKET) == stripped(content, PACKET)


def test_one_that_is_laid_out_in_an_unknown_way_is_drawn_anew(monkeypatch):
    answers = iter([Unknown("a gain map"), None])
    known = avif.items_of

    def items_of(*parts):
        if trouble := next(answers):
            raise trouble
        return known(*parts)

    monkeypatch.setattr(avif, "items_of", items_of)
    after = stripped(noted(turned=6), PACKET)

    assert opened(after).size == (60, 90)
    assert opened(after).getexif().get_ifd(0x8825) == {}
    assert opened(after).info["xmp"] == PACKET


def test_one_that_nobody_can_open_stays_as_it_is():
    content = noted().replace(b"pitm", b"mtip")

    assert stripped(content) == content


def test_what_is_torn_is_no_harm():
    whole = noted()

    for end in range(0, len(whole), 7):
        read(whole[:end])
        assert len(stripped(whole[:end])) <= len(whole) + 200
