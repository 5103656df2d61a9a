"""Many files at once: what they share, which come in, and what is said of the others."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from PIL import Image

from editorial.roles import Role
from gallery.models import Keyword, Picture
from tests.factories import make_user
from tests.gallery import files
from tests.gallery.many import ADD, SHARED, add, said, seen, send, some_files

pytestmark = pytest.mark.usefixtures("undrawn")


def test_three_files_come_in_with_what_they_share(editor):
    keyword = Keyword.objects.create(name="kudonta")
    shared = {
        "rights_holder": "Kutojat ry",
        "permission_until": "2030-05-31",
        "people_recognisable": "yes",
        "consent_reference": "Kansio 12",
        "consent_until": "2031-01-01",
        "keywords": keyword.name,
    }

    response = add(editor, *some_files(3), **shared)

    pictures = Picture.objects.order_by("pk")
    assert [picture.title for picture in pictures] == ["raita-1", "raita-2", "raita-3"]
    for picture in pictures:
        assert (picture.credit, picture.license) == ("Ville Kuvaaja", "cc-by-4.0")
        assert (picture.rights_holder, picture.consent_reference) == ("Kutojat ry", "Kansio 12")
        assert str(picture.permission_until) == "2030-05-31"
        assert str(picture.consent_until) == "2031-01-01"
        assert picture.people_recognisable == "yes"
        assert list(picture.keywords.all()) == [keyword]
        assert picture.uploaded_by_user.is_superuser
    ids = ",".join(str(picture.pk) for picture in pictures)
    assert response.url == f"/admin/images/multiple/texts/?pictures={ids}"


def test_the_list_of_pictures_leads_to_the_form(editor):
    page = seen(editor.get("/admin/images/"))

    assert page.select(f'a[href^="{ADD}"]')
    assert editor.get(ADD).templates[0].name == "gallery/many/add.html"


def test_a_file_that_is_no_picture_is_named_while_the_good_ones_come_in(editor):
    good, bad = some_files(2), files.upload("muistio.jpg", b"this is no picture")

    response = add(editor, good[0], bad, good[1], rights_holder="Kutojat ry")

    page = seen(response)
    assert response.status_code == 422
    assert Picture.objects.count() == 2
    (refused,) = page.select(".many-files .is-refused")
    assert "muistio.jpg" in refused.text
    assert len(refused.select_one(".many-files__state").text) > 20
    assert page.select_one("[name=rights_holder]")["value"] == "Kutojat ry"


def test_those_that_came_in_go_along_when_the_form_is_sent_again(editor):
    first = add(editor, *some_files(1), files.upload("muistio.jpg", b"this is no picture"))
    came_in = [field["value"] for field in seen(first).select("[name=pictures]")]

    response = add(editor, files.upload("uusi.jpg", files.picture()), pictures=came_in)

    ids = Picture.objects.order_by("pk").values_list("pk", flat=True)
    assert response.url.endswith("?pictures=" + ",".join(map(str, ids)))
    assert len(ids) == 2


def test_after_a_bad_file_the_form_sent_without_files_leads_to_the_texts(editor):
    first = add(editor, *some_files(1), files.upload("muistio.jpg", b"this is no picture"))
    came_in = [field["value"] for field in seen(first).select("[name=pictures]")]

    assert add(editor, pictures=came_in).url.endswith(f"?pictures={came_in[0]}")


def test_without_a_file_the_form_asks_for_one_and_keeps_what_was_typed(editor):
    response = add(editor, rights_holder="Kutojat ry")

    assert response.status_code == 422
    assert seen(response).select_one("[name=rights_holder]")["value"] == "Kutojat ry"
    assert response.context["form"].non_field_errors()


def test_an_impossible_date_stores_nothing_and_is_said_at_its_field(editor):
    response = add(editor, *some_files(2), permission_until="30.2.2030")

    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["permission_until"]
    assert not Picture.objects.exists()


@pytest.mark.parametrize(
    ("shared", "field"),
    [
        ({"permission_until": "2020-01-01"}, "permission_until"),
        ({"consent_until": "2040-01-01"}, "consent_reference"),
    ],
)
def test_what_cannot_be_meant_is_asked_once_and_not_of_every_file(editor, shared, field):
    response = add(editor, *some_files(2), **shared)

    assert list(response.context["form"].errors) == [field]
    assert not response.context["outcomes"]


def test_what_a_file_says_of_itself_fills_what_was_left_empty(editor):
    camera = files.picture(exif=_exif(artist="Kamera Kuvaaja"))

    add(editor, files.upload("yksi.jpg", camera), credit="")
    add(editor, files.upload("kaksi.jpg", camera), credit="Ville Kuvaaja")

    credited = list(Picture.objects.order_by("pk").values_list("credit", flat=True))
    assert credited == ["Kamera Kuvaaja", "Ville Kuvaaja"]


def _exif(artist):
    exif = Image.Exif()
    exif[0x013B] = artist
    return exif


def test_thirty_files_come_in(editor):
    response = add(editor, *some_files(30))

    assert response.status_code == 302
    assert Picture.objects.count() == 30


def test_more_than_a_hundred_are_refused_with_a_sentence(editor):
    one = files.picture()
    many = [files.upload(f"{place}.jpg", one) for place in range(101)]

    response = add(editor, *many)

    assert response.status_code == 422
    assert "100" in response.context["form"].non_field_errors()[0]
    assert not Picture.objects.exists()


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("kangas 🧶 äö.jpg", "kangas 🧶 äö"),
        ("../../etc/passwd.jpg", "passwd"),
        ("..\\..\\kangas.jpg", "kangas"),
        ("kan\u202egas.jpg", "kangas"),
        ("k" * 200 + ".jpg", "k" * 200),
    ],
)
def test_a_strange_file_name_becomes_a_plain_title(editor, name, title):
    response = add(editor, files.upload(name, files.picture()))

    picture = Picture.objects.get()
    assert response.status_code == 302
    assert picture.title == title
    assert ".." not in picture.file.name


def test_the_script_sends_one_file_and_is_told_the_new_picture(editor):
    response = send(editor, *some_files(1))

    assert response.json() == {"picture": Picture.objects.get().pk, "alike": False}


def test_the_script_is_told_in_words_what_is_wrong_with_a_file(editor):
    response = send(editor, files.upload("muistio.jpg", b"this is no picture"))

    assert response.status_code == 422
    assert len(response.json()["sentences"]) == 1


def test_the_script_is_told_which_field_is_wrong(editor):
    response = send(editor, *some_files(1), consent_until="joskus")

    assert response.status_code == 422
    assert list(response.json()["fields"]) == ["consent_until"]
    assert not Picture.objects.exists()


def test_when_the_session_has_ended_the_script_gets_no_login_page(editor):
    editor.logout()

    assert send(editor, *some_files(1)).status_code == 403
    assert add(editor, *some_files(1)).url.startswith("/admin/login/")
    assert not Picture.objects.exists()


def test_a_disk_that_is_full_is_said_and_leaves_no_row(editor, monkeypatch):
    def full(*args, **kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("gallery.storage.PictureStorage._save", full)

    response = send(editor, *some_files(1))

    assert response.status_code == 422
    assert response.json()["sentences"]
    assert not Picture.objects.exists()


@pytest.mark.parametrize("role", list(Role))
def test_whoever_may_add_pictures_may_add_many(client, home, role):
    call_command("setup_editorial", verbosity=0)
    client.force_login(make_user(role))
    adders = {Role.WRITER, Role.COORDINATOR, Role.SECTION_EDITOR, Role.EDITOR_IN_CHIEF}

    seen_status = client.get(ADD, headers={"X-Requested-With": "XMLHttpRequest"}).status_code
    sent_status = send(client, *some_files(1)).status_code

    allowed = 200 if role in adders else 403
    assert (seen_status, sent_status) == (allowed, allowed)
    assert Picture.objects.count() == (role in adders)


def test_the_form_speaks_finnish_to_a_finn(editor):
    text = said(editor.get(ADD, headers={"Accept-Language": "fi"}))

    assert "Lisää monta kuvaa" in text
    assert SHARED["credit"] not in text
