"""The board of an issue knows its release."""

from __future__ import annotations

from django.urls import reverse

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
