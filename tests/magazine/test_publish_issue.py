"""``publish_issue`` publishes an issue as one, or tells what blocks it."""

import pytest
from django.core.management import CommandError, call_command

from editorial.releases.models import Release
from magazine.models import ArticlePage
from tests.grounds import built_once
from tests.magazine import releasing


@built_once
def coming(magazine, section):
    return releasing.make_draft_issue(magazine, section, "Yksi", "Kaksi")


def without_byline(title):
    page = ArticlePage.objects.get(title=title)
    page.contributors.clear()
    page.save_revision()


def test_it_publishes_the_whole_issue(coming, capsys):
    call_command("publish_issue", coming.pk)

    assert releasing.live_titles() == {"2/2026", "Yksi", "Kaksi"}
    assert "2/2026, 3" in capsys.readouterr().out


def test_it_tells_what_blocks_and_publishes_nothing(coming):
    without_byline("Kaksi")

    with pytest.raises(CommandError, match="”Kaksi”"):
        call_command("publish_issue", coming.pk)

    assert releasing.live_titles() == set()
    assert not Release.objects.exists()


def test_an_issue_that_is_out_is_left_as_it_is(coming, capsys):
    call_command("publish_issue", coming.pk)
    call_command("publish_issue", coming.pk)

    assert "public as it is" in capsys.readouterr().out
    assert Release.objects.count() == 1


def test_a_dry_run_tells_what_would_go_out_and_changes_nothing(coming, capsys):
    call_command("publish_issue", coming.pk, "--dry-run")

    told = capsys.readouterr().out
    assert all(title in told for title in ("2/2026", "Yksi", "Kaksi"))
    assert told.count("(fi)") == 3
    assert releasing.live_titles() == set()
    assert not Release.objects.exists()


def test_a_dry_run_tells_what_blocks(coming):
    without_byline("Kaksi")

    with pytest.raises(CommandError, match="”Kaksi”"):
        call_command("publish_issue", coming.pk, "--dry-run")


def test_an_issue_that_is_not_there(home):
    with pytest.raises(CommandError, match="99999"):
        call_command("publish_issue", 99999)
