"""What is understood of what others wrote into a file, by exiftool's hand."""

from __future__ import annotations

from datetime import date

import pytest

from gallery.metadata.reading import read
from tests.gallery import exiftool, files

CC_BY = "https://creativecommons.org/licenses/by/4.0/"


@pytest.fixture
def told(tmp_path):
    """What a file tells after exiftool wrote ``tags`` into it."""

    def tell(*tags, kind="jpeg"):
        path = tmp_path / f"kuva.{kind}"
        path.write_bytes(files.picture(kind=kind.upper()))
        exiftool.write(path, *(f"-{tag}" for tag in tags))
        return read(path.read_bytes())

    return tell


def test_xmp_goes_before_iptc_and_iptc_before_exif(told):
    exif = ["EXIF:Artist=Exif", "EXIF:Copyright=© Exif Oy", "EXIF:ImageDescription=Exif kertoo"]
    iptc = ["IPTC:By-line=Iptc", "IPTC:CopyrightNotice=© Iptc Oy", "IPTC:Caption-Abstract=Iptc ker"]
    xmp = ["XMP-dc:Creator=Xmp", "XMP-dc:Rights=© Xmp Oy", "XMP-dc:Description=Xmp kertoo"]

    found = [told(*exif), told(*exif, *iptc), told(*exif, *iptc, *xmp)]

    assert [one.credit for one in found] == ["Exif", "Iptc", "Xmp"]
    assert [one.rights_holder for one in found] == ["Exif Oy", "Iptc Oy", "Xmp Oy"]
    captions = [one.words["fi"]["caption"] for one in found]
    assert captions == ["Exif kertoo", "Iptc ker", "Xmp kertoo"]


def test_all_fields_of_iptc(told):
    found = told(
        "IPTC:By-line=Väinö Kuvaaja",
        "IPTC:Credit=Väinö Kuvaaja / Museo",
        "IPTC:CopyrightNotice=© 2024 Museo. All rights reserved.",
        "IPTC:Caption-Abstract=Räsymaton kutomista",
        "IPTC:ObjectName=Räsymatto",
        "IPTC:DateCreated=2024:05:06",
    )

    assert found.title == "Räsymatto"
    assert found.credit == "Väinö Kuvaaja / Museo"
    assert found.rights_holder == "Museo"
    assert found.date_taken == date(2024, 5, 6)
    assert found.words == {"fi": {"title": "Räsymatto", "caption": "Räsymaton kutomista"}}


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "gif"])
def test_each_language_gets_its_own_words_in_every_format(told, kind):
    found = told(
        "XMP-dc:Title-fi-FI=Kangas",
        "XMP-dc:Title-en-US=Cloth",
        "XMP-dc:Title=Cloth",
        "XMP-dc:Description-sv=Ett tyg",
        "XMP-iptcCore:AltTextAccessibility=Punaista kangasta",
        "XMP-iptcCore:ExtDescrAccessibility=Red cloth in a loom, all of it",
        "XMP-iptcCore:ExtDescrAccessibility-en=Red cloth in a loom, all of it",
        kind=kind,
    )

    assert found.title == "Kangas"
    assert found.words == {
        "fi": {"title": "Kangas", "alt": "Punaista kangasta"},
        "en": {"title": "Cloth", "long_description": "Red cloth in a loom, all of it"},
    }


@pytest.mark.parametrize(
    ("url", "code"),
    [
        (CC_BY, "cc-by-4.0"),
        ("http://creativecommons.org/licenses/by-nc-sa/4.0", "cc-by-nc-sa-4.0"),
        ("https://creativecommons.org/licenses/by-sa/4.0/deed.fi", "cc-by-sa-4.0"),
        ("https://www.creativecommons.org/publicdomain/zero/1.0/legalcode", "cc0-1.0"),
        ("http://creativecommons.org/publicdomain/mark/1.0/", "pdm-1.0"),
        ("https://rightsstatements.org/vocab/InC-OW-EU/1.0/", "InC-OW-EU"),
        ("http://rightsstatements.org/page/NKC/1.0/?language=fi", "NKC"),
        ("https://creativecommons.org/licenses/by/3.0/", ""),
        ("https://museo.example/kuvien-kaytto", ""),
    ],
)
def test_the_licence_is_known_by_its_address_however_it_is_spelt(told, url, code):
    assert told(f"XMP-xmpRights:WebStatement={url}").license == code


@pytest.mark.parametrize("tag", ["XMP-cc:License", "XMP-xmpRights:UsageTerms", "XMP-dc:Rights"])
def test_the_licence_is_found_wherever_it_stands(told, tag):
    assert told(f"{tag}=CC BY 4.0, {CC_BY}" if "cc:" not in tag else f"{tag}={CC_BY}").license


@pytest.mark.parametrize(
    ("notice", "holder"),
    [
        ("© Ville Kuvaaja", ""),
        ("Copyright 2019-2024 Taidemuseo, all rights reserved", "Taidemuseo"),
        ("(c) Museovirasto", "Museovirasto"),
        ("Kuvaa saa käyttää vapaasti", ""),
        ("© " + "Pitkä selitys oikeuksista. " * 9, ""),
    ],
)
def test_the_rights_holder_is_named_when_it_is_another(told, notice, holder):
    found = told("XMP-dc:Creator=Ville Kuvaaja", f"XMP-dc:Rights={notice}")

    assert (found.credit, found.rights_holder) == ("Ville Kuvaaja", holder)


@pytest.mark.parametrize(
    ("tag", "taken"),
    [
        ("EXIF:DateTimeOriginal=2024:05:06 23:59:59", date(2024, 5, 6)),
        ("XMP-photoshop:DateCreated=1912-03", None),
        ("XMP-photoshop:DateCreated=1912-03-01", date(1912, 3, 1)),
        ("EXIF:DateTimeOriginal#=0000:00:00 00:00:00", None),
        ("EXIF:DateTimeOriginal#=2024:13:45 10:00:00", None),
        ("EXIF:DateTimeOriginal=2924:05:06 10:00:00", None),
    ],
)
def test_the_day_is_taken_when_it_can_be(told, tag, taken):
    assert told(tag).date_taken == taken


@pytest.mark.parametrize("words", ["OLYMPUS DIGITAL CAMERA", "IMG_4711.JPG", "SONY DSC", "default"])
def test_what_a_camera_writes_for_itself_is_no_caption(told, words):
    assert told(f"EXIF:ImageDescription={words}").words == {}


def test_an_artificial_picture_is_known(told):
    kind = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"

    assert told(f"XMP-iptcExt:DigitalSourceType={kind}").ai_generated
