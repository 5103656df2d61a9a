"""Albums that readers first get with an issue go out, and are taken off, with it."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from editorial.refusals import Refusal
from editorial.releases.approving import approve
from editorial.releases.publishing import publish
from editorial.releases.starting import start
from editorial.releases.withdrawing import reissue, withdraw
from gallery.models import AlbumPage
from magazine.issue_albums import keys_of, name_albums, version_of
from tests import factories
from tests.gallery.albums import figures, make_album, make_gallery
from tests.grounds import built_once
from tests.magazine import releasing
from tests.magazine.issue_albums import key, name


@built_once
def gallery(english_home, home):
    return make_gallery(home)


@pytest.fixture
def album(gallery, coming):
    """An album that nobody has published, and that the issue names."""
    pictures = figures(factories.make_picture())
    album = releasing.draft(gallery, AlbumPage(title="Langanpäitä", pictures=pictures))
    name(coming, album)
    return album


def is_public(album):
    return factories.fresh(album).live


def test_a_new_album_goes_out_with_the_issue_that_names_it(coming, album, chief):
    release = releasing.approved(coming, chief)
    assert [member.title for member in release.members.all()][-1] == "Langanpäitä"
    assert not is_public(album)

    publish(release, chief)

    assert is_public(album)


def test_an_approved_album_does_not_go_out_by_itself(coming, album, chief):
    releasing.approved(coming, chief)

    with pytest.raises(PermissionDenied, match="2/2026"):
        album.get_latest_revision().publish()

    assert not is_public(album)


def test_what_blocks_the_album_holds_the_issue_up(coming, album, chief):
    releasing.redrafted(album, pictures=[])

    obstacles = approve(start(coming, chief), chief)

    assert [(one.code, one.page.title) for one in obstacles] == [("album-empty", "Langanpäitä")]


def test_an_album_that_readers_have_is_neither_published_nor_taken_off(coming, gallery, chief):
    public = make_album(gallery, factories.make_picture(), title="Vanha albumi")
    name(coming, public)
    releasing.redrafted(public, title="Vielä kesken")

    release = releasing.published(coming, chief)
    assert factories.fresh(public).title == "Vanha albumi"
    withdraw(release, chief, "Väärä kansi.")

    assert is_public(public)


def test_an_album_that_came_with_the_issue_leaves_and_comes_back_with_it(coming, album, chief):
    release = releasing.published(coming, chief)

    withdraw(release, chief, "Väärä kansi.")
    assert not is_public(album)
    reissue(release, chief)

    assert is_public(album)


def test_the_albums_of_an_approved_issue_stay_as_they_are(coming, album, chief):
    releasing.approved(coming, chief)

    with pytest.raises(Refusal, match="2/2026"):
        name_albums(coming, [], version_of(coming), chief)

    assert keys_of(coming) == [key(album)]
