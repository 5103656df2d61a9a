"""Somebody takes a consent back in the very moment in which the network's page is published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from wagtail.signals import page_published

from network.models import NetworkPage, Person
from tests.factories import fresh, translated
from tests.network import networks
from tests.network.test_coordinator_pages import network_form

PUBLISH = {"action-publish": "1", "lead": "Uusi ingressi."}


@pytest.fixture
def person(network: NetworkPage) -> Person:
    """A contact whom readers see."""
    person = networks.make_person(kept_by=network.translation_key)
    networks.make_contact(network, person)
    return person


@pytest.fixture
def withdrawing(coordinator: Any, person: Person) -> Iterator[list[int]]:
    """While a page is published, the coordinator presses "withdraw" in another window."""
    answers: list[int] = []
    window = Client()
    window.force_login(coordinator)

    def press(**kwargs: Any) -> None:
        answers.append(window.post(f"/admin/people/withdraw/{person.pk}/").status_code)

    page_published.connect(press)
    yield answers
    page_published.disconnect(press)


def test_readers_of_both_languages_see_the_new_text_without_the_person(
    desk, english_index, network, person, request
):
    pages, reader = (network, translated(network)), Client()
    before = [reader.get(page.url).content.decode() for page in pages]
    answers = request.getfixturevalue("withdrawing")

    desk.post(f"/admin/pages/{network.pk}/edit/", network_form(slug=network.slug, **PUBLISH))

    assert answers == [302]
    after = [reader.get(page.url).content.decode() for page in pages]
    assert "Uusi ingressi." in after[0]
    assert [person.name in html for html in before + after] == [True, True, False, False]
    assert [person.email in html for html in before + after] == [True, True, False, False]
    stored = " ".join(f"{revision.content}" for revision in fresh(network).revisions.all())
    assert person.name not in stored and person.email not in stored
