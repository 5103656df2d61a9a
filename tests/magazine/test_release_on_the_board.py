"""The board of an issue knows its release."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import PageViewRestriction

from editorial.refusals import Refusal
from editorial.releases.publishing import publish
from magazine.board.rows import Stage
from tests import factories
from tests.magazine import releasing
from tests.magazine.planned import board_url


def test_what_belongs_to_an_approved_release_will_go_out(editor, magazine, section):
    issue = releasing.make_draft_issue(magazine, section, "Yksi")
    releasing.approved(issue, factories.make_user())
    releasing.draft(issue, factories.article(section, title="Myöhästynyt"))

    rows = editor.get(board_url(issue)).context["rows"]

    stages = {row.title: row.stage for row in rows}
    assert stages == {"Yksi": Stage.WILL_GO_OUT, "Myöhästynyt": Stage.WRITTEN}


def test_the_board_leads_to_the_release(editor, magazine, section):
    issue = releasing.make_draft_issue(magazine, section, "Yksi")

    page = editor.get(board_url(issue)).content.decode()

    assert f'href="{reverse("editorial_release", args=[issue.pk])}"' in page


def test_what_is_not_ready_does_not_contradict_the_release(editor, magazine, section):
    issue = releasing.make_draft_issue(magazine, section, "Yksi")
    releasing.approved(issue, factories.make_user())
    releasing.draft(issue, factories.article(section, title="Myöhästynyt"))

    page = BeautifulSoup(editor.get(board_url(issue)).content, "html.parser")

    # The release goes out without what came later: only its own check says what is in the way.
    summary = page.select_one(".board__summary")
    assert "Myöhästynyt" in summary.li.text
    assert summary.a["href"] == reverse("editorial_release", args=[issue.pk]) + "?check=1"


def test_the_board_says_why_a_release_failed(editor, magazine, section):
    issue = releasing.make_draft_issue(magazine, section, "Yksi")
    release = releasing.approved(issue, factories.make_user())
    PageViewRestriction.objects.create(page=issue, restriction_type="login")

    with pytest.raises(Refusal):
        publish(release)

    page = BeautifulSoup(editor.get(board_url(issue)).content, "html.parser")
    release.refresh_from_db()
    assert "2/2026" in release.reason
    assert release.reason in page.select_one(".board__release [role=alert]").text


def test_a_board_without_a_release_says_nothing_of_one(editor, issue):
    assert "board__release" not in editor.get(board_url(issue)).content.decode()
