"""Requests about personal data in the admin: found, exported, erased, and who may."""

from __future__ import annotations

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.db.models import ProtectedError
from wagtail.models import PageLogEntry

from editorial.models import PersonalDataRequest
from editorial.personal_data import registry
from editorial.personal_data.name_forms import fold, forms_of
from editorial.roles import Role
from magazine.models import Contributor
from tests import factories
from tests.editorial.test_erasing_personal_data import accounts
from website.users.models import User

ADDRESS = "/admin/personal-data/"


@pytest.fixture
def person(db):
    return User.objects.create_user(
        "esimerkki", "maija@esimerkki.fi", first_name="Maija", last_name="Virtanen"
    )


@pytest.fixture
def ask(editor):
    """A function: post the form, and read what comes."""

    def ask(address: str = "", name: str = "", **more: Any) -> Any:
        return editor.post(ADDRESS, {"address": address, "name": name} | more)

    return ask


def page(response):
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser").select_one("main")


def rows(response):
    """What is found: key and whether it is ticked."""
    return {box["value"]: box.has_attr("checked") for box in page(response).select("[name=row]")}


def test_a_person_is_found_by_address_whatever_its_letters(ask, person):
    assert rows(ask("MAIJA@Esimerkki.FI")) == {f"users.User:{person.pk}": True}


def test_a_namesake_is_found_but_not_ticked(ask, person):
    found = ask(name="maija  virtanen")

    assert rows(found) == {f"users.User:{person.pk}": False}
    assert "make sure that it is the same person" in page(found).get_text()


def test_a_person_nobody_knows_is_said_to_be_unknown(ask):
    text = page(ask("ei@esimerkki.fi")).get_text()

    assert "No row about this person." in text
    assert "No text names the person." in text


@pytest.mark.parametrize("address", ["ei-osoite", "a@b.fi\nBcc: x@y.fi", "\x00@b.fi"])
def test_what_is_no_address_gets_a_sentence_and_stays_in_the_field(ask, address):
    answer = page(ask(address, "Maija Virtanen"))

    assert answer.select(".error-message, .w-field__errors")
    assert answer.select_one("[name=name]")["value"] == "Maija Virtanen"


def test_asking_for_nobody_gets_a_sentence(ask):
    assert "Write an e-mail address, a name or both." in page(ask()).get_text()


def test_the_file_holds_what_is_known_and_nothing_of_it_stands_in_its_name(ask, person):
    response = ask("maija@esimerkki.fi", step="export", row=f"users.User:{person.pk}")

    (kind,) = json.loads(response.content)["data"]
    assert "maija@esimerkki.fi" in kind["rows"][0].values()
    assert kind["purpose"]
    assert "Article" not in response.headers["Content-Disposition"]
    assert 'filename="personal-data.json"' in response.headers["Content-Disposition"]


def test_the_file_tells_in_which_texts_the_person_is_named(ask, person, issue, section):
    factories.make_article(issue, section, title="Maija Virtasen villapaita")

    response = ask("maija@esimerkki.fi", "Maija Virtanen", step="export", row="users.User:0")

    named = json.loads(response.content)["named_in"]
    assert "Maija Virtasen villapaita" in [one["title"] for one in named]


def test_nothing_is_erased_before_the_question_is_answered(ask, person):
    response = ask("maija@esimerkki.fi", step="ask", row=f"users.User:{person.pk}")

    text = page(response).get_text(" ", strip=True)
    assert "erased for good" in text
    assert "maija@esimerkki.fi" in text
    assert User.objects.filter(pk=person.pk).exists()


def test_ticked_rows_are_erased_and_the_others_stay(ask, person):
    other = User.objects.create_user("toinen", "maija@esimerkki.fi")

    answer = ask("maija@esimerkki.fi", step="erase", row=f"users.User:{person.pk}")

    assert "1 row was erased." in answer.content.decode()
    assert rows(answer) == {f"users.User:{other.pk}": True}
    assert not User.objects.filter(pk=person.pk).exists()


def test_after_erasing_the_texts_that_name_the_person_are_still_listed(ask, person, issue, section):
    article = factories.make_article(issue, section, lead="Kirjoita: maija@esimerkki.fi.")

    answer = page(ask("maija@esimerkki.fi", step="erase", row=f"users.User:{person.pk}"))

    assert f"/admin/pages/{article.pk}/edit/" in [link["href"] for link in answer.select("li a")]


def test_a_row_that_was_not_found_by_the_form_is_not_erased(ask, person):
    other = User.objects.create_user("toinen", "toinen@esimerkki.fi")

    ask("maija@esimerkki.fi", step="erase", row=f"users.User:{other.pk}")

    assert User.objects.filter(pk=other.pk).exists()


def test_published_words_are_listed_and_erased_by_no_button(ask, issue, section):
    contributor = factories.make_contributor("Maija Virtanen")
    factories.make_article(issue, section)
    key = f"magazine.Contributor:{contributor.pk}"

    assert "Published words" in page(ask(name="Maija Virtanen")).get_text()
    ask(name="Maija Virtanen", step="erase", row=key)

    assert Contributor.objects.filter(pk=contributor.pk).exists()


def test_when_another_record_needs_a_row_nothing_is_erased_and_it_is_said(ask, person, monkeypatch):
    def needed(self, row):
        raise ProtectedError("needed", {row})

    monkeypatch.setattr(type(accounts()), "erase", needed)

    answer = ask("maija@esimerkki.fi", step="erase", row=f"users.User:{person.pk}")

    assert "Nothing was erased" in answer.content.decode()
    assert User.objects.filter(pk=person.pk).exists()


def test_the_log_tells_what_was_done_and_not_for_whom(ask, person):
    ask("maija@esimerkki.fi", step="export", row=f"users.User:{person.pk}")
    ask("maija@esimerkki.fi", step="erase", row=f"users.User:{person.pk}")

    lines = list(PersonalDataRequest.objects.values_list("kind", "counts"))
    assert lines == [("erasure", {"users.User": 1}), ("export", {"users.User": 1})]
    assert not PageLogEntry.objects.filter(label__icontains="maija").exists()


def test_an_answer_about_a_person_is_kept_by_no_cache(ask, person):
    assert "no-store" in ask("maija@esimerkki.fi").headers["Cache-Control"]


# Texts

NAMES = [
    ("Maija Virtanen", "Maija Virtasen kangaspuut"),
    ("Maija Virtanen", "Kuva: M. Virtanen"),
    ("Maija Virtanen", "/lehti/tekijat/maija-virtanen/"),
    ("Jörgen Åkerblom", "J\\u00f6rgen \\u00c5kerblomille"),
    ("Jörgen Åkerblom", "jorgen-akerblom"),
    ("Sirkka-Liisa Mäki", "Sirkka-Liisan Mäen"),
]


@pytest.mark.parametrize(("name", "text"), NAMES)
def test_a_name_is_found_as_texts_have_it(name, text):
    forms = forms_of(name)

    assert forms
    assert forms.pattern.search(fold(text))


@pytest.mark.parametrize("text", ["Maija Virolainen", "Marja Virtanen", "maijavirtanen"])
def test_another_name_is_not_found(text):
    forms = forms_of("Maija Virtanen")

    assert forms
    assert not forms.pattern.search(text)


def test_one_word_is_no_name_to_look_for():
    assert forms_of("Maija") is None


def test_every_place_that_names_the_person_is_listed_once(ask, issue, section):
    contributor = factories.make_contributor("Maija Virtanen")
    picture = factories.make_picture(title="Kuva", source_url="https://x.fi/maija-virtanen")
    picture.texts.update(caption="Maija Virtanen kutoo")
    article = factories.make_article(
        issue, section, title="Haastattelu", body=[("prose", "<p>Maija Virtasella on villaa.</p>")]
    )
    article.save_revision()

    listed = page(ask(name="Maija Virtanen")).select("ul")[-1].select("li")

    texts = [" ".join(item.get_text().split()) for item in listed]
    assert sum("Haastattelu" in text for text in texts) == 1
    assert any("Haastattelu" in text and "2 saved versions" in text for text in texts)
    assert any("Kuva" in text and "Caption" in text for text in texts)
    assert not any(str(contributor) == text for text in texts)


# Rights


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.EDITOR_IN_CHIEF])
def test_nobody_else_enters(log_in, person, role):
    client = log_in(role)

    assert client.get(ADDRESS).status_code in {302, 403}
    answer = client.post(ADDRESS, {"address": "maija@esimerkki.fi", "step": "export"})
    assert b"maija@esimerkki.fi" not in answer.content


def test_the_editor_in_chief_enters(log_in, person):
    client = log_in(Role.EDITOR_IN_CHIEF)

    assert rows(client.post(ADDRESS, {"address": "maija@esimerkki.fi"}))


@pytest.fixture
def narrowed(monkeypatch, person):
    """Accounts, of which a coordinator handles only those whose name begins with an M."""
    declared = accounts()
    kind = type(declared)

    def rows_for(self, user):
        return User.objects.filter(first_name__startswith="M")

    monkeypatch.setattr(kind, "is_open_to", lambda self, user: not user.is_anonymous)
    monkeypatch.setattr(kind, "rows_for", rows_for)
    monkeypatch.setattr(registry, "_declared", {declared.key: declared})


def test_an_app_narrows_the_rows_of_a_coordinator(log_in, narrowed, person):
    other = User.objects.create_user("x", "maija@esimerkki.fi", first_name="Liisa")
    client = log_in(Role.COORDINATOR)
    everything = [f"users.User:{one.pk}" for one in (person, other)]

    found = client.post(ADDRESS, {"address": "maija@esimerkki.fi"})
    client.post(ADDRESS, {"address": "maija@esimerkki.fi", "step": "erase", "row": everything})

    assert list(rows(found)) == [f"users.User:{person.pk}"]
    assert list(User.objects.filter(email="maija@esimerkki.fi")) == [other]


def test_a_coordinator_is_shown_no_texts_of_others(log_in, narrowed, issue, section):
    factories.make_article(issue, section, title="Maija Virtanen")

    found = log_in(Role.COORDINATOR).post(ADDRESS, {"name": "Maija Virtanen"})

    assert "Päätoimittaja hakee nimeä sivuston teksteistä." in page(found).get_text()
    assert not page(found).select("a[href^='/admin/pages/']")


def test_setting_up_again_gives_no_right_twice(db):
    call_command("setup_editorial", verbosity=0)
    call_command("setup_editorial", verbosity=0)

    group = Role.EDITOR_IN_CHIEF.group
    assert group.permissions.filter(codename="handle_personal_data").count() == 1
