"""``{% picture_tag %}``: how a picture stands on a page."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template
from django.utils import timezone, translation

from gallery.models import Picture, PictureRendition
from gallery.serializers import picture_data
from tests.factories import make_picture, picture_file
from tests.gallery import files


@pytest.fixture(scope="module")
def wide():
    return picture_file(1300, 900)


def tag(picture, options=""):
    template = Template("{% load gallery_tags %}{% picture_tag picture " + options + " %}")
    return template.render(Context({"picture": picture}))


def soup(picture, options=""):
    return BeautifulSoup(tag(picture, options), "html.parser")


def widths(srcset):
    return [part.rsplit(" ", 1)[1] for part in srcset.split(", ")]


def test_the_browser_chooses_between_formats_and_widths(db, wide):
    picture = soup(make_picture(file=wide))

    types = [source["type"] for source in picture.select("source")]
    assert types == ["image/avif", "image/webp"]
    for element in [*picture.select("source"), picture.img]:
        assert widths(element["srcset"]) == ["400w", "800w", "1200w"]
        assert element["sizes"] == "(min-width: 60em) 44rem, 100vw"


def test_the_fallback_is_a_jpeg_of_the_size_it_claims(db, wide):
    image = soup(make_picture(file=wide)).img

    assert image["src"].endswith(".jpg")
    assert (image["width"], image["height"]) == ("800", "553")


def test_a_picture_waits_until_it_is_seen_unless_it_stands_on_top(db):
    picture = make_picture()

    below, above = soup(picture).img, soup(picture, "lazy=False").img

    assert below["loading"] == "lazy"
    assert "fetchpriority" not in below.attrs
    assert above["fetchpriority"] == "high"
    assert "loading" not in above.attrs


def test_a_small_original_is_not_enlarged_and_named_once(db):
    picture = soup(make_picture(file=picture_file(60, 40)))

    assert [widths(element["srcset"]) for element in picture.select("[srcset]")] == [["60w"]] * 3
    assert picture.img["width"] == "60"


def test_an_original_between_two_widths_keeps_its_own(db):
    picture = soup(make_picture(file=picture_file(900, 300)))

    assert widths(picture.img["srcset"]) == ["400w", "800w", "900w"]


def test_a_photo_taken_upright_has_the_measures_of_an_upright_one(db):
    picture = make_picture(file=files.upload("k.jpg", files.turned((1000, 600))))

    image = soup(picture).img

    assert int(image["height"]) > int(image["width"])


def test_before_its_files_are_made_the_original_stands_in(db):
    picture = make_picture()
    PictureRendition.objects.all().delete()

    html = soup(picture)

    assert html.img["src"] == picture.file.url
    assert "srcset" not in html.img.attrs
    assert (html.img["width"], html.img["height"]) == ("60", "40")
    assert not html.select("source")


def test_a_card_gets_a_crop_in_every_format(db, wide):
    card, wider = (soup(make_picture(file=wide), f'shape="{s}"') for s in ("square", "landscape"))

    assert [widths(element["srcset"]) for element in card.select("[srcset]")] == [["400w"]] * 3
    assert (card.img["width"], card.img["height"]) == ("400", "400")
    assert (wider.img["width"], wider.img["height"]) == ("600", "400")


def test_until_its_crops_are_made_the_whole_picture_stands_in(db):
    picture = make_picture()
    picture.renditions.filter(filter_spec__startswith="fill").delete()

    assert tag(picture, 'shape="square"') == tag(picture)


def test_the_words_and_files_of_any_number_of_pictures_cost_three_queries(
    db, django_assert_num_queries
):
    for _picture in range(3):
        make_picture()

    with django_assert_num_queries(3):
        for picture in Picture.objects.for_display():
            tag(picture, 'shape="landscape"')
            tag(picture)


def test_a_withheld_card_leaves_a_notice_of_its_shape(db):
    picture = make_picture(consent_withdrawn_at=timezone.now())

    assert soup(picture, 'shape="square"').svg["viewbox"] == "0 0 400 400"


@pytest.mark.parametrize(("language", "alt"), [("fi", "Punainen kangas"), ("en", "A red cloth")])
def test_the_alternative_text_is_in_the_pages_language(db, language, alt):
    with translation.override(language):
        assert soup(make_picture()).img["alt"] == alt


def test_a_decorative_picture_has_an_empty_alternative_text(db):
    assert 'alt=""' in tag(make_picture(), 'alt=""')


@pytest.mark.parametrize("options", ["", "lazy=False", 'alt="" sizes="100vw"'])
@pytest.mark.parametrize("made", [True, False], ids=["with files", "without"])
def test_the_markup_is_well_formed(db, made, options):
    picture = make_picture()
    picture.texts.update(alt='Sanoo "hei" & <b>')
    if not made:
        PictureRendition.objects.all().delete()

    html = tag(picture, options)

    for element in re.findall(r"<[a-z][^>]*>", html):
        values_apart = re.sub(r'="[^"]*"', "=", element)
        assert re.fullmatch(r"<[a-z]+(?: [a-z]+=)*>", values_apart), element
    assert html.count("<picture>") == html.count("</picture>") == 1
    assert len(BeautifulSoup(html, "html.parser").picture.find_all("img")) == 1


def test_the_data_of_a_picture_says_what_a_front_end_needs(db, wide):
    picture = make_picture(file=wide)

    with translation.override("en"):
        data = picture_data(Picture.objects.for_display().get())

    assert data | {"sources": [s["type"] for s in data["sources"]], "url": ""} == {
        "id": picture.pk,
        "withheld": False,
        "url": "",
        "width": 800,
        "height": 553,
        "sources": ["image/avif", "image/webp", "image/jpeg"],
        "alt": "A red cloth",
        "caption": "",
        "credit": "Ville Kuvaaja",
        "rights_holder": "",
        "license": "CC BY 4.0",
        "license_url": "https://creativecommons.org/licenses/by/4.0/",
        "ai_generated": False,
        "artwork": None,
        "focal_point": None,
    }
    assert data["url"].startswith("/pictures/")
