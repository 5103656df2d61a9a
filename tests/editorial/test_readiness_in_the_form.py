"""Publishing in Wagtail's editor: refused with the list, and nothing typed is lost."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from magazine.models import ArticlePage
from tests import factories
from tests.editorial import forms

SECTION = "Choose the section of the article."
BLOCKS = [
    ("prose", "Kirjoitettu kappale."),
    ("quote", {"text": "Sanottu ääneen", "attribution": "Ohikulkija"}),
]


@pytest.fixture
def draft(issue):
    page = factories.article(None, title="Villapaita", live=False, contributors=[])
    issue.add_child(instance=page)
    page.save_revision()
    return page


def edit(editor, page, **data):
    return editor.post(f"/admin/pages/{page.pk}/edit/", data)


def test_an_old_page_that_is_not_ready_is_not_published(editor, draft):
    response = edit(editor, draft, **forms.article([]), **{"action-publish": "1"})

    draft.refresh_from_db()
    assert response.status_code == 200
    assert SECTION in forms.errors_in(response)
    assert "Add at least one name" in forms.errors_in(response)
    assert not draft.live


def test_an_old_page_that_is_refused_comes_back_with_everything_typed(editor, draft, row):
    data = forms.article([row], body=forms.body(*BLOCKS), title="Uusi otsikko")

    response = edit(editor, draft, **data, **{"action-publish": "1"})

    for words in ("Uusi otsikko", "M. Esimerkki", "Sanottu ääneen", "Kirjoitettu kappale."):
        assert words in forms.words_in(response)


def test_an_old_page_that_is_refused_is_left_as_it_was(editor, draft, row):
    count = draft.revisions.count()

    edit(editor, draft, **forms.article([row], title="Uusi otsikko"), **{"action-publish": "1"})

    page = ArticlePage.objects.get(pk=draft.pk)
    assert page.title == page.draft_title == "Villapaita"
    assert page.revisions.count() == count
    assert not page.contributors.all()


def test_an_old_page_that_is_ready_is_published_with_each_row_once(editor, draft, section, row):
    data = forms.article([row], section=section.pk, body=forms.body(*BLOCKS))

    edit(editor, draft, **data, **{"action-publish": "1"})

    page = ArticlePage.objects.get(pk=draft.pk)
    assert page.live
    assert [row.name for row in page.contributors.all()] == ["M. Esimerkki"]


def test_a_row_that_is_taken_off_on_publishing_is_gone(editor, issue, section, contributor):
    page = factories.make_article(issue, section)
    [old] = page.contributors.all()
    rows = [
        {"id": old.pk, "contributor": contributor.pk, "role": "text", "DELETE": "on"},
        {"id": "", "contributor": contributor.pk, "role": "photos", "name": "Toinen"},
    ]

    edit(
        editor, page, **forms.article(rows, saved=1, section=section.pk, **{"action-publish": "1"})
    )

    assert [row.name for row in ArticlePage.objects.get(pk=page.pk).contributors.all()] == [
        "Toinen"
    ]


def test_taking_the_only_row_off_is_refused(editor, issue, section, contributor):
    page = factories.make_article(issue, section)
    [old] = page.contributors.all()
    rows = [{"id": old.pk, "contributor": contributor.pk, "role": "text", "DELETE": "on"}]
    data = forms.article(rows, saved=1, section=section.pk)

    response = edit(editor, page, **data, **{"action-publish": "1"})

    assert response.status_code == 200
    assert [row.pk for row in ArticlePage.objects.get(pk=page.pk).contributors.all()] == [old.pk]


def test_a_page_that_is_not_ready_cannot_be_scheduled(editor, draft, row):
    tomorrow = timezone.localtime() + timedelta(days=1)
    data = forms.article([row], go_live_at=f"{tomorrow:%Y-%m-%d %H:%M}")

    response = edit(editor, draft, **data, **{"action-publish": "1"})

    assert SECTION in forms.errors_in(response)
    assert not draft.revisions.exclude(approved_go_live_at=None).exists()


def test_a_page_that_is_ready_can_be_scheduled(editor, draft, section, row):
    tomorrow = timezone.localtime() + timedelta(days=1)
    data = forms.article([row], section=section.pk, go_live_at=f"{tomorrow:%Y-%m-%d %H:%M}")

    edit(editor, draft, **data, **{"action-publish": "1"})

    assert draft.revisions.exclude(approved_go_live_at=None).exists()


def test_a_draft_of_a_live_page_may_lose_what_publishing_needs(editor, issue, section):
    page = factories.make_article(issue, section, title="Villapaita")

    edit(editor, page, **forms.article([], title="Kesken"))

    page = ArticlePage.objects.get(pk=page.pk)
    assert (page.title, page.draft_title) == ("Villapaita", "Kesken")
    assert page.section == section


def test_an_autosave_is_never_refused(editor, draft):
    response = editor.post(
        f"/admin/pages/{draft.pk}/edit/",
        forms.article([], title="Kesken"),
        headers={"accept": "application/json"},
    )

    assert response.json()["success"]


def test_a_warning_keeps_nobody_from_publishing(editor, draft, section, row):
    data = forms.article([row], section=section.pk, lead="")

    edit(editor, draft, **data, **{"action-publish": "1"})

    assert ArticlePage.objects.get(pk=draft.pk).live


def test_somebody_who_may_not_publish_saves_a_draft_whatever_the_button(
    client, draft, row, magazine
):
    call_command("setup_editorial", verbosity=0)
    client.force_login(factories.make_user(factories.Role.SECTION_EDITOR))

    edit(client, draft, **forms.article([row], title="Kesken"), **{"action-publish": "1"})

    page = ArticlePage.objects.get(pk=draft.pk)
    assert not page.live
    assert page.draft_title == "Kesken"
