"""What somebody changed after the last approval is told before it goes out."""

from __future__ import annotations

import pytest
from django.utils import translation
from wagtail.models import PageLogEntry

from editorial.releases import unapproved
from editorial.releases.approving import approve
from editorial.releases.publishing import publish
from editorial.releases.rehearsing import rehearse
from editorial.releases.replacing import replace
from editorial.releases.starting import start
from editorial.releases.unapproved import CHANGED, UNAPPROVED
from magazine.models import ArticlePage
from tests import factories
from tests.magazine import releasing


@pytest.fixture
def article(coming, roles):
    """One article that came through its workflow."""
    article = ArticlePage.objects.get(title="Yksi")
    workflow = article.get_workflow().start(article, factories.make_user())
    while workflow.status == workflow.STATUS_IN_PROGRESS:
        workflow.current_task_state.approve(user=factories.make_user())
        workflow.refresh_from_db()
    return factories.fresh(article)


def told(coming):
    with translation.override("en"):
        return [one for one in rehearse(coming)[1] if one.code == CHANGED]


def change(article, **fields):
    draft = article.get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.save_revision(user=factories.make_user(first_name="Vilma", last_name="Virtanen"))


def test_what_was_approved_as_it_is_is_not_told(coming, article):
    assert told(coming) == []


def test_a_change_after_the_approval_is_told_with_who_made_it(coming, article):
    change(article, lead="Kukaan ei ole lukenut tätä.")

    [obstacle] = told(coming)

    assert obstacle.page == article
    assert obstacle.message == "The page was changed after it was approved, last by Vilma Virtanen."
    assert not obstacle.blocks


def test_a_version_that_was_deleted_since_is_compared_with_nothing(coming, article, monkeypatch):
    change(article, lead="Kukaan ei ole lukenut tätä.")
    gone = dict.fromkeys([article.pk], 0)
    monkeypatch.setattr(unapproved, "approved_versions", lambda pages: gone)

    assert told(coming) == []


def test_saving_without_a_change_is_none(coming, article):
    change(article)

    assert told(coming) == []


def test_what_is_in_review_again_is_told_once(coming, article):
    change(article, lead="Odottaa toista lukijaa.")
    article.get_workflow().start(factories.fresh(article), factories.make_user())

    found = [one.code for one in rehearse(coming)[1] if one.page == article]

    assert found == [UNAPPROVED]


def test_going_past_it_stands_in_the_history_of_the_page(coming, article, chief):
    change(article, lead="Kukaan ei ole lukenut tätä.")

    assert not approve(start(coming, chief), chief)

    past = PageLogEntry.objects.filter(page=article.pk, action="editorial.publish_past_workflow")
    assert [entry.user for entry in past] == [chief]


def test_an_office_that_wants_two_pairs_of_eyes_stops_there(coming, article, chief, settings):
    settings.EDITORIAL_ALLOW_ALONE = False
    change(article, lead="Kukaan ei ole lukenut tätä.")

    obstacles = approve(start(coming, chief), chief)

    assert CHANGED in {one.code for one in obstacles}


def test_a_change_that_replaces_what_was_approved_stops_there_too(coming, article, chief, settings):
    release = releasing.approved(coming, chief)
    settings.EDITORIAL_ALLOW_ALONE = False
    change(article, lead="Kukaan ei ole lukenut tätä.")

    obstacles = replace(release, article.translation_key, chief)

    assert [one.code for one in obstacles] == [CHANGED]


def test_a_draft_after_the_approval_of_the_release_holds_nothing_up(coming, article, chief):
    release = releasing.approved(coming, chief)
    change(article, lead="Seuraavaan kertaan.")

    publish(release, chief)

    assert factories.fresh(article).live
    assert factories.fresh(article).lead != "Seuraavaan kertaan."
