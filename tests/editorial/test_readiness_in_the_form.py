"""Publishing in Wagtail's editor: refused with the list, and nothing typed is lost."""

import re
from datetime import timedelta
from html import unescape

import pytest
from bs4 import BeautifulSoup
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
def contributor(home):
    return factories.make_contributor("Maija Esimerkki")


@pytest.fixture
def row(contributor):
    return {"id": "", "contributor": contributor.pk, "role": "photos", "name": "M. Esimerkki"}


@pytest.fixture
def draft(issue):
    page = factories.article(None, title="Villapaita", live=False, contributors=[])
    issue.add_child(instance=page)
    page.save_revision()
    return page


def add(editor, issue, **data):
    return editor.post(f"/admin/pages/add/magazine/articlepage/{issue.pk}/", data)


def edit(editor, page, **data):
    return editor.post(f"/admin/pages/{page.pk}/edit/", data)


def errors_in(response):
    """What the form says is wrong, as the editor reads it."""
    soup = BeautifulSoup(response.content, "html.parser")
    parts = soup.select(".error-message, .messages, .w-field__errors")
    return " ".join(part.get_text(" ", strip=True) for part in parts)


def words_in(response):
    """All that the form holds: its fields, and its StreamField, which comes as JSON."""
    text = unescape(response.content.decode())
    return re.sub(r"\\+u([0-9a-fA-F]{4})", lambda match: chr(int(match[1], 16)), text)


def test_a_new_page_that_is_not_ready_is_not_published(editor, issue, row):
    data = forms.article([row], **{"action-publish": "1"})

    response = add(editor, issue, **data)

    assert response.status_code == 200
    assert SECTION in errors_in(response)
    assert not ArticlePage.objects.exists()


def test_a_new_page_that_is_refused_comes_back_with_everything_typed(editor, issue, row):
    data = forms.article([row], body=forms.body(*BLOCKS), project="Hanke 2026")

    response = add(editor, issue, **data, **{"action-publish": "1"})

    for words in (
        "Villapaita",
        "Hanke 2026",
        "M. Esimerkki",
        "Sanottu ääneen",
        "Kirjoitettu kappale.",
    ):
        assert words in words_in(response)


def test_the_same_new_page_can_be_saved_as_a_draft(editor, issue, row):
    add(editor, issue, **forms.article([row], body=forms.body(*BLOCKS)))

    page = ArticlePage.objects.get()
    assert not page.live
    assert [row.name for row in page.contributors.all()] == ["M. Esimerkki"]
    assert [block.block_type for block in page.body] == ["prose", "quote"]


def test_a_new_page_that_is_ready_is_published_with_each_row_once(editor, issue, section, row):
    data = forms.article([row], section=section.pk, keywords="villa, kudelma")

    add(editor, issue, **data, **{"action-publish": "1"})

    page = ArticlePage.objects.get()
    assert page.live
    assert [row.name for row in page.contributors.all()] == ["M. Esimerkki"]
    assert sorted(word.name for word in page.keywords.all()) == ["kudelma", "villa"]
    assert len(page.latest_revision.content["contributors"]) == 1
    assert len(page.latest_revision.content["keyword_items"]) == 2


def test_an_old_page_that_is_not_ready_is_not_published(editor, draft):
    response = edit(editor, draft, **forms.article([]), **{"action-publish": "1"})

    draft.refresh_from_db()
    assert response.status_code == 200
    assert SECTION in errors_in(response)
    assert "Add at least one name" in errors_in(response)
    assert not draft.live


def test_an_old_page_that_is_refused_comes_back_with_everything_typed(editor, draft, row):
    data = forms.article([row], body=forms.body(*BLOCKS), title="Uusi otsikko")

    response = edit(editor, draft, **data, **{"action-publish": "1"})

    for words in ("Uusi otsikko", "M. Esimerkki", "Sanottu ääneen", "Kirjoitettu kappale."):
        assert words in words_in(response)


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

    assert SECTION in errors_in(response)
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
