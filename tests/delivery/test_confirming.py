"""Links in letters: they ask before they do anything, and tell what is the matter with them."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from delivery.public_forms.links import Altered, make_token, read_token
from tests.delivery import asking

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.delivery.asking")]


@pytest.fixture
def address(home):
    asking.rows.clear()
    asking.rows[7] = "waiting"
    return f"/kysytty/{make_token('tests.asked', 7)}/"


def words(response):
    return BeautifulSoup(response.content, "html.parser").select_one("main").get_text(" ")


def test_following_a_link_confirms_nothing(client, address):
    answer = client.get(address)

    assert "Vahvista" in words(answer)
    assert asking.rows[7] == "waiting"
    assert not client.cookies


def test_the_button_confirms(client, address):
    answer = client.post(address, follow=True)

    assert asking.rows[7] == "confirmed"
    assert "Osoitteesi on vahvistettu" in words(answer)


def test_a_link_that_is_used_again_says_that_it_is_done(client, address):
    client.post(address)

    assert client.post(address).status_code == 302
    assert "Osoitteesi on vahvistettu" in words(client.get(address))


@pytest.mark.parametrize("spoil", [lambda a: a[:-3] + "/", lambda a: a.replace("y", "z", 5) + "x/"])
def test_an_altered_link_is_told(client, address, spoil):
    for answer in (client.get(spoil(address)), client.post(spoil(address))):
        assert answer.status_code in {400, 404}
    assert asking.rows[7] == "waiting"


def test_a_cut_link_tells_what_to_do(client, address):
    answer = client.get(address[:-2] + "/")

    assert answer.status_code == 400
    assert "viimeiseen merkkiin" in words(answer)


def test_a_link_of_last_month_is_told_to_have_expired(client, address, monkeypatch):
    monkeypatch.setattr(asking.AskedView, "max_age", -1)

    for answer in (client.get(address), client.post(address)):
        assert answer.status_code == 410
        assert "ei ole enää voimassa" in words(answer)
    assert asking.rows[7] == "waiting"


def test_a_link_about_an_erased_row_has_expired(client, address):
    asking.rows.clear()

    assert client.get(address).status_code == 410
    assert client.post(address).status_code == 410


def test_a_link_for_one_purpose_serves_no_other():
    with pytest.raises(Altered):
        read_token("tests.other", make_token("tests.asked", 7), 60)


def test_the_page_stands_in_no_cache(client, address):
    assert "no-store" in client.get(address).headers["Cache-Control"]
