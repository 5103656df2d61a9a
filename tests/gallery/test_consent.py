"""Somebody wants a picture away: who may do it, what they are asked, and what is remembered."""

from __future__ import annotations

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone
from wagtail.log_actions import registry
from wagtail.models import Revision

from editorial.roles import Role
from tests.factories import make_article, make_picture, make_user, translated
from tests.gallery import many


@pytest.fixture
def address():
    """A function: where a picture's consent is withdrawn, or another of its addresses."""
    return lambda picture, name="withdraw": f"/admin/images/{picture.pk}/consent/{name}/"


def log_of(picture):
    entries = registry.get_logs_for_instance(picture).order_by("timestamp")
    return [(entry.action, entry.data.get("reason")) for entry in entries]


def soup(response):
    return BeautifulSoup(response.content, "html.parser")


def test_the_question_lists_the_pages_on_which_readers_see_it(editor, address, issue, section):
    translated(issue.get_parent().get_parent())
    picture = make_picture()
    article = make_article(issue, section, title="Kutoja", picture=picture)
    english = translated(article)

    page = soup(editor.get(address(picture)))

    links = {link["href"] for link in page.select("main li[lang] a")}
    assert links == {article.url, english.url}
    assert not picture.is_withheld


def test_the_question_names_other_pictures_that_look_the_same(editor, address):
    first, second, withheld = (hills(title) for title in ("Eka", "Toka", "Kolmas"))
    make_picture(title="Muu")
    editor.post(address(withheld))

    links = soup(editor.get(address(first))).select("[data-picture-alike] a")

    assert [(link.text, link["href"]) for link in links] == [("Toka", address(second))]


def test_a_picture_that_somebody_else_decides_about_is_named_without_a_link(client, db, address):
    call_command("setup_editorial", verbosity=0)
    writer = make_user(Role.WRITER)
    own = hills("Oma", uploaded_by_user=writer)
    hills("Toisen")
    client.force_login(writer)

    box = soup(client.get(address(own))).select_one("[data-picture-alike]")

    assert box.li.text.strip() == "Toisen"
    assert not box.select("a")


def hills(title, **fields):
    """A picture that is not in one colour, and so can be like another."""
    return make_picture(title=title, file=ContentFile(many.scene(), "kuva.jpg"), **fields)


def test_the_answer_withholds_the_picture_and_is_remembered_with_its_reason(editor, address):
    picture = make_picture()

    response = editor.post(address(picture), {"reason": "Pyydetty puhelimitse."}, follow=True)

    picture.refresh_from_db()
    assert picture.is_withheld
    assert log_of(picture) == [("gallery.withdraw_consent", "Pyydetty puhelimitse.")]
    assert "Pyydetty puhelimitse." in response.content.decode()


def test_giving_it_back_shows_the_picture_again(editor, address):
    picture = make_picture()
    editor.post(address(picture))

    editor.post(address(picture, "restore"), {"reason": "Erehdys."})

    picture.refresh_from_db()
    assert not picture.is_withheld
    assert [action for action, _reason in log_of(picture)] == [
        "gallery.withdraw_consent",
        "gallery.restore_consent",
    ]


def test_saying_it_twice_keeps_the_first_moment_and_one_line_in_the_log(editor, address):
    picture = make_picture()
    editor.post(address(picture))
    picture.refresh_from_db()
    first = picture.consent_withdrawn_at

    editor.post(address(picture))

    picture.refresh_from_db()
    assert picture.consent_withdrawn_at == first
    assert len(log_of(picture)) == 1


def test_what_has_ended_by_its_date_is_not_given_back(editor, address):
    yesterday = timezone.localdate() - timedelta(days=1)
    picture = make_picture(permission_until=yesterday)
    editor.post(address(picture))

    response = editor.post(address(picture, "restore"), follow=True)

    picture.refresh_from_db()
    assert picture.is_withheld
    assert "päivämäärä on mennyt" in response.content.decode()


def test_nothing_is_published(editor, address, issue, section):
    picture = make_picture()
    article = make_article(issue, section, picture=picture)
    before = (Revision.objects.count(), article.last_published_at)

    editor.post(address(picture))
    editor.post(address(picture, "restore"))

    article.refresh_from_db()
    assert (Revision.objects.count(), article.last_published_at) == before


@pytest.mark.parametrize("role", list(Role), ids=lambda role: role.name.lower())
def test_whoever_may_change_the_picture_decides_and_nobody_else(client, home, address, role):
    call_command("setup_editorial", verbosity=0)
    picture = make_picture(uploaded_by_user=make_user())
    client.force_login(make_user(role))

    question = client.get(address(picture))
    client.post(address(picture))

    picture.refresh_from_db()
    may = role in {Role.SECTION_EDITOR, Role.EDITOR_IN_CHIEF}
    assert picture.is_withheld == may
    assert (question.status_code == 200) == may


def test_a_reader_is_sent_to_the_login(client, home, address):
    picture = make_picture()

    response = client.post(address(picture))

    picture.refresh_from_db()
    assert "/admin/login/" in response["Location"]
    assert not picture.is_withheld


def test_looking_at_the_question_changes_nothing(editor, address):
    picture = make_picture()

    editor.get(address(picture))

    picture.refresh_from_db()
    assert not picture.is_withheld


def test_a_picture_that_is_gone_is_told_as_such(editor, address):
    picture = make_picture()
    pk = picture.pk
    picture.delete()
    picture.pk = pk

    assert editor.post(address(picture)).status_code == 404


def test_a_reason_without_end_comes_back_with_a_sentence(editor, address):
    picture = make_picture()

    response = editor.post(address(picture), {"reason": "x" * 501})

    picture.refresh_from_db()
    assert response.status_code == 200
    assert "x" * 501 in response.content.decode()
    assert not picture.is_withheld


def test_the_form_and_the_list_lead_there_and_back(editor, address):
    picture = make_picture()
    places = (f"/admin/images/{picture.pk}/", "/admin/images/?layout=list")

    def links(name):
        return [
            len(soup(editor.get(p)).select(f"a[href='{address(picture, name)}']")) for p in places
        ]

    assert (links("withdraw"), links("restore")) == ([1, 1], [0, 0])
    editor.post(address(picture))
    assert (links("withdraw"), links("restore")) == ([0, 0], [1, 1])


def state_of(editor, picture):
    parts = soup(editor.get(f"/admin/images/{picture.pk}/")).select("[data-picture-state]")
    return [part["data-picture-state"] for part in parts]


def test_the_form_says_first_what_the_picture_lacks(editor, address):
    whole, bare = make_picture(), make_picture(credit="", license="")
    editor.post(address(bare))

    assert state_of(editor, whole) == []
    assert state_of(editor, bare) == ["withheld", "history", "gaps"]


def test_the_list_says_what_each_lacks(editor, address):
    make_picture(title="Ehjä")
    make_picture(title="Puutteellinen", license="")
    editor.post(address(make_picture(title="Poissa")))

    rows = soup(editor.get("/admin/images/?layout=list")).select("table.listing tbody tr")
    said = {row.select_one(".title-wrapper").get_text(strip=True): row.get_text() for row in rows}
    assert "ei lisenssiä" in said["Puutteellinen"]
    assert "poissa lukijoilta" in said["Poissa"]
    assert "ei lisenssiä" not in said["Ehjä"]
