"""The privacy page says what the register says, in the reader's language."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.utils.translation import override

from delivery.public_forms.notice import privacy_address
from editorial.personal_data import registered_data
from tests.factories import published, translated
from tests.site.whole import cost, soup
from website.home.models import PrivacyPage


@pytest.fixture
def pages(home, english_home):
    """The page in Finnish and in English."""
    body = [("prose", "<p>Rekisterinpitäjä on säätiö.</p>")]
    page = published(home, PrivacyPage(title="Tietosuoja", lead="Mitä tiedämme.", body=body))
    return page, translated(page)


def words(html: BeautifulSoup) -> str:
    return " ".join(html.select_one("main").get_text(" ").split())


def footer_links(client, url):
    return {link.get_text(): link["href"] for link in soup(client, url).select("footer nav a")}


@pytest.mark.parametrize("language", ["fi", "en"])
def test_everything_that_is_declared_is_told_in_the_language_of_the_page(client, pages, language):
    page = pages[language == "en"]
    text = words(soup(client, page.url))

    assert registered_data()
    with override(language):
        for data in registered_data():
            told = [data.title, data.people, data.purpose, data.kept(), data.recipients]
            missing = [str(one) for one in told if str(one) not in text]
            assert missing == []
            assert all(label in text for label in data.labels())


def test_the_two_languages_say_nothing_alike(client, pages):
    finnish, english = (
        set(soup(client, page.url).select_one("main").stripped_strings) for page in pages
    )

    assert finnish & english == set()


def test_the_introduction_is_the_editors_own(client, pages):
    assert "Rekisterinpitäjä on säätiö." in words(soup(client, pages[0].url))
    assert "REKISTERINPITÄJÄ ON SÄÄTIÖ." in words(soup(client, pages[1].url))


def test_a_time_that_the_site_has_set_is_told(client, pages, settings):
    settings.PERSONAL_DATA_DAYS = {"users.User": 180}

    assert "6 kuukautta" in words(soup(client, pages[0].url))
    assert "6 months" in words(soup(client, pages[1].url))


def test_headings_follow_each_other(client, pages):
    levels = [int(one.name[1]) for one in soup(client, pages[0].url).select("main :is(h1,h2,h3)")]

    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


def test_every_page_leads_to_it_in_its_own_language(client, pages):
    assert footer_links(client, "/")["Tietosuoja"] == "/tietosuoja/"
    assert footer_links(client, "/en/")["TIETOSUOJA"].startswith("/en/")


def test_a_draft_is_linked_nowhere(client, pages):
    for page in pages:
        page.unpublish()

    assert "Tietosuoja" not in footer_links(client, "/haku/")
    assert privacy_address() == ""


def test_forms_lead_to_it(pages):
    with override("fi"):
        assert privacy_address() == pages[0].url
    with override("en"):
        assert privacy_address() == pages[1].url


def test_there_is_one_in_a_language(pages):
    assert not PrivacyPage.can_create_at(pages[0].get_parent().specific)


def test_it_costs_no_more_than_other_pages(client, pages):
    queries, _size = cost(client, pages[0].url)

    assert queries <= 12
