"""Whom the gallery gives the files of a picture."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import PageViewRestriction

from editorial.roles import Role
from gallery.consent.actions import withdraw_consent
from tests.factories import fresh, make_article, make_issue, make_user
from tests.gallery.served import addresses, answers


def test_a_picture_on_no_page_cannot_be_reached_by_guessing(client, picture):
    guessed = picture.file.url.replace("original_images", "images").replace(".jpg", ".width-9.jpg")

    assert {client.get(url).status_code for url in [*addresses(picture), guessed]} == {404}


def test_a_picture_of_a_draft_is_for_those_who_may_enter_the_admin(client, draft, picture):
    assert answers(client, picture) == {404}

    call_command("setup_editorial", verbosity=0)
    client.force_login(make_user(Role.WRITER))
    assert answers(client, picture) == {200}
    assert client.get(picture.file.url).headers["Cache-Control"] == "private, no-store"


def test_somebody_who_is_logged_in_but_no_editor_gets_nothing(client, draft, picture):
    user = make_user()
    user.is_superuser = False
    user.save()
    client.force_login(user)

    assert answers(client, picture) == {404}


def test_publishing_makes_the_files_public_and_unpublishing_takes_them_back(client, draft, picture):
    draft.get_latest_revision().publish()
    assert answers(client, picture) == {200}

    UnpublishPageAction(fresh(draft)).execute(skip_permission_checks=True)
    assert answers(client, picture) == {404}


def test_the_original_of_a_public_picture_stays_with_the_editors(client, issue, section, picture):
    make_article(issue, section, picture=picture)

    assert client.get(picture.file.url).status_code == 404


def test_until_a_file_is_drawn_readers_get_the_original(client, issue, section, picture):
    make_article(issue, section, picture=picture)
    picture.renditions.all().delete()

    assert client.get(picture.file.url).status_code == 200


def test_a_browser_that_has_the_file_is_not_sent_it_again(client, issue, section, picture):
    make_article(issue, section, picture=picture)
    first = client.get(addresses(picture)[1])

    again = client.get(addresses(picture)[1], headers={"if-none-match": first.headers["ETag"]})

    assert first.headers["Cache-Control"] == "public, max-age=60, must-revalidate"
    assert again.status_code == 304


def test_a_browser_that_has_a_withdrawn_picture_is_not_told_to_go_on_showing_it(
    client, issue, section, picture
):
    make_article(issue, section, picture=picture)
    address = addresses(picture)[1]
    first = client.get(address)
    kept = {"if-none-match": first.headers["ETag"], "range": "bytes=0-9"}
    kept["if-modified-since"] = first.headers["Last-Modified"]

    withdraw_consent(picture, make_user())

    for answer in (client.get(address, headers=kept), client.head(address, headers=kept)):
        assert answer.status_code == 404
        assert "ETag" not in answer.headers


def test_no_cache_remembers_that_a_picture_was_not_there(client, draft, picture):
    address = addresses(picture)[1]

    refused = client.get(address)
    draft.get_latest_revision().publish()

    assert refused.headers["Cache-Control"] == "no-store"
    assert client.get(address).status_code == 200


def test_a_picture_travels_as_it_is(client, issue, section, picture):
    make_article(issue, section, picture=picture)

    for address in addresses(picture)[1:]:
        answer = client.get(address, headers={"accept-encoding": "gzip"})
        assert "Content-Encoding" not in answer.headers
        assert int(answer.headers["Content-Length"]) == len(answer.getvalue())


@pytest.fixture
def guarded(issue, section, picture):
    """A page with the picture that asks for a password."""
    page = make_article(issue, section, picture=picture)
    PageViewRestriction.objects.create(
        page=issue, restriction_type="password", password="kutoma-aika"
    )
    return page


def test_a_picture_of_a_guarded_page_is_for_those_who_are_let_in(client, guarded, picture):
    assert answers(client, picture) == {404}

    give_password(client, guarded)

    assert answers(client, picture) == {200}
    assert client.get(addresses(picture)[1]).headers["Cache-Control"] == "private, no-store"
    assert client.get(picture.file.url).status_code == 404


def test_a_withdrawn_picture_is_not_even_for_those_who_are_let_in(client, guarded, picture):
    give_password(client, guarded)

    withdraw_consent(picture, make_user())

    assert answers(client, picture) == {404}


def test_a_picture_that_an_open_page_shows_too_is_for_everybody(
    client, guarded, magazine, section, picture
):
    make_article(make_issue(magazine, "2"), section, picture=picture)

    assert answers(client, picture) == {200}


def test_an_alias_in_an_open_place_opens_no_picture_of_a_guarded_page(
    client, issue, section, magazine, picture
):
    page = make_article(issue, section, picture=picture)
    page.view_restrictions.create(restriction_type="login")
    page.create_alias(parent=make_issue(magazine, "2"))

    assert answers(client, picture) == {404}


@pytest.mark.parametrize(
    "name", ["../kudelma.sqlite3", "..%2fsecret.key", "%00", "images/", "original_images/ä 🧵.jpg"]
)
def test_an_odd_name_of_a_file_is_not_found(client, db, name):
    assert client.get(f"/pictures/{name}").status_code == 404


def test_a_lost_file_is_not_found(client, issue, section, picture):
    make_article(issue, section, picture=picture)
    drawn = picture.renditions.first()
    drawn.file.storage.delete(drawn.file.name)

    assert client.get(drawn.file.url).status_code == 404


def test_a_file_costs_a_reader_one_query(
    client, issue, section, picture, django_assert_num_queries
):
    make_article(issue, section, picture=picture)
    address = addresses(picture)[1]

    with django_assert_num_queries(1):
        client.get(address)


def give_password(client, page):
    form = BeautifulSoup(client.get(page.url).content, "html.parser").select_one(
        "form[method=post]"
    )
    data = {"password": "kutoma-aika", "return_url": page.url}
    assert page.title in client.post(form["action"], data, follow=True).content.decode()
