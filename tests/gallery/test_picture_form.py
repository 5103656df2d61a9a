"""The words of a picture, written and found again in the admin."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.utils import translation
from wagtail.search.backends import get_search_backend

from gallery.models import Picture, PictureText
from tests.factories import make_picture
from tests.gallery import files

WORDS = {
    "title_fi": "Punainen kangas",
    "title_en": "Red cloth",
    "alt_fi": "Kangaspuissa on punaista kangasta.",
    "alt_en": "There is red cloth in the loom.",
    "caption_fi": "Kevään ensimmäinen raita.",
    "caption_en": "The first stripe of spring.",
    "long_description_fi": "Raitoja on neljä.\nNiistä leveimmät ovat reunoissa.",
    "long_description_en": "There are four stripes.\nThe widest are at the edges.",
}


def fields(prefix="", **changes):
    facts = {"title": "Kangas", "collection": 1, "credit": "Ville Kuvaaja", "license": "cc-by-4.0"}
    return {f"{prefix}{name}": value for name, value in (facts | WORDS | changes).items()}


def saved_words(picture):
    return {
        f"{field}_{text.language}": getattr(text, field)
        for text in PictureText.objects.filter(picture=picture)
        for field in ("title", "alt", "caption", "long_description")
    }


def shown_words(html):
    inputs = BeautifulSoup(html, "html.parser").select("input[name], textarea[name]")
    found = {
        i["name"].rsplit("-", 1)[-1]: i.get("value") or i.text.removeprefix("\n") for i in inputs
    }
    return {name: found[name] for name in WORDS}


def test_the_add_view_saves_the_words_of_both_languages(editor):
    editor.post("/admin/images/add/", fields(file=files.upload("k.jpg", files.picture())))

    assert saved_words(Picture.objects.get()) == WORDS


def test_the_edit_view_shows_the_words_and_saves_changed_ones(editor):
    editor.post("/admin/images/add/", fields(file=files.upload("k.jpg", files.picture())))
    picture = Picture.objects.get()
    address = f"/admin/images/{picture.pk}/"

    shown = shown_words(editor.get(address).content)
    editor.post(address, fields(alt_en="Cloth, red."))

    assert shown == WORDS
    assert saved_words(picture) == WORDS | {"alt_en": "Cloth, red."}


def test_words_can_be_emptied_again(editor):
    picture = make_picture()

    editor.post(f"/admin/images/{picture.pk}/", fields(**dict.fromkeys(WORDS, "")))

    assert set(saved_words(picture).values()) == {""}


def test_a_language_without_words_leaves_no_row(editor):
    finnish_only = {name: "" for name in WORDS if name.endswith("_en")}

    editor.post(
        "/admin/images/add/",
        fields(file=files.upload("k.jpg", files.picture()), **finnish_only),
    )

    assert [text.language for text in PictureText.objects.all()] == ["fi"]


def test_alt_text_that_is_too_long_is_refused_beside_its_field(editor):
    response = editor.post(
        "/admin/images/add/",
        fields(file=files.upload("k.jpg", files.picture()), alt_fi="k" * 501),
    )

    assert list(response.context["form"].errors) == ["alt_fi"]
    assert not Picture.objects.exists()


def test_the_form_names_each_language(editor):
    html = editor.get("/admin/images/add/").content.decode()

    assert "(Suomi)" in html
    assert "(English)" in html


def test_editors_find_a_picture_by_the_words_just_written(editor):
    editor.post("/admin/images/add/", fields(file=files.upload("k.jpg", files.picture())))

    found = get_search_backend().search("kangaspuissa", Picture)

    assert [picture.title for picture in found] == ["Kangas"]


@pytest.mark.parametrize(("language", "alt"), [("fi", WORDS["alt_fi"]), ("en", WORDS["alt_en"])])
def test_one_picture_speaks_the_language_of_the_page(db, language, alt):
    picture = make_picture()
    for text in picture.texts.all():
        text.alt = WORDS[f"alt_{text.language}"]
        text.save()

    with translation.override(language):
        assert picture.default_alt_text == alt


def test_a_picture_without_words_says_nothing_rather_than_its_working_title(db):
    picture = make_picture()
    picture.texts.all().delete()

    assert picture.default_alt_text == ""
