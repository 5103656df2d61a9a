"""The list of an issue's albums, changed in a view beside the running order."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import PageLogEntry

from editorial.roles import Role
from magazine.issue_albums import ACTION, version_of
from magazine.models import IssueAlbum, IssuePage
from tests.factories import make_article, make_issue, make_section, make_user, translated
from tests.gallery.albums import make_album, make_gallery
from tests.grounds import built_once
from tests.magazine.issue_albums import key, name, post, shown, titles, url


@built_once
def gallery(english_home, home):
    """Both languages are live."""
    return make_gallery(home)


@built_once
def albums(gallery):
    return [make_album(gallery, title=title) for title in ("Yksi", "Kaksi", "Kolme")]


@pytest.fixture
def named(issue, albums):
    """The issue names all three, in this order."""
    name(issue, *albums)
    return albums


def test_an_album_is_added_at_the_end_by_choosing_it(editor, issue, albums):
    post(editor, issue, add="1", album=key(albums[1]))
    post(editor, issue, add="1", album=key(albums[0]))

    assert titles(issue) == ["Kaksi", "Yksi"]


def test_only_what_the_issue_does_not_name_is_offered(editor, issue, albums):
    name(issue, albums[1])

    response = editor.get(url(issue))

    assert [item["album"].title for item in response.context["items"]] == ["Kaksi"]
    assert {album.title for album in response.context["albums"]} == {"Yksi", "Kolme"}


def test_an_album_moves_up_and_down_and_the_ends_are_ends(editor, issue, named):
    post(editor, issue, move=f"{key(named[2])}:up")
    assert titles(issue) == ["Yksi", "Kolme", "Kaksi"]

    response = post(editor, issue, move=f"{key(named[0])}:down")
    assert titles(issue) == ["Kolme", "Yksi", "Kaksi"]
    assert response.url.endswith(f"?focus={key(named[0])}%3Adown")

    post(editor, issue, move=f"{key(named[2])}:up")
    assert titles(issue) == ["Kolme", "Yksi", "Kaksi"]


def test_a_dragged_list_is_saved_whole(editor, issue, named):
    post(editor, issue, order=[key(named[i]) for i in (2, 0, 1)])

    assert titles(issue) == ["Kolme", "Yksi", "Kaksi"]


def test_what_was_removed_comes_back(editor, issue, named):
    post(editor, issue, remove=key(named[1]))
    without = titles(issue)
    post(editor, issue, undo="1")

    assert without == ["Yksi", "Kolme"]
    assert titles(issue) == ["Yksi", "Kaksi", "Kolme"]


def test_the_last_album_removed_comes_back_too(editor, issue, albums):
    name(issue, albums[0])
    post(editor, issue, remove=key(albums[0]))

    assert "undo" in editor.get(url(issue)).content.decode()
    post(editor, issue, undo="1")

    assert titles(issue) == ["Yksi"]


def test_readers_see_a_change_at_once_in_every_language(editor, client, issue, albums):
    english = translated(issue)
    english_album = translated(albums[0])

    post(editor, english, add="1", album=key(albums[0]))

    assert shown(client.get(issue.url).content) == ["Yksi"]
    assert shown(client.get(english.url).content) == [english_album.title]


def test_a_change_is_logged_with_who_and_what(editor, issue, albums):
    post(editor, issue, add="1", album=key(albums[0]))

    entry = PageLogEntry.objects.get(action=ACTION)
    assert entry.user.is_superuser
    assert entry.data == {"before": [], "after": [key(albums[0])]}
    assert entry.message


def test_a_stale_list_is_refused_and_the_new_one_shown(editor, issue, named):
    stale = version_of(issue)
    post(editor, issue, move=f"{key(named[2])}:up")

    response = post(editor, issue, version=stale, remove=key(named[0]))

    assert response.status_code == 409
    assert titles(issue) == ["Yksi", "Kolme", "Kaksi"]
    assert response.context["version"] == version_of(issue)
    assert [message.level_tag for message in response.context["messages"]][-1] == "error"


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"move": "nonsense"},
        {"move": ":"},
        {"remove": "00000000-0000-0000-0000-000000000000"},
        {"order": ["nonsense"]},
        {"order": "\x00"},
        {"add": "1", "album": "nonsense"},
        {"add": "1", "album": "00000000-0000-0000-0000-000000000000"},
        {"version": "\x00", "undo": "1"},
    ],
)
def test_a_request_that_makes_no_sense_changes_nothing(editor, issue, named, data):
    response = editor.post(url(issue), {"version": version_of(issue)} | data)

    assert response.status_code == 409
    assert titles(issue) == ["Yksi", "Kaksi", "Kolme"]


def test_no_album_is_named_twice(editor, issue, named):
    assert post(editor, issue, add="1", album=key(named[0])).status_code == 409
    assert (
        post(editor, issue, order=[key(album) for album in (named[0], *named)]).status_code == 409
    )


def test_adding_without_a_choice_asks_for_one(editor, issue, albums):
    response = post(editor, issue, add="1", album="")

    assert response.status_code == 422
    assert titles(issue) == []


def test_an_issue_without_albums_and_a_site_without_any_say_so(editor, issue):
    page = editor.get(url(issue))

    assert page.status_code == 200
    assert not page.context["items"]
    assert not page.context["albums"]


def test_an_album_that_is_deleted_takes_its_row_along_with_its_last_language(editor, issue, named):
    english = translated(named[0])

    named[0].delete()
    assert titles_left(issue) == 3
    english.delete()

    assert titles_left(issue) == 2
    assert editor.get(url(issue)).status_code == 200


def titles_left(issue):
    return IssueAlbum.objects.filter(issue_key=issue.translation_key).count()


def test_an_issue_that_is_deleted_takes_its_rows_along(editor, magazine, issue, named):
    other = make_issue(magazine, "2")
    name(other, named[0])

    issue.delete()

    assert titles_left(issue) == 0
    assert titles(other) == ["Yksi"]


def test_a_deleted_album_is_not_brought_back(editor, issue, named):
    post(editor, issue, remove=key(named[1]))
    named[1].delete()

    post(editor, issue, undo="1")

    assert titles(issue) == ["Yksi", "Kolme"]


@pytest.mark.parametrize("role", list(Role))
def test_whoever_may_change_the_running_order_may_change_the_albums(client, issue, role):
    call_command("setup_editorial", verbosity=0)
    client.force_login(make_user(role))

    answer = client.get(url(issue)).status_code
    button = client.get(reverse("wagtailadmin_explore", args=[issue.pk])).content.decode()

    may = role == Role.EDITOR_IN_CHIEF
    assert (answer == 200) == may
    assert (url(issue) in button) == may


def test_an_issue_that_is_none_is_not_found(editor, section):
    assert editor.get(reverse("magazine_issue_albums", args=[section.pk])).status_code == 404


def test_a_magazine_that_is_copied_keeps_the_albums_of_its_issues(editor, magazine, issue, named):
    make_article(issue, make_section(magazine))

    copy = magazine.copy(recursive=True, update_attrs={"slug": "toinen-lehti"})

    (copied,) = copy.get_children().type(IssuePage).specific()
    assert titles(copied) == ["Yksi", "Kaksi", "Kolme"]
    assert titles(issue) == ["Yksi", "Kaksi", "Kolme"]
