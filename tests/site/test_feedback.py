"""A reader tells the editors something, and they read it in the admin."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.utils import timezone

from editorial.roles import Role
from tests.editorial.dump import dump
from tests.factories import make_user
from tests.network.joining import opened
from website.feedback.models import Feedback

URL = {"fi": "/palaute/", "en": "/en/feedback/"}
ADMIN = "/admin/feedback/"
WRITTEN = {"message": "Otsikko on liian pieni.", "about": "/lehti/", "name": "Aili Lukija"}
WRITTEN |= {"email": "aili@esimerkki.fi"}


@pytest.fixture
def form(client, home, monkeypatch) -> dict[str, str]:
    """The Finnish form, open for a minute and filled in."""
    fields, start = opened(client, URL["fi"]), timezone.now
    now = lambda: start() + timedelta(minutes=1)  # noqa: E731
    monkeypatch.setattr("delivery.public_forms.stamps.timezone.now", now)
    return fields | WRITTEN


@pytest.fixture
def editors(client, form) -> Any:
    """The test client, logged in as an editor, with one message there."""
    client.post(URL["fi"], form)
    call_command("setup_editorial", verbosity=0)
    client.force_login(make_user(Role.SECTION_EDITOR))
    return client


@pytest.mark.parametrize("language", ["fi", "en"])
def test_every_page_leads_to_the_form_in_its_language_and_that_to_the_other(
    client, english_home, language
):
    footer = BeautifulSoup(client.get("/" if language == "fi" else "/en/").content, "html.parser")
    page = BeautifulSoup(client.get(URL[language]).content, "html.parser")

    assert footer.select(f'footer a[href="{URL[language]}"]')
    assert page.html["lang"] == language
    other = URL["en" if language == "fi" else "fi"]
    assert [urlsplit(link["href"]).path for link in page.select(".languages a")] == [other]


def test_a_message_is_stored_and_thanked_for_without_a_cookie(client, form):
    answer = client.post(URL["fi"], form, follow=True)

    row = Feedback.objects.get()
    assert {name: getattr(row, name) for name in WRITTEN} == WRITTEN
    assert (row.language, row.suspicions) == ("fi", [])
    assert BeautifulSoup(answer.content, "html.parser").select("[role=status]")
    assert not client.cookies


def test_a_message_alone_is_enough_and_nothing_is_not(client, form):
    nameless = form | {"name": "", "email": "", "about": ""}

    assert client.post(URL["fi"], nameless | {"message": " "}).status_code == 422
    assert client.post(URL["fi"], nameless).status_code == 302
    assert Feedback.objects.count() == 1


def test_what_looks_like_a_program_is_kept_and_told(client, form, editors):
    client.post(URL["fi"], form | {"more_details": "osta", "message": "Osta nyt"})

    row = Feedback.objects.get(message="Osta nyt")
    assert set(row.suspicions) >= {"decoy"}
    item = next(
        item
        for item in BeautifulSoup(editors.get(ADMIN).content, "html.parser").select("main li")
        if item.blockquote and "Osta nyt" in item.blockquote.get_text()
    )
    assert item.select("ul li")


def test_an_editor_reads_handles_and_erases_a_message(editors):
    row = Feedback.objects.get()
    assert row.message in editors.get(ADMIN).content.decode()

    editors.post(f"{ADMIN}{row.pk}/", {"what": "handle"})
    assert row.message not in editors.get(ADMIN).content.decode()
    assert row.message in editors.get(f"{ADMIN}?handled").content.decode()

    editors.post(f"{ADMIN}{row.pk}/", {"what": "erase"})
    assert not Feedback.objects.exists()


def test_only_editors_read_it(client, editors):
    row = Feedback.objects.get()
    assert editors.get(f"{ADMIN}{row.pk}/").status_code == 405
    assert editors.post(f"{ADMIN}{row.pk}/", {"what": "other"}).status_code == 404

    client.force_login(make_user(Role.WRITER))

    assert client.get(ADMIN).status_code != 200
    client.post(f"{ADMIN}{row.pk}/", {"what": "erase"})
    assert Feedback.objects.exists()


def test_it_is_erased_a_year_after_it_was_sent(client, form):
    client.post(URL["fi"], form)
    for days, is_kept in ((364, True), (366, False)):
        Feedback.objects.update(created_at=timezone.now() - timedelta(days=days))
        call_command("purge_personal_data", verbosity=0)
        assert Feedback.objects.exists() is is_kept


def test_nothing_stored_tells_of_a_message_that_was_erased(editors):
    words = [*WRITTEN.values()]
    assert [word for word in words if word.casefold() not in dump()] == []

    editors.post(f"{ADMIN}{Feedback.objects.get().pk}/", {"what": "erase"})

    told = [WRITTEN[name].casefold() for name in ("message", "name", "email")]
    assert [word for word in told if word in dump()] == []
