"""What a file tells of itself stands in the form's empty fields; what was typed wins."""

from __future__ import annotations

import pytest
from wagtail.images.forms import get_image_form

from gallery.models import Picture
from tests.factories import make_picture
from tests.gallery import files

ADD = "/admin/images/add/"
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
    ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"'
    ' photoshop:Credit="Ville Kuvaaja" photoshop:DateCreated="2024-05-06"'
    ' xmpRights:WebStatement="https://creativecommons.org/licenses/by/4.0/">'
    "<dc:title><rdf:Alt><rdf:li xml:lang='fi'>Räsymatto</rdf:li>"
    "<rdf:li xml:lang='en'>Rag rug</rdf:li></rdf:Alt></dc:title>"
    "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>%s</rdf:li></rdf:Alt></dc:description>"
    "<dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>© 2024 Museo</rdf:li></rdf:Alt></dc:rights>"
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
)


def photo(caption="Kevään raita"):
    return files.picture(xmp=(XMP % caption).encode())


def fields(prefix="", **typed):
    data = {"title": "IMG 4711", "collection": 1, "file": files.upload("IMG_4711.jpg", photo())}
    return {f"{prefix}{name}": value for name, value in (data | typed).items()}


def told(picture):
    words = {(text.language, text.title, text.caption) for text in picture.texts.all()}
    rights = (picture.credit, picture.rights_holder, picture.license, str(picture.date_taken))
    return picture.title, rights, words


TOLD = (
    "Räsymatto",
    ("Ville Kuvaaja", "Museo", "cc-by-4.0", "2024-05-06"),
    {("fi", "Räsymatto", "Kevään raita"), ("en", "Rag rug", "")},
)


@pytest.mark.parametrize("title", ["IMG 4711", "IMG_4711.jpg", "img-4711"])
def test_the_add_form_takes_what_the_file_tells(editor, title):
    editor.post(ADD, fields(title=title))

    assert told(Picture.objects.get()) == TOLD


def test_the_choosers_upload_tab_takes_it_too(editor):
    editor.post("/admin/images/chooser/create/", fields("image-chooser-upload-"))

    assert told(Picture.objects.get()) == TOLD


def test_a_form_that_others_save_in_two_steps_takes_it_too(db):
    data = fields()
    form = get_image_form(Picture)(data, {"file": data.pop("file")})
    assert form.is_valid(), form.errors

    form.save(commit=False).save()

    assert told(Picture.objects.get()) == TOLD


def test_a_form_that_was_wrong_and_is_made_again_takes_it_too(db):
    data = fields()
    file = {"file": data.pop("file")}
    assert not get_image_form(Picture)(data | {"title": "k" * 300}, file).is_valid()
    form = get_image_form(Picture)(data, file)
    assert form.is_valid(), form.errors

    assert told(form.save()) == TOLD


def test_another_file_for_a_picture_fills_what_is_empty(editor):
    picture = make_picture()
    picture.texts.all().delete()

    editor.post(f"/admin/images/{picture.pk}/", fields(credit="", license=""))

    assert told(Picture.objects.get()) == TOLD


def test_what_was_typed_stays(editor):
    typed = {
        "title": "Matto",
        "credit": "Maija",
        "license": "all-rights-reserved",
        "date_taken": "2020-01-02",
        "caption_fi": "Oma kuvateksti",
        "title_en": "Rug",
    }

    editor.post(ADD, fields(**typed))

    assert told(Picture.objects.get()) == (
        "Matto",
        ("Maija", "Museo", "all-rights-reserved", "2020-01-02"),
        {("fi", "Räsymatto", "Oma kuvateksti"), ("en", "Rug", "")},
    )


def test_saving_again_without_a_file_fills_nothing(editor):
    editor.post(ADD, fields())
    picture = Picture.objects.get()

    editor.post(f"/admin/images/{picture.pk}/", {"title": "Räsymatto", "collection": 1})

    assert Picture.objects.get().credit == ""


def test_a_caption_that_is_too_long_is_cut_and_not_refused(editor):
    content = photo("Pitkä kuvateksti. " * 100)

    response = editor.post(ADD, fields(file=files.upload("IMG_4711.jpg", content)))

    assert response.status_code == 302
    caption = Picture.objects.get().words_in("fi", "caption")
    assert len(caption) == 500
    assert caption.endswith("…")


def test_a_picture_of_our_own_brings_its_rights_back(editor):
    rights = {"credit": "Maija", "rights_holder": "Museo", "license": "InC-EDU"}
    ours = make_picture(**rights, source_url="https://museo.example/1", ai_generated=True)
    with ours.file.open() as file:
        content = file.read()

    editor.post(ADD, {"title": "x", "collection": 1, "file": files.upload("oma.jpg", content)})

    again = Picture.objects.exclude(pk=ours.pk).get()
    assert {name: getattr(again, name) for name in rights} == rights
    assert again.source_url == "https://museo.example/1"
    assert again.ai_generated is True
