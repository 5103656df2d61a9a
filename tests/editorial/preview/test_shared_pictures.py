"""Private pictures load with the link that shows their page, and nothing else does."""

from __future__ import annotations

import pytest

from editorial.preview.share_links import ShareLink
from editorial.preview.shared import revoke
from gallery.consent.actions import withdraw_consent
from tests import factories
from tests.editorial.preview.conftest import soup_of
from tests.editorial.preview.guests import address, ended


@pytest.fixture
def pictured(unpublished):
    """The first article with a lead picture that nobody else shows."""
    one = unpublished[1]
    one.picture = factories.make_picture()
    one.save(clean=False)
    one.save_revision()
    return one


@pytest.fixture
def files(client, link, pictured):
    """The addresses in which the preview shows it."""
    soup = soup_of(client.get(address(link, pictured)))
    figure = soup.select_one("figure.opener")
    sets = [
        part.split()[0] for tag in figure.select("[srcset]") for part in tag["srcset"].split(",")
    ]
    return [*sets, figure.img["src"]]


def statuses(client, addresses):
    return {client.get(one).status_code for one in addresses}


def test_a_picture_of_a_draft_loads_in_the_preview_and_not_without_it(client, files, pictured):
    assert len(files) >= 3
    assert statuses(client, files) == {200}
    assert client.get(files[0]).headers["Cache-Control"] == "private, no-store"
    assert statuses(client, [one.partition("?")[0] for one in files]) == {404}


def test_the_key_of_a_link_opens_no_picture_of_another_page(client, files, issue, section, link):
    other = factories.make_picture(title="Muu")
    draft = factories.article(section, picture=other, live=False)
    issue.add_child(instance=draft).save_revision()
    key = files[0].partition("?")[2]

    drawn = [one.file.url for one in other.renditions.all()]

    assert statuses(client, [f"{one}?{key}" for one in drawn]) == {404}
    plain, keyed = client.get(drawn[0]), client.get(f"{drawn[0]}?{key}")
    assert (plain.status_code, plain.content) == (keyed.status_code, keyed.content)


def test_the_link_of_another_article_does_not_open_it(client, files, unpublished):
    other = ShareLink.objects.create(page=unpublished[2])

    assert statuses(client, [f"{one.partition('?')[0]}?share={other.token}" for one in files]) == {
        404
    }


def test_when_the_link_ends_the_picture_is_gone(client, files, link):
    ended(link)
    assert statuses(client, files) == {404}


def test_when_the_link_is_revoked_or_altered_the_picture_is_gone(client, files, link):
    assert statuses(client, [f"{one[:-1]}{'A' if one[-1] != 'A' else 'B'}" for one in files]) == {
        404
    }
    revoke(link, None)
    assert statuses(client, files) == {404}


def test_a_picture_taken_off_the_draft_is_gone_at_once(client, files, pictured):
    assert statuses(client, files) == {200}
    pictured.picture = None
    pictured.save(clean=False)
    pictured.save_revision()

    assert statuses(client, files) == {404}


def test_a_withdrawn_picture_stays_away(client, files, link, pictured):
    withdraw_consent(pictured.picture, factories.make_user())

    assert statuses(client, files) == {404}
    assert not soup_of(client.get(address(link, pictured))).select("figure.opener img")
