"""Who may do what with pictures and keywords once ``setup_editorial`` has run."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from editorial.roles import Role
from gallery.models import Keyword, Picture
from tests.factories import make_picture, make_user
from tests.gallery.files import picture, upload
from tests.grounds import built_once

ADDERS = {Role.WRITER, Role.COORDINATOR, Role.SECTION_EDITOR, Role.EDITOR_IN_CHIEF}
MENDERS = {Role.SECTION_EDITOR, Role.EDITOR_IN_CHIEF}

every_role = pytest.mark.parametrize("role", list(Role), ids=lambda role: role.name.lower())


@built_once
def rights(home):
    call_command("setup_editorial", verbosity=0)


@pytest.fixture
def client_as(client, rights):
    def login(role):
        client.force_login(make_user(role))
        return client

    return login


def opens(client, address):
    return client.get(address).status_code == 200


@every_role
def test_everybody_chooses_pictures(client_as, role):
    client = client_as(role)
    made = make_picture()

    assert opens(client, "/admin/images/chooser/")
    assert opens(client, f"/admin/images/chooser/chosen/{made.pk}/")


@every_role
def test_whoever_writes_adds_pictures(client_as, role):
    client = client_as(role)

    client.post(
        "/admin/images/add/",
        {"title": "Kangas", "collection": 1, "file": upload("k.jpg", picture())},
    )

    assert Picture.objects.exists() == (role in ADDERS)


@every_role
def test_editors_mend_pictures_that_others_added(client_as, role):
    client = client_as(role)
    others = make_picture(uploaded_by_user=make_user())

    assert opens(client, f"/admin/images/{others.pk}/") == (role in MENDERS)


@pytest.mark.parametrize("role", [Role.WRITER, Role.COORDINATOR], ids=["writer", "coordinator"])
def test_whoever_added_a_picture_may_change_it(client_as, role):
    client = client_as(role)
    client.post(
        "/admin/images/add/",
        {"title": "Kangas", "collection": 1, "file": upload("k.jpg", picture())},
    )

    assert opens(client, f"/admin/images/{Picture.objects.get().pk}/")


@every_role
@pytest.mark.parametrize("address", ["/admin/documents/add/", "/admin/media/audio/add/"])
def test_whoever_writes_adds_attachments_and_recordings(client_as, role, address):
    assert opens(client_as(role), address) == (role in ADDERS)


@every_role
def test_editors_keep_the_keywords(client_as, role):
    client = client_as(role)
    fields = {"name": "kudonta", "slug": "kudonta"}

    client.post(
        "/admin/snippets/gallery/keyword/add/",
        fields | {"texts-TOTAL_FORMS": "0", "texts-INITIAL_FORMS": "0"},
    )

    assert Keyword.objects.exists() == (role in MENDERS)


def test_nobody_but_an_administrator_deletes_a_keyword(client_as):
    client = client_as(Role.EDITOR_IN_CHIEF)
    keyword = Keyword.objects.create(name="kudonta")

    client.post(f"/admin/snippets/gallery/keyword/delete/{keyword.pk}/")

    assert Keyword.objects.exists()


def test_giving_the_rights_twice_gives_them_once(client_as):
    call_command("setup_editorial", verbosity=0)

    rights = Role.WRITER.group.collection_permissions.values_list("permission__codename", flat=True)
    assert sorted(rights) == sorted(set(rights))
