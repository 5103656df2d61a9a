"""The table of texts: a row for every picture that came in, saved with one button."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from editorial.roles import Role
from gallery.many.decisions import carry_out
from gallery.models import Picture, PictureText
from tests.factories import make_picture, make_user
from tests.gallery import files
from tests.gallery.many import add, said, seen, some_files, typed

pytestmark = pytest.mark.usefixtures("undrawn")

TEXTS = "/admin/images/multiple/texts/"


def address(*pictures):
    return f"{TEXTS}?pictures=" + ",".join(str(picture.pk) for picture in pictures)


@pytest.fixture
def three(editor):
    add(editor, *some_files(3))
    return list(Picture.objects.order_by("pk"))


def words_of(picture):
    return {
        f"{word}_{text.language}": getattr(text, word)
        for text in PictureText.objects.filter(picture=picture)
        for word in ("title", "alt", "caption")
    }


def test_each_picture_has_a_row_with_fields_for_both_languages(editor, three):
    page = seen(editor.get(address(*three)))

    rows = page.select("[data-row]")
    assert len(rows) == 3
    assert len(page.select("[data-row] img[src]")) == 3
    for row, picture in zip(rows, three, strict=True):
        names = {field["name"].split("-")[-1] for field in row.select("[name]")}
        assert names == {
            "title",
            *(f"{word}_{code}" for word in ("title", "alt", "caption") for code in ("fi", "en")),
        }
        assert row.select_one("[name$=-title]")["value"] == picture.title
        labels = {label["for"] for label in row.select("label[for]")}
        assert {field["id"] for field in row.select("[name]")} <= labels


def test_what_a_picture_has_is_filled_in(editor):
    page = seen(editor.get(address(make_picture())))

    assert page.select_one("[name$=alt_fi]").text.strip() == "Punainen kangas"
    assert page.select_one("[name$=alt_en]").text.strip() == "A red cloth"


def test_all_rows_are_saved_at_once(editor, three):
    words = {"title": "Raita", "alt_fi": "Raidallinen liina", "caption_en": "A striped cloth"}

    response = editor.post(address(*three), typed(*three, **words), follow=True)

    assert "3" in said(response)
    for picture in three:
        picture.refresh_from_db()
        assert picture.title == "Raita"
        assert words_of(picture)["alt_fi"] == "Raidallinen liina"
        assert words_of(picture)["caption_en"] == "A striped cloth"


def test_a_long_description_written_elsewhere_stays(editor, three):
    PictureText.objects.create(picture=three[0], language="fi", long_description="Kaavio.")

    editor.post(address(*three), typed(*three, alt_fi="Liina"))

    assert PictureText.objects.get(picture=three[0], language="fi").long_description == "Kaavio."


def test_a_bad_row_is_marked_and_nothing_typed_in_any_row_is_lost(editor, three):
    data = typed(*three, alt_fi="Raidallinen liina")
    data[f"picture-{three[1].pk}-title"] = ""
    data[f"picture-{three[2].pk}-alt_en"] = "k" * 501

    response = editor.post(address(*three), data)

    page = seen(response)
    assert response.status_code == 422
    assert [bool(row.errors) for row in response.context["rows"]] == [False, True, True]
    assert {area.text.strip() for area in page.select("[name$=alt_fi]")} == {"Raidallinen liina"}
    assert page.select_one(f"[name=picture-{three[2].pk}-alt_en]").text.strip() == "k" * 501
    assert not PictureText.objects.exists()


def test_a_picture_deleted_meanwhile_does_not_keep_the_others_from_being_saved(editor, three):
    three_there = typed(*three, alt_fi="Raidallinen liina")
    there = address(*three)
    three[1].delete()

    response = editor.post(there, three_there, follow=True)

    assert Picture.objects.count() == 2
    assert PictureText.objects.filter(alt="Raidallinen liina").count() == 2
    assert len(response.context["messages"]) == 2


def test_a_picture_deleted_while_the_table_is_saved_is_not_brought_back(editor, three, monkeypatch):
    def late(rows, user):
        Picture.objects.get(pk=three[0].pk).delete()
        return carry_out(rows, user)

    monkeypatch.setattr("gallery.many.texts.carry_out", late)

    response = editor.post(address(*three), typed(*three, alt_fi="Raidallinen liina"))

    assert response.status_code == 302
    assert list(Picture.objects.order_by("pk")) == three[1:]
    assert PictureText.objects.count() == 2


def test_when_all_are_gone_the_address_leads_to_the_list_of_pictures(editor, three):
    there = address(*three)
    Picture.objects.all().delete()

    response = editor.get(there)

    assert response.url == "/admin/images/"


@pytest.mark.parametrize("query", ["", "?pictures=", "?pictures=x,-1,1e9,٣,9" + "9" * 40, "?pic"])
def test_an_address_that_makes_no_sense_leads_to_the_list_of_pictures(editor, query):
    assert editor.get(TEXTS + query).url == "/admin/images/"


def test_the_address_can_be_opened_again_and_shows_what_was_saved(editor, three):
    editor.post(address(*three), typed(*three, alt_fi="Raidallinen liina"))

    page = seen(editor.get(address(*three)))

    assert {area.text.strip() for area in page.select("[name$=alt_fi]")} == {"Raidallinen liina"}


def test_somebody_elses_pictures_are_not_shown_and_not_changed(client, home):
    call_command("setup_editorial", verbosity=0)
    writer, other = make_user(Role.WRITER), make_user(Role.WRITER)
    mine = make_picture(title="Oma", uploaded_by_user=writer)
    theirs = make_picture(title="Toisen", uploaded_by_user=other)
    client.force_login(writer)

    shown = client.get(address(mine, theirs))
    client.post(address(mine, theirs), typed(mine, theirs, title="Muutettu"))

    assert [row.instance for row in shown.context["rows"]] == [mine]
    assert set(Picture.objects.values_list("title", flat=True)) == {"Muutettu", "Toisen"}


def test_an_editor_may_write_the_texts_of_what_a_writer_added(client, home):
    call_command("setup_editorial", verbosity=0)
    picture = make_picture(uploaded_by_user=make_user(Role.WRITER))
    client.force_login(make_user(Role.SECTION_EDITOR))

    assert client.get(address(picture)).status_code == 200


def test_when_the_session_has_ended_the_script_hears_of_it_before_it_sends(editor, three):
    editor.logout()

    answer = editor.get(address(*three), headers={"X-Requested-With": "XMLHttpRequest"})

    assert answer.status_code == 403


@pytest.mark.parametrize(
    ("alt", "language", "hinted"),
    [
        ("", "fi", True),
        ("raita-1", "fi", True),
        ("Raita-1.JPG", "fi", True),
        ("Kuva liinasta", "fi", True),
        ("valokuva liinasta", "fi", True),
        ("Raidallinen liina", "fi", False),
        ("Picture of a cloth", "en", True),
        ("A striped cloth", "en", False),
    ],
)
def test_an_alternative_text_worth_a_second_look_gets_a_hint(editor, alt, language, hinted):
    add(editor, files.upload("raita-1.jpg", files.picture()))
    picture = Picture.objects.get()
    PictureText.objects.create(picture=picture, language=language, alt=alt)

    page = seen(editor.get(address(picture)))

    assert bool(page.select_one(f"[id$=alt_{language}_hint]").text) == hinted


def test_a_hundred_rows_cost_no_more_queries_than_three(editor):
    def queries(number):
        pictures = [make_picture() for _ in range(number)]
        for picture in pictures:
            picture.get_rendition("max-165x165")
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert len(editor.get(address(*pictures)).context["rows"]) == number
        return len(asked)

    queries(1)
    assert queries(3) == queries(20)
