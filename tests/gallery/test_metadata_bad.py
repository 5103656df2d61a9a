"""Notes in a file that are torn, endless or meant to do harm: the picture comes in without them."""

from __future__ import annotations

import io
import zlib

import pytest
from PIL import Image, PngImagePlugin

from gallery.metadata import png
from gallery.metadata.reading import Found, read
from gallery.metadata.stripping import stripped
from gallery.models import Picture
from tests.gallery import exiftool, files

ADD = "/admin/images/add/"
ENTITY = (
    b'<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf='
    b'"http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop='
    b'"http://ns.adobe.com/photoshop/1.0/"><photoshop:Credit>%s</photoshop:Credit>'
    b"</rdf:Description></rdf:RDF></x:xmpmeta>"
)
LAUGHS = b"".join(
    [b"<!DOCTYPE x [", b'<!ENTITY l0 "ha">']
    + [b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10)]
    + [b"]>", ENTITY.partition(b">]>")[2] % b"&l9;"]
)
NESTED = b"<a>" * 100_000


def with_xmp(packet, kind="JPEG"):
    return files.picture(kind=kind, xmp=packet)


def ten_megabytes_in_ten_kilobytes():
    info = PngImagePlugin.PngInfo()
    packet = ENTITY.partition(b">]>")[2] % (b"x" * 10_000_000)
    info.add_itxt("XML:com.adobe.xmp", packet.decode(), zip=True)
    return files.picture(kind="PNG", pnginfo=info)


def with_exif(exif):
    return files.picture(exif=b"Exif\0\0" + exif)


TIFF = b"II*\0\x08\0\0\0"
OF_ITS_OWN = ENTITY.replace(b'SYSTEM "file:///etc/passwd"', b'"Ville"')
BAD = {
    "an entity of its own": with_xmp(OF_ITS_OWN % b"&secret;"),
    "an entity from outside": with_xmp(ENTITY % b"&secret;"),
    "a billion laughs": with_xmp(LAUGHS),
    "ten megabytes of text": ten_megabytes_in_ten_kilobytes(),
    "no end tags": with_xmp(NESTED[:60_000]),
    "no xml": with_xmp(b"\xff\xfe\0\0 nothing"),
    "an encoding nobody knows": with_xmp(b'<?xml version="1.0" encoding="x-none"?><x/>'),
    "no exif": with_exif(b"nothing"),
    "exif that points beyond its end": with_exif(TIFF + b"\xff\xff" + b"\x12\x01\x03\0" * 9),
    "exif that points to itself": with_exif(
        TIFF + b"\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0"
    ),
    "half of an exif": files.turned().replace(b"Exif\0\0", b"Exif\0\0II*\0\x08", 1),
}
bad = pytest.mark.parametrize("content", BAD.values(), ids=BAD)


@bad
def test_nothing_is_read_and_nothing_breaks(content):
    assert read(content) == Found()


@bad
def test_the_picture_is_cleaned_and_opens(content):
    picture = Image.open(io.BytesIO(stripped(content)))

    picture.load()
    assert "xmp" not in picture.info


@bad
def test_the_picture_comes_in(editor, content):
    kind = "png" if content.startswith(b"\x89PNG") else "jpg"
    data = {"title": "Kangas", "collection": 1, "file": files.upload(f"kuva.{kind}", content)}

    response = editor.post(ADD, data)

    assert response.status_code == 302
    assert Picture.objects.get().credit == ""


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_file_torn_anywhere_is_read_and_cleaned_without_a_crash(tmp_path, kind):
    path = tmp_path / f"kuva.{kind.lower()}"
    path.write_bytes(files.picture(kind=kind, size=(30, 20)))
    exiftool.write(path, "-XMP:all=", "-XMP-dc:Creator=Ville", "-EXIF:GPSLatitude=60")
    whole = path.read_bytes()

    for end in range(0, len(whole), 7):
        assert isinstance(read(whole[:end]), Found)
        assert len(stripped(whole[:end], b"<x/>")) <= end + 300


def test_a_packed_text_is_unpacked_no_further_than_is_worth_reading():
    packed = zlib.compress(b"x" * 10_000_000)

    assert len(png._unpacked(packed)) == png.MOST


def test_what_a_phone_hangs_behind_a_jpeg_is_left_out():
    film = b"\0\2\xff\xda\0\x08\1\1\0\0\x3f\0 60.17 N"

    assert b"60.17" not in stripped(files.picture() + film)
