"""Who may do what in the magazine, asked as requests to the admin."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Page

from editorial.roles import Role, grants, registered_grants, registry
from editorial.roles.registry import may
from tests import factories
from tests.editorial.forms import opens

OTHERS = [role for role in Role if role is not Role.EDITOR_IN_CHIEF]


def rights():
    pages = GroupPagePermission.objects.values_list("group__name", "page", "permission__codename")
    files = GroupCollectionPermission.objects.values_list("group__name", "permission__codename")
    models = Group.objects.values_list("name", "permissions__codename")
    return sorted(pages), sorted(files), sorted(map(str, models))


def test_setting_up_twice_gives_the_same_rights(article):
    call_command("setup_editorial", verbosity=0)
    once = rights()

    call_command("setup_editorial", verbosity=0)

    assert rights() == once
    assert len(once[0]) > 10


def test_a_site_without_a_magazine_can_be_set_up(home):
    call_command("setup_editorial", verbosity=0)

    assert set(Group.objects.values_list("name", flat=True)) >= {role.value for role in Role}
    assert not GroupPagePermission.objects.filter(group__name=Role.WRITER.value).exists()


def test_a_site_without_any_page_can_be_set_up(db):
    Page.objects.filter(depth__gt=1).delete()

    call_command("setup_editorial", verbosity=0)

    assert Role.WRITER.group.permissions.filter(codename="access_admin").exists()


@pytest.mark.parametrize("role", Role)
def test_everybody_enters_the_admin(log_in, role):
    assert opens(log_in(role), "/admin/")


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_but_the_editor_in_chief_starts_a_translation(log_in, issue, section, role):
    page = factories.make_article(issue, section)
    client = log_in(role)

    assert not opens(client, f"/admin/localize/submit/page/{page.pk}/")


def test_the_editor_in_chief_starts_a_translation(log_in, issue, section):
    page = factories.make_article(issue, section)

    response = log_in(Role.EDITOR_IN_CHIEF).get(
        f"/admin/localize/submit/page/{page.pk}/", follow=True
    )
    assert response.redirect_chain[-1][0] == f"/admin/pages/{page.pk}/translations/order/"
    assert response.status_code == 200


def test_a_grant_is_called_once_however_often_it_is_registered(monkeypatch):
    monkeypatch.setattr(registry, "_grants", [])

    def grant():
        """Gives nothing."""

    grants(grant)
    grants(grant)

    assert registered_grants() == [grant]


def test_a_right_that_does_not_exist_is_an_error_and_not_silence(db):
    with pytest.raises(LookupError, match="magazine.fly_contributor"):
        may(Role.WRITER, "magazine.fly_contributor")
