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


def fresh(page):
    return type(page).objects.get(pk=page.pk)


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


def change(client, page, **data):
    rows = [
        {"id": row.pk, "contributor": row.contributor_id, "role": row.role, "name": row.name}
        for row in page.contributors.all()
    ]
    section = page.section_id or ""
    values = {"title": "Muutettu", "slug": page.slug, "section": section}
    data = forms.article(rows, saved=len(rows), **values) | data
    client.post(f"/admin/pages/{page.pk}/edit/", data)
    return fresh(page)


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


def test_a_writer_adds_articles_as_drafts(log_in, issue, section):
    page = add(log_in(Role.WRITER), issue, section)

    assert not page.live


def test_a_writer_edits_what_they_wrote(log_in, issue, section):
    client = log_in(Role.WRITER)
    page = add(client, issue, section)

    assert change(client, page).draft_title == "Muutettu"


def test_a_writer_edits_nobody_elses_article(log_in, article):
    client = log_in(Role.WRITER)

    assert not opens(client, f"/admin/pages/{article.pk}/edit/")
    assert change(client, article).draft_title == "Villapaita"


@pytest.mark.parametrize("role", [Role.WRITER, Role.SECTION_EDITOR])
def test_who_only_adds_cannot_publish(log_in, issue, section, role):
    page = add(log_in(role), issue, section, **{"action-publish": "1"})

    assert not page.live


@pytest.mark.parametrize("role", [Role.SECTION_EDITOR, Role.LANGUAGE_EDITOR, Role.EDITOR_IN_CHIEF])
def test_editors_edit_articles_of_both_languages(log_in, article, english, role):
    client = log_in(role)

    assert change(client, article).draft_title == "Muutettu"
    assert opens(client, f"/admin/pages/{english.pk}/edit/")


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_but_the_editor_in_chief_publishes(log_in, article, role):
    change(log_in(role), article, **{"action-publish": "1"})

    assert fresh(article).title == "Villapaita"


def test_the_editor_in_chief_publishes(log_in, article, issue, section):
    client = log_in(Role.EDITOR_IN_CHIEF)

    assert change(client, article, **{"action-publish": "1"}).title == "Muutettu"
    assert add(client, issue, section, **{"action-publish": "1"}).live


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_but_the_editor_in_chief_takes_an_article_off(log_in, article, role):
    log_in(role).post(f"/admin/pages/{article.pk}/unpublish/")

    assert fresh(article).live


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_but_the_editor_in_chief_deletes_a_published_article(log_in, article, role):
    log_in(role).post(f"/admin/pages/{article.pk}/delete/")

    assert fresh(article)


def test_a_translator_edits_the_english_tree_only(log_in, article, english):
    client = log_in(Role.TRANSLATOR)

    assert opens(client, f"/admin/pages/{english.pk}/edit/")
    assert not opens(client, f"/admin/pages/{article.pk}/edit/")
    assert change(client, article).draft_title == "Villapaita"


def test_a_translator_publishes_nothing(log_in, english):
    log_in(Role.TRANSLATOR).post(f"/admin/pages/{english.pk}/edit/", {"action-publish": "1"})
    english.lead = "Not yet"
    english.save_revision()

    log_in(Role.TRANSLATOR).post(
        f"/admin/bulk/wagtailcore/page/publish/?id={english.pk}&next=/admin/",
        {"include_descendants": ""},
    )

    assert fresh(english).lead != "Not yet"


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_but_the_editor_in_chief_starts_a_translation(log_in, issue, section, role):
    page = factories.make_article(issue, section)
    client = log_in(role)

    assert not opens(client, f"/admin/localize/submit/page/{page.pk}/")


def test_the_editor_in_chief_starts_a_translation(log_in, issue, section):
    page = factories.make_article(issue, section)

    assert opens(log_in(Role.EDITOR_IN_CHIEF), f"/admin/localize/submit/page/{page.pk}/")


def test_a_coordinator_does_nothing_in_the_magazine(log_in, issue, article, english):
    client = log_in(Role.COORDINATOR)

    addresses = [
        f"/admin/pages/{article.pk}/edit/",
        f"/admin/pages/{english.pk}/edit/",
        f"/admin/pages/{issue.pk}/edit/",
        f"/admin/pages/add/magazine/articlepage/{issue.pk}/",
    ]

    assert [address for address in addresses if opens(client, address)] == []


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
