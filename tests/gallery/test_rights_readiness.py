"""A picture whose rights are not in order keeps the pages that show it from being published."""

from __future__ import annotations

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.utils import timezone, translation

from editorial.readiness.guard import NotReady
from editorial.readiness.registry import blocking, warnings_of
from editorial.roles import Role
from gallery.models import Picture
from tests.editorial import forms
from tests.factories import (
    article,
    fresh,
    make_article,
    make_contributor,
    make_issue,
    make_picture,
    make_user,
    republished,
    translated,
)
from tests.magazine.forms import PUBLISH, edit_url

TODAY, YESTERDAY = timezone.localdate(), timezone.localdate() - timedelta(days=1)
PEOPLE = {"people_recognisable": "yes"}
CONSENT = PEOPLE | {"consent_reference": "Kansio 12"}
BLOCKING = {
    "no credit": ({"credit": ""}, "picture-credit"),
    "no licence": ({"license": ""}, "picture-licence"),
    "permission over": ({"permission_until": YESTERDAY}, "picture-permission"),
    "people, no consent": (PEOPLE, "picture-consent"),
    "children, no consent": ({"people_recognisable": "children"}, "picture-consent"),
    "consent over": (CONSENT | {"consent_until": YESTERDAY}, "picture-consent"),
    "withdrawn": (CONSENT | {"consent_withdrawn_at": timezone.now()}, "picture-consent"),
}
ALLOWED = {
    "permission until today": {"permission_until": TODAY},
    "consent": CONSENT,
    "consent until today": CONSENT | {"consent_until": TODAY},
    "nobody in it": {"people_recognisable": "no"},
    "nobody has looked": {"people_recognisable": ""},
}


def figure(picture, alt="Sininen lanka"):
    return ("figure", {"picture": picture, "alt": alt, "caption": ""})


def gallery(picture):
    block = {"picture": picture, "alt": "Sininen lanka", "caption": ""}
    return ("gallery", {"pictures": [block], "caption": ""})


#: Where a picture can stand in an article, and the field that the problem belongs to.
PLACES = {
    "lead": (lambda picture: {"picture": picture}, "picture"),
    "figure": (lambda picture: {"body": [figure(picture)]}, "body"),
    "gallery": (lambda picture: {"body": [gallery(picture)]}, "body"),
}


def draft_of(issue, section, **fields):
    page = article(section, live=False, **fields)
    issue.add_child(instance=page)
    page.save_revision()
    return page


def told(problems):
    return [(problem.code, problem.where) for problem in problems]


@pytest.mark.parametrize("case", BLOCKING)
def test_a_picture_that_may_not_be_shown_keeps_its_page_back(issue, section, case):
    fields, code = BLOCKING[case]
    page = draft_of(issue, section, picture=make_picture(title="Kutoja", **fields))

    [problem] = blocking(page)

    assert (problem.code, problem.where) == (code, "picture")
    assert "Kutoja" in str(problem.message)
    with pytest.raises(NotReady):
        page.get_latest_revision().publish()
    assert not fresh(page).live


@pytest.mark.parametrize("place", PLACES)
def test_a_picture_is_found_wherever_it_stands(issue, section, place):
    shown, where = PLACES[place]
    page = draft_of(issue, section, **shown(make_picture(license="")))

    assert told(blocking(page)) == [("picture-licence", where)]


@pytest.mark.parametrize("case", ALLOWED)
def test_a_picture_whose_rights_are_in_order_is_published(issue, section, case):
    assert make_article(issue, section, picture=make_picture(**ALLOWED[case])).live


def test_a_cover_without_a_licence_keeps_its_issue_back(magazine):
    cover = make_picture(title="Kansi", license="")

    with pytest.raises(NotReady, match="Kansi"):
        make_issue(magazine, number="7", cover=cover)


def test_everything_that_is_missing_is_told_once(issue, section):
    picture = make_picture(credit="", license="", **PEOPLE)
    page = draft_of(issue, section, body=[figure(picture), figure(picture), gallery(picture)])

    assert told(blocking(page)) == [
        ("picture-credit", "body"),
        ("picture-licence", "body"),
        ("picture-consent", "body"),
    ]


def test_the_sentences_name_the_picture_and_the_day(issue, section):
    picture = make_picture(title="Kutoja", permission_until="2026-03-31")
    page = draft_of(issue, section, picture=Picture.objects.get(pk=picture.pk))

    with translation.override("fi"):
        [problem] = blocking(page)

    assert str(problem.message) == (
        "Kuvan ”Kutoja” käyttölupa päättyi 31. maaliskuuta 2026. "
        "Hanki uusi lupa tai valitse toinen kuva."
    )


def test_a_live_page_stays_live_when_a_permission_ends(client, issue, section):
    page = make_article(issue, section, picture=make_picture())

    Picture.objects.update(permission_until=YESTERDAY)

    assert client.get(page.url).status_code == 200
    with pytest.raises(NotReady):
        republished(page, lead="Uusi ingressi.")
    assert fresh(page).live


def test_the_form_refuses_and_keeps_what_was_typed(editor, issue, section):
    page = draft_of(issue, section)
    unlicensed = make_picture(title="Kutoja", license="")
    row = page.contributors.get()
    byline = [{"id": row.pk, "contributor": row.contributor_id, "role": "text", "name": row.name}]
    fields = {"section": section.pk, "picture": unlicensed.pk, "lead": "Uusi ingressi."}

    response = editor.post(edit_url(page), forms.article(byline, 1, **fields, **PUBLISH))

    assert "Kutoja" in response.context["form"].errors["picture"][0]
    assert "Uusi ingressi." in response.content.decode()
    assert not fresh(page).live


def test_a_portrait_without_rights_is_a_remark(issue, section):
    contributor = make_contributor()
    contributor.portrait = make_picture(title="Muotokuva", license="")
    contributor.save()

    page = make_article(issue, section)

    assert told(warnings_of(page)) == [("picture-licence", "")]
    assert page.live


REMARKS = {
    "nobody has looked who is in it": ({"people_recognisable": ""}, "Kangasta", "picture-people"),
    "only what it is": ({}, "Kuvassa on kangasta", "picture-alt-words"),
    "only what it is, in English": ({}, "A picture of cloth", "picture-alt-words"),
    "its title": ({"title": "Raita"}, " raita ", "picture-alt-words"),
    "its file's name": ({}, "kuva.jpg", "picture-alt-words"),
}


@pytest.mark.parametrize("case", REMARKS)
def test_the_editor_is_told_what_to_look_at(issue, section, case):
    fields, alt, code = REMARKS[case]
    page = make_article(issue, section, body=[figure(make_picture(**fields), alt)])

    assert told(warnings_of(page)) == [(code, "body")]


@pytest.mark.parametrize(
    "alt", ["Kuvataideluokan pöytä", "Picturesque hills", "Kuvasta tehty ryijy"]
)
def test_words_that_only_begin_alike_are_fine(issue, section, alt):
    page = make_article(issue, section, body=[figure(make_picture(), alt)])

    assert warnings_of(page) == []


def test_an_alternative_text_is_missed_in_the_language_of_the_page(issue, section):
    translated(issue.get_parent().get_parent())
    picture = make_picture()
    picture.texts.filter(language="en").update(alt="")
    page = make_article(issue, section, picture=picture, body=[figure(picture, "")])

    english = translated(page, publish=False)

    assert warnings_of(page) == []
    assert told(blocking(english)) == [("picture-alt", "picture"), ("picture-alt", "body")]


def forms_of(client, page):
    soup = BeautifulSoup(client.get(edit_url(page)).content, "html.parser")
    return [link["href"] for link in soup.select("[data-readiness] a[data-readiness-record]")]


def test_a_problem_leads_to_the_form_of_the_picture_in_a_tab_of_its_own(editor, issue, section):
    picture = make_picture(license="")
    page = draft_of(issue, section, picture=picture)

    soup = BeautifulSoup(editor.get(edit_url(page)).content, "html.parser")

    [link] = soup.select("[data-readiness=blocking] a[data-readiness-record]")
    assert link["href"] == f"/admin/images/{picture.pk}/"
    assert link["target"] == "_blank"


def test_whoever_may_not_change_the_picture_gets_no_link(client, issue, section):
    call_command("setup_editorial", verbosity=0)
    writer = make_user(Role.WRITER)
    page = draft_of(issue, section, picture=make_picture(license=""), owner=writer)
    client.force_login(writer)

    assert client.get(edit_url(page)).status_code == 200
    assert "picture-licence" in [problem.code for problem in blocking(page)]
    assert forms_of(client, page) == []
