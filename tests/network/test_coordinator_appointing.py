"""Who coordinates a network, decided on the network's page in the admin."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.models import GroupPagePermission, PageLogEntry

from editorial.roles import Role
from editorial.roles.base_rights import everybody_enters_the_admin
from network.coordinators import appoint, coordinators_of, dismiss
from network.models import NetworkGroup, NetworkPage
from network.rights import (
    keeps,
    keys_of,
    networks_of,
    the_editor_in_chief_keeps_every_network,
)
from tests import factories
from tests.factories import make_user
from tests.network import networks


def view(network: NetworkPage) -> str:
    return f"/admin/networks/{network.pk}/coordinators/"


@pytest.fixture
def chief(client, network):
    everybody_enters_the_admin()
    the_editor_in_chief_keeps_every_network()
    client.force_login(make_user(Role.EDITOR_IN_CHIEF))
    return client


def test_the_editor_in_chief_appoints_a_coordinator(chief, network):
    user = make_user(Role.WRITER, first_name="Aino", last_name="Koski")

    answer = chief.post(view(network), {"user": user.pk}, follow=True)

    assert "Aino Koski" in answer.content.decode()
    assert list(coordinators_of(network)) == [user]
    assert user.groups.filter(name=Role.COORDINATOR.value).exists()


def test_appointing_is_logged_by_number_and_told_by_name(editor, network):
    user = make_user(Role.WRITER, first_name="Aino", last_name="Koski")
    editor.post(view(network), {"user": user.pk})

    entry = PageLogEntry.objects.get(action="network.appoint_coordinator")
    history = editor.get(f"/admin/pages/{network.pk}/history/").content.decode()

    assert entry.data == {"user": user.pk}
    assert "Aino Koski" in history


def test_a_dismissed_coordinator_is_out_at_once(chief, network, client):
    user = make_user(Role.COORDINATOR)
    appoint(user, network)

    chief.post(view(network), {"dismiss": user.pk})

    client.force_login(user)
    assert not user.groups.exists()
    assert client.get(f"/admin/networks/{network.pk}/people/").status_code != 200


def test_of_two_networks_the_other_one_stays(network, foreign):
    user = make_user(Role.COORDINATOR)
    appoint(user, network)
    appoint(user, foreign)

    dismiss(user, network)

    assert keys_of(user) == {foreign.translation_key}
    assert user.groups.filter(name=Role.COORDINATOR.value).exists()


def test_appointing_twice_changes_nothing(network):
    user = make_user(Role.COORDINATOR)
    appoint(user, network)
    appoint(user, network)

    assert NetworkGroup.objects.count() == 1
    assert PageLogEntry.objects.filter(action="network.appoint_coordinator").count() == 1


def test_who_is_nobody_is_not_appointed(chief, network):
    for data in ({}, {"user": "x"}, {"user": "0"}):
        assert chief.post(view(network), data).status_code == 422

    assert not NetworkGroup.objects.filter(group__user__isnull=False).exists()


def test_who_is_no_coordinator_is_not_dismissed(chief, network):
    for chosen in ("x", "0", "9" * 30):
        assert chief.post(view(network), {"dismiss": chosen}).status_code == 404


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.EDITOR_IN_CHIEF])
def test_nobody_else_appoints(client, network, role):
    everybody_enters_the_admin()
    user = make_user(role)
    appoint(user, network) if role is Role.COORDINATOR else None
    client.force_login(user)

    client.post(view(network), {"user": make_user(Role.WRITER).pk})

    assert set(coordinators_of(network)) <= {user}
    assert client.get(view(network)).status_code != 200


def test_the_group_bears_the_name_of_the_network(network):
    appoint(make_user(Role.COORDINATOR), network)

    assert Group.objects.filter(name="Verkostokoordinaattori: Kulttuuria Kymijoelle").exists()


def test_two_networks_of_one_name_have_a_group_each(index, network):
    twin = networks.make_network(index, title=network.title)
    user = make_user(Role.COORDINATOR)
    appoint(user, network)
    appoint(user, twin)

    assert NetworkGroup.objects.count() == 2


def test_a_new_language_edition_belongs_to_the_coordinators(english_home, network):
    user = make_user(Role.COORDINATOR)
    appoint(user, network)

    english = factories.translated(network)

    assert keeps(user, english)
    assert set(networks_of(user)) == {NetworkPage.objects.get(pk=network.pk), english}
    granted = GroupPagePermission.objects.filter(group__user=user, page=english.pk)
    assert granted.count() == 3


def test_setting_up_again_gives_back_what_an_edition_lacks(coordinator, network):
    GroupPagePermission.objects.filter(page=network.pk).delete()

    call_command("setup_editorial", verbosity=0)

    assert GroupPagePermission.objects.filter(page=network.pk).count() == 3


def test_what_a_deleted_network_kept_falls_to_the_office(network, coordinator):
    person = networks.make_person(kept_by=network.translation_key)
    networks.make_member(network, person)

    network.delete()

    person.refresh_from_db()
    assert person.kept_by is None
    assert not person.memberships.exists()
    assert not NetworkGroup.objects.exists()
    assert not coordinator.groups.filter(name__contains=":").exists()


def test_a_network_without_one_of_its_languages_keeps_everything(english_home, network):
    user = make_user(Role.COORDINATOR)
    appoint(user, network)
    networks.make_member(network, networks.make_organisation())

    factories.translated(network).delete()

    assert keeps(user, network)
    assert network.pk in networks_of(user).values_list("pk", flat=True)


def test_a_closed_account_keeps_nothing(network):
    user = make_user(Role.COORDINATOR)
    appoint(user, network)
    user.is_active = False

    assert keys_of(user) == set()
    assert not keeps(user, network)
