"""What a reader gets when something is not there, or went wrong."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import RequestFactory, override_settings
from django.urls import path
from django.utils import translation
from django.utils.translation import gettext

from website.errors import server_error


@pytest.mark.parametrize(("address", "language"), [("/ei-ole/", "fi"), ("/en/nope/", "en")])
def test_a_page_that_is_not_there_says_so_in_the_language_of_its_address(
    client, world, address, language
):
    with translation.override(language):
        heading = gettext("Page not found")

    response = client.get(address)
    page = BeautifulSoup(response.content, "html.parser")

    assert response.status_code == 404
    assert page.html["lang"] == language
    assert page.h1.get_text(strip=True) == heading
    assert heading in page.title.string
    assert (heading == "Page not found") == (language == "en")


@pytest.mark.parametrize(
    ("address", "front", "search"),
    [("/ei-ole/", "/", "/haku/"), ("/en/nope/", "/en/", "/en/search/")],
)
def test_a_page_that_is_not_there_leads_on(client, world, address, front, search):
    page = BeautifulSoup(client.get(address).content, "html.parser")
    magazine = world.english.magazine if front == "/en/" else world.magazine

    offered = {link["href"] for link in page.main.find_all("a")}
    assert offered == {front, magazine.archive_url}
    assert page.main.form["action"] == search


@pytest.mark.parametrize("address", ["/ei-ole/", "/en/nope/"])
def test_a_page_that_is_not_there_keeps_navigation_and_footer(client, world, address):
    page = BeautifulSoup(client.get(address).content, "html.parser")

    assert page.header.nav.find_all("a")
    assert page.footer.get_text(strip=True)


def test_no_site_at_all_is_a_404_and_no_500(client, home):
    home.get_parent().get_children().delete()
    client.raise_request_exception = False

    assert client.get("/").status_code == 404
    assert client.get("/ei-ole/").status_code == 404


def broken(request):
    raise RuntimeError("on purpose")


urlpatterns = [path("rikki/", broken), path("en/broken/", broken)]
handler500 = "website.errors.server_error"


@pytest.mark.parametrize("address", ["/rikki/", "/en/broken/"])
@override_settings(ROOT_URLCONF=__name__)
def test_what_went_wrong_is_said_in_both_languages(client, address):
    client.raise_request_exception = False

    response = client.get(address)
    page = BeautifulSoup(response.content, "html.parser")

    assert response.status_code == 500
    assert page.html["lang"] == "fi"
    assert page.find(lang="en").h2.get_text() == "Something went wrong"
    assert "on purpose" not in response.content.decode()


def test_the_500_page_asks_the_database_nothing(django_assert_num_queries, db):
    with django_assert_num_queries(0):
        response = server_error(RequestFactory().get("/"))

    assert response.status_code == 500


def test_readers_see_no_traceback():
    assert settings.DEBUG is False
