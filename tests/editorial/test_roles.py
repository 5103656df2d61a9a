"""Who may do what in the magazine, asked as requests to the admin."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Page

from editorial.roles import Role, grants, registered_grants, registry
from editorial.roles.registry import may
from magazine.models import ArticlePage
from tests import factories
from tests.editorial import forms

OTHERS = [role for role in Role if role is not Role.EDITOR_IN_CHIEF]


@pytest.fixture
def article(issue, section):
    return factories.make_article(issue, section, title="Villapaita")


@pytest.fixture
def english(article):
    return factories.translated(article)


@pytest.fixture
def log_in(client, english):
    """Log in somebody with a role; the rights are those of the finished site."""
    call_command("setup_editorial", verbosity=0)

    def log_in(role):
        client.force_login(factories.make_user(role))
        return client

    return log_in


def rights():
    pages = GroupPagePermission.objects.values_list("group__name", "page", "permission__codename")
    files = GroupCollectionPermission.objects.values_list("group__name", "permission__codename")
    models = Group.objects.values_list("name", "permissions__codename")
    return sorted(pages), sorted(files), sorted(map(str, models))


def opens(client, address):
    """Whether the admin shows the page; where somebody has no right, it sends them away."""
    return client.get(address).status_code == 200


def add(client, issue, section, **data):
    contributor = factories.make_contributor()
    row = {"id": "", "contributor": contributor.pk, "role": "text", "name": "M. Esimerkki"}
    data = forms.article([row], section=section.pk, title="Uusi", slug="uusi") | data
    client.post(f"/admin/pages/add/magazine/articlepage/{issue.pk}/", data)
    return ArticlePage.objects.filter(slug="uusi").first()


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

    assert opens(log_in(Role.EDITOR_IN_CHIEF), f"/admin/localize/submit/page/{page.pk}/")


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
