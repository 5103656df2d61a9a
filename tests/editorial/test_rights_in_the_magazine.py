"""Who may do what in the magazine, asked as requests to the admin."""

import pytest

from editorial.roles import Role, given
from magazine.models import ArticlePage
from tests import factories
from tests.editorial import forms
from tests.editorial.forms import opens
from tests.factories import fresh

OTHERS = [role for role in Role if role is not Role.EDITOR_IN_CHIEF]


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


@pytest.mark.parametrize("role", [Role.SECTION_EDITOR, Role.EDITOR_IN_CHIEF])
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


def test_a_translator_publishes_nothing(log_in, english, monkeypatch):
    monkeypatch.setattr(given, "_sources", [lambda user: [english.pk]])
    english.lead = "Not yet"
    english.save_revision()

    log_in(Role.TRANSLATOR).post(
        f"/admin/bulk/wagtailcore/page/publish/?id={english.pk}&next=/admin/",
        {"include_descendants": ""},
    )

    assert fresh(english).lead != "Not yet"


def test_a_coordinator_does_nothing_in_the_magazine(log_in, issue, article, english):
    client = log_in(Role.COORDINATOR)

    addresses = [
        f"/admin/pages/{article.pk}/edit/",
        f"/admin/pages/{english.pk}/edit/",
        f"/admin/pages/{issue.pk}/edit/",
        f"/admin/pages/add/magazine/articlepage/{issue.pk}/",
    ]

    assert [address for address in addresses if opens(client, address)] == []
