"""Nothing goes live that a check blocks, whichever door it comes through."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone, translation
from wagtail.models import Revision

from editorial.readiness.guard import NotReady
from magazine.models import ArticlePage
from tests import factories

SECTION = "Choose the section of the article."


def draft_in(issue, section=None, **fields):
    page = factories.article(section, live=False, **fields)
    issue.add_child(instance=page)
    page.save_revision()
    return page


def fresh(page):
    return ArticlePage.objects.get(pk=page.pk)


@pytest.fixture
def draft(issue):
    return draft_in(issue, title="Villapaita")


def test_publishing_a_revision_is_refused_with_the_list(issue):
    page = draft_in(issue, title="Villapaita", contributors=[])

    with pytest.raises(NotReady) as refusal, translation.override("en"):
        page.latest_revision.publish()

    assert [problem.code for problem in refusal.value.problems] == ["section", "byline"]
    assert "Villapaita" in str(refusal.value)
    assert SECTION in str(refusal.value)
    assert not fresh(page).live


def test_a_page_cannot_be_born_live_and_not_ready(issue):
    with pytest.raises(NotReady):
        issue.add_child(instance=factories.article(None))

    assert not ArticlePage.objects.exists()


def test_a_live_page_cannot_lose_what_publishing_needs(issue, section):
    page = factories.make_article(issue, section)
    page.section = None

    with pytest.raises(NotReady):
        page.save()

    assert fresh(page).section == section


def test_a_page_cannot_be_switched_live_by_one_field(draft):
    draft.live = True

    with pytest.raises(NotReady):
        draft.save(update_fields=["live"], clean=False)

    assert not fresh(draft).live


def test_a_live_page_that_is_no_longer_ready_can_be_unpublished(issue, section):
    page = factories.make_article(issue, section)
    section.delete()

    fresh(page).unpublish()

    assert not fresh(page).live


def test_a_live_page_that_is_no_longer_ready_can_be_edited_as_a_draft(issue, section):
    page = factories.make_article(issue, section)
    section.delete()

    fresh(page).save_revision()

    assert fresh(page).has_unpublished_changes


def test_a_page_whose_time_has_come_is_not_published_when_it_is_not_ready(draft):
    yesterday = timezone.now() - timedelta(days=1)
    Revision.objects.filter(pk=draft.latest_revision_id).update(approved_go_live_at=yesterday)

    with pytest.raises(CommandError, match="Villapaita"):
        call_command("publish_scheduled")

    assert not fresh(draft).live


def test_sharing_facts_with_a_translation_asks_no_checks_about_it(issue, section):
    # Nobody publishes the translation here, and its own problems are its own.
    page = factories.make_article(issue, section, title="Villapaita")
    english = factories.translated(page)
    type(english).objects.filter(pk=english.pk).update(title="")
    page = fresh(page)
    page.project = "Uusi hanke"

    page.save_revision().publish()

    assert fresh(english).project == "Uusi hanke"
