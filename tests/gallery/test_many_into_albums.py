"""Pictures go into an album's draft: on their way in, and from the list of pictures."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import GroupPagePermission

from editorial.roles import Role
from editorial.roles.registry import may_with_pages
from gallery.albums.stored import ids_in
from gallery.models import Picture
from tests.factories import fresh, make_picture, make_user
from tests.gallery import files
from tests.gallery.albums import make_album, make_gallery
from tests.gallery.many import ADD, add, said, scene, seen, some_files, typed

pytestmark = pytest.mark.usefixtures("undrawn")


@pytest.fixture
def album(home):
    return make_album(make_gallery(home))


def draft(album):
    return ids_in(fresh(album).get_latest_revision_as_object().pictures)


def live(album):
    return ids_in(fresh(album).pictures)


def put(client, album, *pictures):
    """The bulk action of the list of pictures."""
    query = "&".join(f"id={picture.pk}" for picture in pictures)
    address = f"/admin/bulk/gallery/picture/add_to_album/?next=/admin/images/&{query}"
    return client.post(address, {"album": album.pk}, follow=True)


def test_the_pictures_come_last_in_the_albums_draft_and_readers_see_nothing_of_it(editor, album):
    before = live(album)

    response = add(editor, *some_files(3), album=album.pk)

    new = list(Picture.objects.order_by("pk").values_list("pk", flat=True))[-3:]
    assert draft(album) == [*before, *new]
    assert live(album) == before
    assert "album" not in response.url


def test_it_is_one_revision_by_the_person_who_added_them(editor, album):
    before = album.revisions.count()

    add(editor, *some_files(3), album=album.pk)

    assert album.revisions.count() == before + 1
    assert album.revisions.latest("pk").user.is_superuser
    assert fresh(album).has_unpublished_changes


def test_what_somebody_else_has_drafted_in_the_album_stays(editor, album):
    changed = fresh(album).get_latest_revision_as_object()
    changed.title = "Uusi nimi"
    changed.save_revision()

    add(editor, *some_files(1), album=album.pk)

    assert fresh(album).get_latest_revision_as_object().title == "Uusi nimi"


def test_the_message_leads_to_the_albums_editor(editor, album):
    response = editor.get(add(editor, *some_files(3), album=album.pk).url)

    page = seen(response)
    assert album.title in said(response)
    assert page.select(f'.messages a[href="{reverse("wagtailadmin_pages:edit", args=[album.pk])}"]')


def test_those_that_came_in_before_a_bad_file_go_into_the_album_too(editor, album):
    bad = files.upload("muistio.jpg", b"this is no picture")
    first = add(editor, *some_files(2), bad, album=album.pk)
    came_in = [field["value"] for field in seen(first).select("[name=pictures]")]
    assert live(album) == draft(album)

    add(editor, album=album.pk, pictures=came_in)

    assert draft(album)[-2:] == [int(pk) for pk in came_in]


@pytest.mark.parametrize("keep", ["existing", "both"])
def test_of_two_alike_the_chosen_one_goes_into_the_album(editor, album, keep):
    existing = make_picture(file=files.upload("liina.jpg", scene()))
    before = draft(album)

    response = add(editor, files.upload("toinen.jpg", scene()), album=album.pk)
    new = Picture.objects.latest("pk")
    undecided = draft(album)
    editor.post(response.url, typed(new, keep=keep))

    assert undecided == before
    assert draft(album) == [*before, {"existing": existing, "both": new}[keep].pk]


def test_an_album_deleted_between_the_steps_loses_no_picture_and_no_text(editor, album):
    make_picture(file=files.upload("liina.jpg", scene()))
    response = add(editor, files.upload("toinen.jpg", scene()), album=album.pk)
    new = Picture.objects.latest("pk")
    album.delete()

    done = editor.post(response.url, typed(new, keep="both", alt_fi="Liina"), follow=True)

    assert new.texts.get(language="fi").alt == "Liina"
    assert [message.level_tag for message in done.context["messages"]] == ["success", "warning"]


def test_an_album_deleted_while_the_form_was_open_is_said_at_its_field(editor, album):
    pk = album.pk
    album.delete()

    response = add(editor, *some_files(1), album=pk)

    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["album"]


def test_only_albums_that_the_person_may_edit_are_offered(client, home, album):
    call_command("setup_editorial", verbosity=0)
    writer = make_user(Role.WRITER)
    GroupPagePermission.objects.filter(group=Role.WRITER.group).delete()
    may_with_pages(Role.WRITER, [album.get_parent()], "add")
    own = make_album(album.get_parent(), title="Oma", owner=writer)
    locked = make_album(album.get_parent(), title="Lukittu", owner=writer, locked=True)
    client.force_login(writer)

    offered = client.get(ADD).context["form"].fields["album"].queryset
    refused = add(client, *some_files(1), album=locked.pk)

    assert list(offered) == [own]
    assert list(refused.context["form"].errors) == ["album"]


def test_pictures_ticked_in_the_list_go_into_an_album(editor, album):
    pictures = [make_picture(), make_picture()]
    before = draft(album)

    response = put(editor, album, *pictures)

    assert draft(album) == [*before, *(picture.pk for picture in pictures)]
    assert album.title in said(response)


def test_no_picture_enters_an_album_twice(editor, album):
    picture = make_picture()
    put(editor, album, picture)
    held = draft(album)

    response = put(editor, album, picture)

    assert draft(album) == held
    assert [message.level_tag for message in response.context["messages"]] == ["warning"]


def test_the_list_of_pictures_offers_the_bulk_action(editor, album):
    make_picture()

    assert "/bulk/gallery/picture/add_to_album/" in editor.get("/admin/images/").content.decode()


def test_the_bulk_action_shows_what_it_will_do(editor, album):
    picture = make_picture(title="Liina")

    page = editor.get(f"/admin/bulk/gallery/picture/add_to_album/?id={picture.pk}")

    assert page.status_code == 200
    assert "Liina" in said(page)
    assert seen(page).select("select[name=album]")


@pytest.mark.parametrize("ids", ["99999", "abc", "9" * 30])
def test_for_pictures_that_are_not_there_the_bulk_action_is_not_found(editor, ids):
    address = f"/admin/bulk/gallery/picture/add_to_album/?id={ids}"

    assert editor.get(address).status_code == 404


def test_without_an_album_the_bulk_action_asks_for_one(editor, album):
    picture = make_picture()

    response = editor.post(f"/admin/bulk/gallery/picture/add_to_album/?id={picture.pk}", {})

    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["album"]
