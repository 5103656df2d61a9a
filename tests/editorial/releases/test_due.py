"""What is due goes out at its time; what fails holds nobody up, and keeps its time."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.utils import timezone
from wagtail.models import Revision

from editorial.refusals import Refusal
from editorial.releases.approving import approve
from editorial.releases.due import publish_due
from editorial.releases.models import Release
from editorial.releases.starting import start
from editorial.releases.states import ReleaseState
from magazine.models import ArticlePage
from tests import factories
from tests.magazine import releasing

HOUR = timedelta(hours=1)


@pytest.fixture
def scheduled(coming, chief):
    """A release that goes out in an hour."""
    return releasing.approved(coming, chief, go_live_at=timezone.now() + HOUR)


def scheduled_article(issue, section, **fields):
    """A single page whose time came a minute ago."""
    page = releasing.draft(issue, factories.article(section, **fields))
    Revision.objects.filter(pk=page.latest_revision_id).update(
        approved_go_live_at=timezone.now() - timedelta(minutes=1)
    )
    return page


def test_a_release_waits_for_its_time(scheduled):
    publish_due()

    assert releasing.live_titles() == set()
    assert factories.fresh(scheduled).state == ReleaseState.SCHEDULED


def test_a_release_goes_out_at_its_time_in_the_name_of_who_approved_it(scheduled, chief):
    publish_due(timezone.now() + HOUR)

    release = factories.fresh(scheduled)
    assert releasing.live_titles() == {"2/2026", "Yksi", "Kaksi", "Kolme"}
    assert release.state == ReleaseState.PUBLISHED
    assert release.steps.last().user == chief


def test_running_again_publishes_nothing_twice(scheduled):
    first, second = publish_due(timezone.now() + HOUR), publish_due(timezone.now() + HOUR)

    assert first.published == ["2/2026"]
    assert second.published == []


def test_what_fails_holds_nobody_up_and_keeps_its_time(scheduled, section, issue):
    bad = scheduled_article(issue, None, title="Palstaton")
    good = scheduled_article(issue, section, title="Kunnossa")

    with pytest.raises(CommandError, match="Palstaton"):
        call_command("publish_due")

    assert factories.fresh(good).live
    assert not factories.fresh(bad).live
    assert factories.fresh(bad.latest_revision).approved_go_live_at


def test_a_release_that_fails_keeps_its_time_and_says_why(scheduled, section):
    section.delete()

    outcome = publish_due(timezone.now() + HOUR)

    release = factories.fresh(scheduled)
    assert [sentence for sentence in outcome.failed if "2/2026" in sentence]
    assert release.state == ReleaseState.FAILED
    assert release.go_live_at == scheduled.go_live_at
    assert "Yksi" in release.reason


def test_what_a_program_left_while_publishing_is_finished(scheduled):
    Release.objects.update(state=ReleaseState.PUBLISHING)

    publish_due(timezone.now() + HOUR)

    assert factories.fresh(scheduled).state == ReleaseState.PUBLISHED


def test_a_page_whose_time_is_over_is_taken_off(issue, section):
    page = factories.make_article(issue, section, title="Mennyt")
    ArticlePage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - HOUR)

    outcome = publish_due()

    assert outcome.expired == ["Mennyt"]
    assert not factories.fresh(page).live


def test_a_time_that_is_past_is_refused_and_nothing_is_approved(coming, chief):
    release = start(coming, chief)

    with pytest.raises(Refusal):
        approve(release, chief, go_live_at=timezone.now() - HOUR)

    assert factories.fresh(release).state == ReleaseState.COLLECTING


def test_a_database_that_goes_away_in_the_middle_leaves_the_release_to_the_next_run(scheduled):
    seen = []

    def goes_away(execute, sql, *rest):
        seen.extend([sql] if sql.startswith('UPDATE "magazine_') else [])
        if len(seen) > 2 and not sql.startswith(("SAVEPOINT", "ROLLBACK", "RELEASE")):
            raise OperationalError("the server closed the connection")
        return execute(sql, *rest)

    with connection.execute_wrapper(goes_away), pytest.raises(OperationalError):
        publish_due(timezone.now() + HOUR)

    assert releasing.live_titles() == set()
    assert factories.fresh(scheduled).state == ReleaseState.SCHEDULED
    assert publish_due(timezone.now() + HOUR).published == ["2/2026"]
