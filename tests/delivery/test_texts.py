"""Design §2: small records are one row with texts per language."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import translation

from delivery.languages.texts import content_languages
from gallery.models import Picture, PictureText
from magazine.models import Contributor
from tests import factories

pytestmark = pytest.mark.django_db


def picture(**texts):
    """A picture with the words ``texts``: language → alternative text."""
    picture = Picture.objects.create(title="Kangas", file=factories.picture_file())
    for language, alt in texts.items():
        PictureText.objects.create(picture=picture, language=language, alt=alt)
    return picture


def test_words_are_those_of_the_active_language():
    kangas = picture(fi="Punainen kangas", en="A red cloth")

    with translation.override("en"):
        assert kangas.words("alt") == "A red cloth"
    with translation.override("fi"):
        assert kangas.words("alt") == "Punainen kangas"


def test_words_are_those_of_the_language_asked_for():
    kangas = picture(fi="Punainen kangas", en="A red cloth")

    with translation.override("fi"):
        assert kangas.words("alt", language="en") == "A red cloth"
        assert kangas.text("en").language == "en"


def test_words_missing_in_a_language_are_those_of_the_default_one():
    kangas = picture(sv="Rött tyg", fi="Punainen kangas")

    assert kangas.words("alt", language="en") == "Punainen kangas"
    assert kangas.text("en").language == "fi"


def test_words_left_empty_in_a_language_are_those_of_the_default_one():
    kangas = picture(fi="Punainen kangas", en="")

    assert kangas.words("alt", language="en") == "Punainen kangas"


def test_a_row_that_is_there_is_the_text_of_its_language_though_a_word_is_empty():
    kangas = picture(fi="Punainen kangas", en="")

    assert kangas.text("en").language == "en"


def test_words_missing_in_the_default_language_too_are_those_there_are():
    kangas = picture(sv="Rött tyg")

    assert kangas.words("alt", language="en") == "Rött tyg"


def test_a_record_without_words_says_nothing():
    kangas = picture()

    assert kangas.words("alt") == ""
    assert kangas.text() is None


def test_words_outside_any_language_are_those_of_the_default_one():
    kangas = picture(en="A red cloth", fi="Punainen kangas")

    with translation.override(None):
        assert kangas.words("alt") == "Punainen kangas"


def test_a_record_has_one_text_a_language():
    kangas = picture(fi="Punainen kangas")

    with pytest.raises(IntegrityError), transaction.atomic():
        PictureText.objects.create(picture=kangas, language="fi", alt="Toinen")


def test_words_that_were_prefetched_cost_no_query(django_assert_num_queries):
    picture(fi="Punainen kangas", en="A red cloth")
    [kangas] = Picture.objects.prefetch_related("texts")

    with django_assert_num_queries(0):
        assert kangas.words("alt", "en") == "A red cloth"
        assert kangas.words("caption", "en") == ""


def test_the_languages_to_choose_from_are_those_of_the_site(settings):
    settings.WAGTAIL_CONTENT_LANGUAGES = [("fi", "Suomi"), ("se", "Davvisámegiella")]

    assert content_languages() == [("fi", "Suomi"), ("se", "Davvisámegiella")]


def test_another_language_of_the_site_needs_no_migration(settings):
    settings.WAGTAIL_CONTENT_LANGUAGES = [("fi", "Suomi"), ("se", "Davvisámegiella")]
    field = PictureText._meta.get_field("language")

    assert callable(field.deconstruct()[3]["choices"])


def test_contributors_speak_the_same_way(home):
    maija = Contributor.objects.create(name="Maija Esimerkki")
    maija.texts.create(language="fi", description="Kutoja.")

    assert maija.words("description", language="en") == "Kutoja."
