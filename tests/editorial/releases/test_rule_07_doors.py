"""No door lets a page out before its release: each refuses with a sentence that names it."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import Revision
from wagtail_localize.models import Translation

from editorial.releases.holding import HeldByRelease
from editorial.releases.starting import start
from magazine.models import ArticlePage, IssuePage
from tests import factories
from tests.editorial import forms
from tests.grounds import built_once
from tests.magazine import releasing
from tests.magazine.forms import PUBLISH, add_url, edit_url

SENTENCE = "goes out with 2/2026, and not before it"


@built_once
def issue(magazine, section):
    return releasing.make_draft_issue(magazine, section, "Villapaita")


@pytest.fixture
def held(issue):
    """An article of an issue whose release is being collected."""
    start(issue)
    return ArticlePage.objects.get(title="Villapaita")


@pytest.fixture
def byline(home):
    name = factories.make_contributor()
    return [{"id": "", "contributor": name.pk, "role": "text", "name": name.name}]


def is_public(page):
    return factories.fresh(page).live


def told(response):
    return [str(message) for message in response.context["messages"]]


def test_rule_07_the_guard_itself(held):
    with pytest.raises(HeldByRelease) as refusal:
        held.latest_revision.publish()

    assert "2/2026" in str(refusal.value)
    assert not is_public(held)


def test_rule_07_the_page_editor_comes_back_with_the_text(editor, held, section, byline):
    data = forms.article(byline, section=section.pk, title="Toinen nimi")

    response = editor.post(edit_url(held), data | PUBLISH)

    assert SENTENCE in str(response.context["form"].non_field_errors())
    assert response.context["form"]["title"].value() == "Toinen nimi"
    assert not is_public(held)


def test_rule_07_the_form_of_a_new_page(editor, issue, held, section, byline):
    data = forms.article(byline, section=section.pk, title="Uusi", slug="uusi")

    response = editor.post(add_url(ArticlePage, issue), data | PUBLISH)

    assert SENTENCE in str(response.context["form"].non_field_errors())
    assert not ArticlePage.objects.filter(title="Uusi").exists()


def test_rule_07_a_new_page_may_be_saved_as_a_draft(editor, issue, held, section, byline):
    data = forms.article(byline, section=section.pk, title="Uusi", slug="uusi")

    editor.post(add_url(ArticlePage, issue), data)

    assert not ArticlePage.objects.get(title="Uusi").live


def test_rule_07_a_time_of_its_own_is_refused_in_the_form(editor, held, section, byline):
    data = forms.article(byline, section=section.pk, go_live_at="2099-01-01 10:00")

    response = editor.post(edit_url(held), data | PUBLISH)

    assert SENTENCE in str(response.context["form"].non_field_errors())


@pytest.mark.parametrize("chosen", ["article", "issue with what is below"])
def test_rule_07_many_at_once(editor, issue, held, chosen):
    page = held if chosen == "article" else issue
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    data = {"include_descendants": "on"} if page is issue else {}

    response = editor.post(f"{url}?id={page.pk}", data, follow=True)

    assert SENTENCE in told(response)[0]
    assert not is_public(held)
    assert not is_public(issue)


def test_rule_07_a_copy_that_is_published_at_once(editor, issue, held, section):
    other = factories.make_issue(issue.get_parent(), "3")
    page = factories.make_article(other, section, title="Muualta")
    data = {"new_title": "Muualta", "new_slug": "muualta", "new_parent_page": issue.pk}

    response = editor.post(
        reverse("wagtailadmin_pages:copy", args=[page.pk]),
        data | {"publish_copies": "on"},
        follow=True,
    )

    assert SENTENCE in told(response)[0]
    assert not ArticlePage.objects.child_of(issue).filter(live=True).exists()


def test_rule_07_the_last_approval_of_its_workflow_lets_it_wait(issue, held, roles, client):
    chief = factories.make_user()
    state = held.get_workflow().start(held, factories.make_user())
    while state.status == state.STATUS_IN_PROGRESS:
        state.current_task_state.approve(user=chief)
        state.refresh_from_db()

    assert state.status == state.STATUS_APPROVED
    assert not is_public(held)


@pytest.mark.parametrize("command", ["publish_scheduled", "publish_due"])
def test_rule_07_the_scheduler(held, capsys, command):
    Revision.objects.filter(pk=held.latest_revision_id).update(
        approved_go_live_at=timezone.now() - timedelta(days=1)
    )

    with translation.override("en"):
        call_command(command)

    assert SENTENCE in capsys.readouterr().out
    assert not is_public(held)


def test_rule_07_wagtails_api_of_the_admin(editor, held):
    url = reverse("wagtailadmin_api:pages:action", args=[held.pk, "publish"])

    response = editor.post(url)

    assert response.status_code == 403
    assert SENTENCE in response.json()["detail"]
    assert not is_public(held)


@pytest.fixture
def english(issue, english_home, held):
    """The English edition of the article, and the record of its translation."""
    factories.translated(issue.get_parent())
    factories.translated(issue, publish=False)
    return factories.translated(held, publish=False)


def test_rule_07_the_translation_editor(editor, english):
    response = editor.post(edit_url(english), {"action": "publish"}, follow=True)

    assert SENTENCE in told(response)[0]
    assert not is_public(english)


def test_rule_07_what_localize_publishes_by_itself(english, django_capture_on_commit_callbacks):
    record = Translation.objects.get(source__object_id=english.translation_key)

    with pytest.raises(HeldByRelease), django_capture_on_commit_callbacks(execute=True):
        record.save_target(publish=True)

    assert not is_public(english)


def test_rule_07_a_public_page_does_not_change_before_the_release_either(issue, section):
    page = ArticlePage.objects.get(title="Villapaita")
    page.save_revision().publish()
    start(issue)
    page = factories.fresh(page)
    page.lead = "Uusi ingressi."

    with pytest.raises(HeldByRelease):
        page.save_revision().publish()

    assert factories.fresh(page).lead == "Ingressi."


def test_rule_07_pages_in_no_release_go_out_as_ever(issue, held, section):
    other = factories.make_issue(issue.get_parent(), "3")

    assert factories.make_article(other, section).live


def test_rule_07_what_is_added_to_an_issue_that_is_out_goes_out_by_itself(issue, section):
    releasing.published(issue)

    page = factories.make_article(IssuePage.objects.get(pk=issue.pk), section)

    assert page.live
