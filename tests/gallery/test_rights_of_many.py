"""The rights of many pictures, set in one form from the report or the list of pictures."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlencode

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.utils import timezone
from wagtail.log_actions import registry

from editorial.roles import Role
from gallery.models import Picture
from tests.factories import make_picture, make_user

REPORT = "/admin/reports/picture-rights/"
FORM = "/admin/bulk/gallery/picture/edit_rights/"
today = timezone.localdate


def address(*pictures, back=REPORT):
    return f"{FORM}?{urlencode([*(('id', p.pk) for p in pictures), ('next', back)])}"


def told(response):
    return " ".join(str(message) for message in response.context["messages"])


def values(name):
    return list(Picture.objects.order_by("pk").values_list(name, flat=True))


@pytest.fixture
def three(db):
    return [make_picture(credit=name, license="") for name in ("Aino", "", "Eino")]


def test_the_report_leads_to_the_form_with_what_was_ticked(editor, three):
    report = BeautifulSoup(editor.get(REPORT).content, "html.parser")
    form = report.select_one(f"form[action='{FORM}']")
    ticked = [box["value"] for box in form.select("input[name=id]")][:2]

    page = editor.get(FORM, {"id": ticked, "next": REPORT})

    assert len(BeautifulSoup(page.content, "html.parser").select("main li a")) == 2


def test_only_what_is_filled_in_is_changed_and_the_number_is_told(editor, three):
    response = editor.post(address(*three), {"license": "cc-by-4.0"}, follow=True)

    assert values("license") == ["cc-by-4.0"] * 3
    assert values("credit") == ["Aino", "", "Eino"]
    assert "3 kuvaa muutettu." in told(response)
    assert response.redirect_chain[-1][0] == REPORT


def test_every_field_can_be_set(editor, three):
    until = today() + timedelta(days=200)
    fields = {
        "credit": "Ville Kuvaaja",
        "rights_holder": "Kangasmuseo",
        "license": "InC",
        "permission_until": until,
        "people_recognisable": "children",
        "consent_reference": "Kansio 3",
        "consent_until": until,
    }

    editor.post(address(*three), {name: str(value) for name, value in fields.items()})

    assert {name: set(values(name)) for name in fields} == {n: {v} for n, v in fields.items()}


def test_an_empty_form_comes_back_and_changes_nothing(editor, three):
    response = editor.post(address(*three), {})

    assert "Täytä ainakin yksi kenttä." in response.content.decode()
    assert values("license") == [""] * 3


@pytest.mark.parametrize("wrong", [{"license": "free-beer"}, {"consent_until": "2020-01-01"}])
def test_what_cannot_be_meant_comes_back_with_the_rest(editor, three, wrong):
    response = editor.post(address(*three), {"credit": "Ville Kuvaaja"} | wrong)

    assert response.status_code == 200
    assert "Ville Kuvaaja" in response.content.decode()
    assert values("credit") == ["Aino", "", "Eino"]


def test_nothing_ticked_is_told_in_words(editor, three):
    response = editor.get(f"{FORM}?next={REPORT}", follow=True)

    assert response.redirect_chain[-1][0] == REPORT
    assert "Merkitse ensin kuvat." in told(response)


@pytest.mark.parametrize("ids", ["99999", "abc", "1;2", "9" * 19, "9" * 30])
def test_pictures_that_are_not_there_are_not_found(editor, three, ids):
    assert editor.get(f"{FORM}?id={ids}").status_code == 404


def test_the_history_of_each_picture_remembers_what_changed(editor, three):
    editor.post(address(*three), {"credit": "Aino"})

    changed = [registry.get_logs_for_instance(picture).count() for picture in three]
    assert changed == [0, 1, 1]
    entry = registry.get_logs_for_instance(three[2]).get()
    assert (entry.data["before"], entry.data["after"]) == ({"credit": "Eino"}, {"credit": "Aino"})
    assert "Aino" in str(entry.message)


def undo_address(response):
    return BeautifulSoup(response.content, "html.parser").select_one("a[href*='/undo/']")["href"]


def test_a_change_is_undone_but_for_what_somebody_changed_since(editor, three):
    fields = {"credit": "Ville", "consent_until": str(today() + timedelta(days=9))}
    undo = undo_address(editor.post(address(*three), fields, follow=True))
    Picture.objects.filter(pk=three[0].pk).update(credit="Uusi")

    assert editor.get(undo).status_code == 200
    response = editor.post(undo, follow=True)

    assert values("credit") == ["Uusi", "", "Eino"]
    assert values("consent_until") == [None] * 3
    assert "3 kuvaa on taas entisellään." in told(response)


def test_nobody_undoes_what_another_has_changed(editor, client, three):
    undo = undo_address(editor.post(address(*three), {"credit": "Ville"}, follow=True))
    client.force_login(make_user())

    assert client.post(undo).status_code == 404
    assert values("credit") == ["Ville"] * 3


def test_a_writer_changes_own_pictures_only(client, home, three):
    call_command("setup_editorial", verbosity=0)
    writer = make_user(Role.WRITER)
    Picture.objects.filter(pk=three[1].pk).update(uploaded_by_user=writer)
    client.force_login(writer)

    client.post(address(*three), {"credit": "Ville"})

    assert values("credit") == ["Aino", "Ville", "Eino"]


def test_the_list_of_pictures_offers_the_form_too(editor, three):
    assert "edit_rights" in editor.get("/admin/images/").content.decode()
