"""What exiftool finds in a stored file that came with everything a camera knows."""

from __future__ import annotations

import io
import re

import pytest
from PIL import ExifTags, Image

from gallery.models import Picture
from tests.gallery import exiftool, files

ADD = "/admin/images/add/"
KINDS = ["jpg", "png", "webp", "gif", "avif", "heic"]
FORBIDDEN = re.compile(
    r"GPS|Serial|Region|MakerNote|Canon|Apple|Thumbnail|Preview|Comment|City|Person|Make$|Model$"
    r"|Software|History|DocumentID|MotionPhoto|MPImage|Trailer|IPTC|Photoshop:|Lens|Owner"
)
KNOWN_BY_A_CAMERA = (
    "-GPSLatitude=60.17",
    "-GPSLatitudeRef=N",
    "-GPSLongitude=24.94",
    "-GPSLongitudeRef=E",
    "-XMP:GPSLatitude=60.17",
    "-EXIF:SerialNumber=4711",
    "-EXIF:LensSerialNumber=4712",
    "-EXIF:Make=Canon",
    "-EXIF:Model=Canon EOS",
    "-XMP-aux:SerialNumber=4713",
    "-XMP-mwg-rs:RegionName=Maija Esimerkki",
    "-XMP-mwg-rs:RegionType=Face",
    "-XMP-MP:RegionPersonDisplayName=Maija Esimerkki",
    "-XMP-iptcExt:PersonInImage=Maija Esimerkki",
    "-XMP-photoshop:City=Turku",
    "-XMP-xmpMM:DocumentID=4714",
    "-XMP-GCamera:MotionPhoto=1",
    "-IPTC:City=Turku",
    "-Comment=Otettu Maijan luona",
    "-DateTimeOriginal=2024:05:06 07:08:09",
)
RIGHTS = {
    "credit": "Ville Kuvaaja",
    "rights_holder": "Museo",
    "license": "cc-by-sa-4.0",
    "source_url": "https://museo.example/kuva",
}


def photo(folder, kind):
    """A picture with all of it, upright only when it is turned as it says."""
    path = folder / f"kuva.{kind}"
    name = {"jpg": "JPEG", "heic": "HEIF"}.get(kind, kind.upper())
    maker = Image.Exif()
    maker.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.MakerNote] = b"MakerNote 9" * 9
    how = {} if kind == "gif" else {"exif": maker.tobytes()}
    path.write_bytes(files.picture("P" if kind == "gif" else "RGB", (300, 200), name, **how))
    thumbnail = folder / "pieni.jpg"
    thumbnail.write_bytes(files.picture(size=(16, 12)))
    extra = [f"-ThumbnailImage<={thumbnail}", f"-PreviewImage<={thumbnail}"]
    # HEIC and AVIF tell in their own box how they are turned.
    turned = ["-EXIF:Orientation#=6"] if kind in {"jpg", "png", "webp"} else []
    exiftool.write(path, *KNOWN_BY_A_CAMERA, *turned, *(extra if kind == "jpg" else []))
    film = b"\0\2\xff\xda\0\x08\1\1\0\0\x3f\0 60.17 N" if kind == "jpg" else b""
    return path.read_bytes() + film


def uploaded(editor, kind, content, **fields):
    file = files.upload(f"kuva.{kind}", content)
    data = {"title": "Kangas", "collection": 1, "file": file} | RIGHTS | fields
    response = editor.post(ADD, data)
    assert response.status_code == 302
    return Picture.objects.get()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_camera_place_and_people_is_stored(editor, tmp_path, kind):
    content = photo(tmp_path, kind)
    before = exiftool.tags_of(tmp_path / f"kuva.{kind}")

    picture = uploaded(editor, kind, content)

    assert len([name for name in before if FORBIDDEN.search(name)]) >= 8
    tags = exiftool.tags_of(picture.file.path)
    assert sorted(name for name in tags if FORBIDDEN.search(name)) == ["XMP-xmpRights:Owner"]
    with picture.file.open() as file:
        stored = file.read()
    assert [word for word in (b"60.17", b"4711", b"Maija", b"MakerNote 9") if word in stored] == []


@pytest.mark.parametrize("kind", KINDS)
def test_creator_rights_credit_and_licence_are_stored(editor, tmp_path, kind):
    picture = uploaded(editor, kind, photo(tmp_path, kind))

    tags = exiftool.tags_of(picture.file.path)
    assert tags["XMP-dc:Creator"] == "Ville Kuvaaja"
    assert tags["XMP-dc:Rights"] == "© Museo"
    assert tags["XMP-photoshop:Credit"] == "Ville Kuvaaja"
    licence = "https://creativecommons.org/licenses/by-sa/4.0/"
    assert tags["XMP-xmpRights:WebStatement"] == licence
    assert tags["XMP-plus:LicensorURL"] == "https://museo.example/kuva"
    assert not [name for name in tags if name.endswith(("Warning", "Error"))]


@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "avif", "heic"])
def test_the_day_and_the_note_to_turn_it_are_kept(editor, tmp_path, kind):
    picture = uploaded(editor, kind, photo(tmp_path, kind))

    tags = exiftool.tags_of(picture.file.path)
    assert tags["ExifIFD:DateTimeOriginal"] == "2024:05:06 07:08:09"
    turned = kind in {"jpg", "png", "webp"}
    assert tags.get("IFD0:Orientation", 1) == (6 if turned else 1)
    assert (picture.width, picture.height) == ((200, 300) if turned else (300, 200))
    assert str(picture.date_taken) == "2024-05-06"


@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "gif", "avif"])
def test_not_a_pixel_is_changed(editor, tmp_path, kind):
    content = photo(tmp_path, kind)

    picture = uploaded(editor, kind, content)

    with picture.file.open() as file, Image.open(file) as stored:
        assert stored.tobytes() == Image.open(io.BytesIO(content)).tobytes()


@pytest.mark.parametrize("kind", KINDS)
def test_the_credit_in_the_file_follows_that_of_the_picture(editor, tmp_path, kind):
    picture = uploaded(editor, kind, photo(tmp_path, kind))
    data = {"title": "Kangas", "collection": 1} | RIGHTS

    editor.post(f"/admin/images/{picture.pk}/", data | {"credit": "Maija", "license": "cc0-1.0"})

    tags = exiftool.tags_of(picture.file.path)
    assert tags["XMP-dc:Creator"] == "Maija"
    licence = "https://creativecommons.org/publicdomain/zero/1.0/"
    assert tags["XMP-xmpRights:WebStatement"] == licence
    assert "Ville Kuvaaja" not in str(tags)
