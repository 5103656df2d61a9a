"""Words that were said before are offered, and taken by a person."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from editorial.roles import Role, given
from editorial.translation.drafts import start_translation
from tests import factories
from tests.editorial.desk import edit_url, messages_of
from tests.editorial.translation_help.conftest import BODY, said, say


@pytest.fixture
def another(issue, section, translation):
    """Another article with the same body, whose translation says something for it."""
    page = factories.make_article(issue, section, title="Toinen", body=BODY)
    return start_translation(page, translation.target_locale)


@pytest.fixture
def original(another):
    words = 'See the <a id="a1">guide</a> to dyeing yarn.'
    return say(another, "body", words).translation_of.data


@pytest.fixture
def translator(office, page, monkeypatch):
    monkeypatch.setattr(given, "_sources", [lambda user: [page.pk]])
    return office.client(Role.TRANSLATOR)


def take(client, translation, **data):
    address = reverse("editorial_take_matches", args=[translation.pk])
    return client.post(address, data or {"all": "1"}, follow=True)


def panel(client, page):
    html = client.get(edit_url(page)).content
    return BeautifulSoup(html, "html.parser").select_one(".translation-help")


def test_what_was_said_elsewhere_stands_beside_the_words_and_is_taken(
    translator, translation, page, original
):
    beside = panel(translator, page)
    row = beside.select_one("[data-help=memory] li").get_text(" ", strip=True)
    assert "See the guide to dyeing yarn." in row
    assert "used 1 time" in row
    chosen = beside.select_one("[data-help=memory] li button")["value"]

    answer = take(translator, translation, chosen=chosen)

    assert messages_of(answer) == ["1 text was taken from the memory."]
    assert said(translation)[original] == ('See the <a id="a1">guide</a> to dyeing yarn.', "manual")
    assert not panel(translator, page).select("[data-help=memory]")


def test_words_that_stand_there_already_are_not_replaced(translator, translation, original):
    say(translation, "body", 'My own <a id="a1">guide</a>.')

    take(translator, translation)

    assert said(translation)[original][0] == 'My own <a id="a1">guide</a>.'


def test_words_of_a_machine_or_with_an_error_are_not_offered(
    translator, translation, page, another
):
    say(another, "body", "Machine.", translation_type="machine")

    assert not panel(translator, page).select("[data-help=memory]")


def test_of_several_the_one_used_most_is_offered(
    translator, translation, page, original, issue, section
):
    for title in ("Kolmas", "Neljäs"):
        more = factories.make_article(issue, section, title=title, body=BODY)
        say(start_translation(more, translation.target_locale), "body", "Most used.")

    row = panel(translator, page).select_one("[data-help=memory] li").get_text(" ", strip=True)

    assert "Most used." in row
    assert "used 2 times" in row


def test_nobody_takes_for_a_page_that_is_not_theirs_or_is_locked(
    office, translator, translation, page, original
):
    assert take(office.client(Role.WRITER), translation).redirect_chain[0][0] == "/admin/"
    type(page).objects.filter(pk=page.pk).update(locked=True)

    answer = take(translator, translation)

    assert "is locked" in messages_of(answer)[0]
    assert original not in said(translation)


def test_what_is_sent_by_hand_takes_nothing_but_matches(translator, translation, original):
    take(translator, translation, chosen=["x", "-1", "999999999999999999999", ""])

    assert original not in said(translation)
