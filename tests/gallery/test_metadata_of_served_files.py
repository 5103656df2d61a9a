"""What exiftool finds in the files that readers get, fetched by their addresses."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from gallery.models import Picture
from gallery.renditions import ADMIN_SPECS, SPECS
from tests.factories import described, make_article
from tests.gallery import exiftool, files

#: As a phone, a camera and a program that knows faces write them.
PRIVATE = [
    "-GPSLatitude=60.17",
    "-GPSLatitudeRef=N",
    "-GPSLongitude=24.94",
    "-GPSLongitudeRef=E",
    "-ExifIFD:SerialNumber=4711",
    "-ExifIFD:LensSerialNumber=0815",
    "-ExifIFD:OwnerName=Ville Kuvaaja",
    "-XMP-exif:GPSLatitude=60.17",
    "-XMP-aux:SerialNumber=4711",
    "-XMP-mwg-rs:RegionInfo={AppliedToDimensions={W=1300,H=900,Unit=pixel},"
    "RegionList=[{Area={X=0.5,Y=0.5,W=0.1,H=0.1,Unit=normalized},Name=Liisa,Type=Face}]}",
    "-XMP-iptcExt:PersonInImage=Liisa",
    "-XMP-dc:Title=IMG_4711",
]
TOLD = ("GPS", "Serial", "Region", "Person", "Owner", "Title", "Model", "Date")
FORMATS = {".jpg": "JPEG", ".webp": "WEBP", ".avif": "AVIF"}


@pytest.fixture
def phone_picture(tmp_path):
    """A photo with everything in it that is nobody's business."""

    def make(name, kind):
        path = tmp_path / name
        path.write_bytes(files.picture(kind=kind, size=(1300, 900)))
        exiftool.write(path, *PRIVATE)
        assert len(private_in(path)) >= 5
        return path.read_bytes()

    return make


def private_in(path):
    inside = [tag for tag in exiftool.tags_of(path) if not tag.startswith("System:")]
    return [tag for tag in inside if any(word in tag for word in TOLD)]


@pytest.fixture
def served(client, tmp_path):
    """A function: the files of a picture as a reader gets them, on this disk."""

    def fetch(picture):
        for row in picture.renditions.all():
            answer = client.get(row.file.url)
            assert answer.status_code == 200
            path = tmp_path / f"{row.pk}{PurePath(row.file.name).suffix}"
            path.write_bytes(answer.getvalue())
            yield path

    return fetch


@pytest.mark.parametrize(("suffix", "kind"), FORMATS.items(), ids=FORMATS.values())
def test_readers_get_the_credit_and_nothing_of_camera_place_or_faces(
    editor, issue, section, phone_picture, served, suffix, kind
):
    content = phone_picture(f"puhelin{suffix}", kind)
    fields = {"title": "Kangas", "collection": 1, "credit": "Maija Esimerkki"}
    fields |= {"license": "cc-by-4.0", "file": files.upload(f"kuva{suffix}", content)}
    editor.post("/admin/images/add/", fields)
    picture = Picture.objects.get()
    described(picture)
    make_article(issue, section, picture=picture)
    editor.logout()

    found = [(path, exiftool.tags_of(path)) for path in served(picture)]

    assert len(found) == len([*SPECS, *ADMIN_SPECS])
    assert {path.suffix for path, _tags in found} == set(FORMATS)
    for path, tags in found:
        assert tags["XMP-dc:Creator"] == "Maija Esimerkki"
        assert tags["XMP-photoshop:Credit"] == "Maija Esimerkki"
        assert tags["XMP-dc:Rights"] == "© Maija Esimerkki"
        assert tags["XMP-xmpRights:WebStatement"] == "https://creativecommons.org/licenses/by/4.0/"
        assert private_in(path) == []
        assert not [tag for tag in tags if tag.startswith(("IFD", "ExifIFD", "GPS", "IPTC"))]


def test_a_file_that_a_hosts_template_asked_for_says_no_more(
    client, issue, section, phone_picture, tmp_path
):
    picture = Picture.objects.create(
        title="Kangas",
        credit="Maija Esimerkki",
        license="cc-by-4.0",
        file=files.upload("kuva.jpg", phone_picture("puhelin.jpg", "JPEG")),
    )
    described(picture)
    make_article(issue, section, picture=picture)

    answer = client.get(picture.get_rendition("fill-300x200-c50").file.url)

    path = tmp_path / "kuva.jpg"
    path.write_bytes(answer.getvalue())
    assert exiftool.tags_of(path)["XMP-dc:Creator"] == "Maija Esimerkki"
    assert private_in(path) == []
