"""What our own files say of a picture: creator, rights, credit and licence, no more."""

from __future__ import annotations

import io

import pytest
from django.utils import translation
from PIL import Image

from gallery.licences import Licence
from gallery.metadata.packet import xmp_of
from gallery.models import Picture
from tests.gallery import exiftool, files

pytestmark = pytest.mark.django_db  # a picture looks up its collection

FORMATS = ["JPEG", "WEBP", "AVIF"]
ODD = "Åsa <b>&amp;\"'</b> ]]> 🧶\x00\x0b\ufffe"


def picture(**fields):
    return Picture(**({"credit": "Ville Kuvaaja", "license": "cc-by-4.0"} | fields))


def found_in(path, content):
    path.write_bytes(content)
    return exiftool.tags_of(path)


def by_pillow(packet):
    image = Image.open(io.BytesIO(files.picture(xmp=packet)))
    (description,) = [image.getxmp()["xmpmeta"]["RDF"]["Description"]]
    return description


@pytest.mark.parametrize("kind", FORMATS)
def test_exiftool_reads_creator_rights_credit_and_licence_in_every_format(tmp_path, kind):
    packet = xmp_of(picture(rights_holder="Museo", source_url="https://museo.example/1?a=b&c=d"))

    tags = found_in(tmp_path / f"kuva.{kind.lower()}", files.picture(kind=kind, xmp=packet))

    assert tags["XMP-dc:Creator"] == "Ville Kuvaaja"
    assert tags["XMP-dc:Rights"] == "© Museo"
    assert tags["XMP-photoshop:Credit"] == "Ville Kuvaaja"
    assert tags["XMP-xmpRights:WebStatement"] == "https://creativecommons.org/licenses/by/4.0/"
    assert tags["XMP-xmpRights:Marked"] is True
    assert tags["XMP-xmpRights:Owner"] == "Museo"
    assert tags["XMP-plus:LicensorURL"] == "https://museo.example/1?a=b&c=d"
    assert not [name for name in tags if name.endswith("Warning")]


def test_pillow_reads_the_same():
    description = by_pillow(xmp_of(picture()))

    assert description["creator"]["Seq"]["li"] == "Ville Kuvaaja"
    assert description["Credit"] == "Ville Kuvaaja"
    assert description["WebStatement"] == Licence.CC_BY.url


@pytest.mark.parametrize("field", ["credit", "rights_holder"])
def test_odd_words_are_escaped_and_what_xml_cannot_say_is_left_out(field):
    description = by_pillow(xmp_of(picture(**{field: ODD})))

    name = {"credit": "creator", "rights_holder": "Owner"}[field]
    (items,) = description[name].values()
    assert items["li"] == "Åsa <b>&amp;\"'</b> ]]> 🧶"


@pytest.mark.parametrize(
    ("code", "marked", "notice"),
    [
        ("cc-by-nd-4.0", "True", "© Ville Kuvaaja"),
        ("all-rights-reserved", "True", "© Ville Kuvaaja"),
        ("InC", "True", "© Ville Kuvaaja"),
        ("cc0-1.0", "False", "CC0 1.0"),
        ("NoC-US", "False", "ei tekijänoikeutta Yhdysvalloissa"),
        ("UND", None, "© Ville Kuvaaja"),
        ("", None, "© Ville Kuvaaja"),
    ],
)
def test_copyright_is_claimed_as_far_as_the_licence_tells(code, marked, notice):
    description = by_pillow(xmp_of(picture(license=code)))

    assert description.get("Marked") == marked
    assert notice in str(description["rights"]["Alt"])


def test_the_terms_are_told_in_both_languages_whoever_asks():
    with translation.override("en"):
        in_english = xmp_of(picture(license="all-rights-reserved"))
    with translation.override("fi"):
        in_finnish = xmp_of(picture(license="all-rights-reserved"))

    assert in_english == in_finnish
    assert 'xml:lang="fi">kaikki oikeudet pidätetään' in in_finnish.decode()
    assert 'xml:lang="en">all rights reserved' in in_finnish.decode()


def test_a_picture_made_by_artificial_intelligence_says_so_to_programs():
    description = by_pillow(xmp_of(picture(ai_generated=True)))

    assert description["DigitalSourceType"].endswith("/trainedAlgorithmicMedia")


def test_a_picture_of_which_nothing_is_known_carries_nothing():
    assert xmp_of(picture(credit="", license="")) == b""
