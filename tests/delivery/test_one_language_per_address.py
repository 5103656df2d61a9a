"""Design §2: one URL per page, whose language no header decides."""

import pytest
from django.http import HttpResponse

from delivery.languages.middleware import OneLanguagePerAddressMiddleware
from tests import factories


def vary_of(response):
    return {name.strip().lower() for name in response.headers.get("Vary", "").split(",")} - {""}


def through(vary):
    """The Vary header that leaves the middleware when ``vary`` came to it."""

    def view(request):
        return HttpResponse(headers={"Vary": vary} if vary is not None else {})

    return OneLanguagePerAddressMiddleware(view)(None).headers.get("Vary")


@pytest.mark.parametrize("address", ["/", "/lehti/", "/en/", "/en/lehti/", "/haku/", "/nowhere/"])
def test_no_public_page_varies_by_the_language_of_the_browser(
    client, magazine, english_home, address
):
    factories.translated(magazine, words=str)

    assert "accept-language" not in vary_of(client.get(address))


@pytest.mark.parametrize("header", ["en", "fi", "sv, en;q=0.5", ""])
def test_the_address_alone_decides_the_language(client, magazine, english_home, header):
    factories.translated(magazine)

    finnish = client.get("/lehti/", headers={"accept-language": header})
    english = client.get("/en/lehti/", headers={"accept-language": header})

    assert finnish.status_code == english.status_code == 200
    assert '<html lang="fi"' in finnish.content.decode()
    assert '<html lang="en"' in english.content.decode()


def test_other_names_stay_in_their_order():
    assert through("Accept-Encoding, accept-language, Cookie") == "Accept-Encoding, Cookie"


def test_an_admin_page_still_varies_by_cookie(editor):
    assert "cookie" in vary_of(editor.get("/admin/"))


@pytest.mark.parametrize("vary", ["Accept-Language", "accept-language, ", ""])
def test_nothing_else_to_vary_by_leaves_no_header(vary):
    assert through(vary) is None


def test_a_response_without_the_header_gets_none():
    assert through(None) is None


def test_everything_may_vary():
    assert through("*") == "*"
