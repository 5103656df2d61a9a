"""A machine translates what it is asked to; a person confirms it, or it is not done."""

from __future__ import annotations

import json
import time

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils.translation import override

from editorial.readiness.registry import problems_of
from editorial.roles import Role, given
from editorial.translation_jobs.matrix import status_of
from tests.editorial.desk import edit_url, messages_of
from tests.editorial.translation_help.conftest import said, say, term
from tests.editorial.translation_help.service import translated

LINK = 'Katso <a id="a1">ohje</a> langan värjäämiseen.'


@pytest.fixture
def translator(office, page, monkeypatch):
    monkeypatch.setattr(given, "_sources", [lambda user: [page.pk]])
    return office.client(Role.TRANSLATOR)


def ask(client, translation):
    address = reverse("wagtail_localize:machine_translate", args=[translation.pk])
    return client.post(address, follow=True)


def made_by_machine(translation):
    return {o: words for o, (words, kind) in said(translation).items() if kind == "machine"}


def test_it_translates_what_is_missing_and_says_that_it_is_to_be_read(
    translator, translation, service
):
    say(translation, "title", "Yarn")

    answer = ask(translator, translation)

    words = made_by_machine(translation)
    assert words["Punainen lanka."] == "PUNAINEN LANKA."
    assert words[LINK] == 'KATSO <a id="a1">OHJE</a> LANGAN VÄRJÄÄMISEEN.'
    assert "Lanka" not in words
    assert messages_of(answer) == [
        f"{len(words)} texts were translated by the machine. Read them and confirm them."
    ]
    [(path, asked)] = service.asked
    assert (path, asked["source_lang"], asked["target_lang"]) == ("/v2/translate", "FI", "EN-GB")


def test_it_is_given_the_glossary_once(translator, translation, service):
    term(fi="lanka", en="yarn")

    ask(translator, translation)
    translation.source.stringsegment_set.first().string.translations.all().delete()
    ask(translator, translation)

    paths = [path for path, _asked in service.asked]
    assert paths == ["/v2/glossaries", "/v2/translate", "/v2/translate"]
    assert service.asked[0][1]["entries"] == "lanka\tyarn"
    assert {asked["glossary_id"] for path, asked in service.asked[1:]} == {"g-1"}


def test_what_it_made_is_not_done_before_a_person_confirms_it(
    translator, translation, page, service
):
    ask(translator, translation)
    source = translation.source.get_source_instance()
    count = len(made_by_machine(translation))
    with override("en"):
        told = [str(one.message) for one in problems_of(page) if one.code == "machine-made"]
        assert told == [
            f"{count} texts were translated by a machine, and nobody has confirmed them."
        ]
    assert status_of(source, "en").done == 0
    soup = BeautifulSoup(translator.get(edit_url(page)).content, "html.parser")
    first = soup.select_one("[data-help=machine-made] li button")["value"]
    address = reverse("editorial_confirm_words", args=[translation.pk])

    translator.post(address, {"chosen": first})
    assert (len(made_by_machine(translation)), status_of(source, "en").done) == (count - 1, 1)

    translator.post(address, {"all": "1"})
    assert (made_by_machine(translation), status_of(source, "en").done) == ({}, count)


def test_marks_that_are_lost_or_invented_leave_the_text_to_a_person(
    translator, translation, service
):
    def spoiled(asked):
        status, body = translated(asked)
        rows = json.loads(body)["translations"]
        for row in rows:
            row["text"] = row["text"].replace('<a id="a1">', "<script>").replace("LANKA", "  ")
        return status, json.dumps({"translations": rows})

    service.answers = spoiled
    answer = ask(translator, translation)

    assert LINK not in said(translation)
    assert "2 texts wait for a person: the machine had no sound translation of them." in (
        messages_of(answer)
    )


def slow(asked):
    time.sleep(1)
    return 200, "{}"


FAILURES = {
    "it does not answer": (slow, "did not answer"),
    "it answers nonsense": (lambda asked: (200, "<html>"), "could not be read"),
    "it answers something else": (lambda asked: (200, "[1]"), "could not be read"),
    "it answers half of the texts": (
        lambda asked: (200, json.dumps({"translations": [{"text": "A"}]})),
        "could not be read",
    ),
    "it does not know the key": (lambda asked: (403, ""), "does not know the site’s key"),
    "it is used up": (lambda asked: (456, ""), "as much as is paid for"),
    "it is busy": (lambda asked: (503, ""), "too busy"),
    "it sends us elsewhere": (lambda asked: (302, ""), "too busy"),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_when_it_fails_that_is_said_and_nothing_is_taken(translator, translation, service, failure):
    service.answers, sentence = FAILURES[failure]
    say(translation, "title", "Yarn")

    answer = ask(translator, translation)

    assert answer.status_code == 200
    assert sentence in messages_of(answer)[0]
    assert said(translation) == {"Lanka": ("Yarn", "manual")}


def test_it_is_asked_by_nobody_else_and_not_while_the_page_is_locked(
    office, translator, translation, page, service
):
    ask(office.client(Role.WRITER), translation)
    type(page).objects.filter(pk=page.pk).update(locked=True)
    answer = ask(translator, translation)

    assert "is locked" in messages_of(answer)[0]
    assert (service.asked, said(translation)) == ([], {})


def test_it_is_never_published_unread(office, translation, service):
    chief = office.client(Role.EDITOR_IN_CHIEF)
    address = reverse("wagtail_localize:update_translations", args=[translation.source_id])
    assert chief.get(address).status_code == 302

    chief.post(address, {"publish_translations": "on", "use_machine_translation": "on"})

    assert (service.asked, said(translation)) == ([], {})
