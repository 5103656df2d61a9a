"""What the form about a picture does not take, and what it leaves to readiness."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from gallery.models import Keyword, Picture
from tests.factories import make_picture
from tests.gallery import files

ADD = "/admin/images/add/"
YESTERDAY = str(timezone.localdate() - timedelta(days=1))
SOON = str(timezone.localdate() + timedelta(days=7))


def fields(**changes):
    return {"title": "Kangas", "collection": 1, "credit": "Ville Kuvaaja"} | changes


def posted(editor, **changes):
    return editor.post(ADD, fields(file=files.upload("k.jpg", files.picture()), **changes))


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"consent_until": SOON}, "consent_reference", "missä suostumus on tallessa"),
        ({"permission_until": YESTERDAY}, "permission_until", "on jo mennyt"),
        (
            {"consent_until": YESTERDAY, "consent_reference": "Kansio 12"},
            "consent_until",
            "on jo mennyt",
        ),
    ],
)
def test_what_cannot_be_meant_gets_a_sentence_and_stores_nothing(editor, changes, field, words):
    response = posted(editor, **changes)

    assert words in response.context["form"].errors[field][0]
    assert not Picture.objects.exists()


def test_people_without_a_consent_may_be_saved_and_wait_for_it(editor):
    posted(editor, people_recognisable="children")

    assert Picture.objects.get().needs_consent


def test_a_day_that_has_passed_since_does_not_stand_in_the_way_of_other_changes(editor):
    picture = make_picture(permission_until=YESTERDAY)

    editor.post(f"/admin/images/{picture.pk}/", fields(permission_until=YESTERDAY, credit="Maija"))

    assert Picture.objects.get().credit == "Maija"


def test_what_belongs_together_stands_together(editor):
    form = editor.get(ADD).context["form"]

    names = [name for name in form.fields if not name.startswith(("focal", "artwork"))]
    assert names == [
        *("file", "title"),  # with one collection Wagtail asks for none
        *("title_fi", "alt_fi", "caption_fi", "long_description_fi"),
        *("title_en", "alt_en", "caption_en", "long_description_en"),
        *("credit", "rights_holder", "license", "source_url", "permission_until"),
        *("people_recognisable", "consent_reference", "consent_until"),
        *("keywords", "date_taken", "ai_generated"),
    ]


def test_an_address_without_its_beginning_is_completed(editor):
    posted(editor, source_url="museo.example/kuva")

    assert Picture.objects.get().source_url == "https://museo.example/kuva"


def test_keywords_are_typed_as_in_an_article(editor):
    known = Keyword.objects.create(name="Kudonta")

    posted(editor, keywords="kudonta, Räsymatot")

    picture = Picture.objects.get()
    assert known in picture.keywords.all()
    assert sorted(word.name for word in picture.keywords.all()) == ["Kudonta", "Räsymatot"]
    html = editor.get(f"/admin/images/{picture.pk}/").content.decode()
    assert 'value="Kudonta, Räsymatot"' in html or 'value="Räsymatot, Kudonta"' in html
