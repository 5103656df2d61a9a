"""An issue goes out with its articles in one transaction, or not at all."""

import pytest
from django.utils import translation
from wagtail.models import PageLogEntry
from wagtail.signals import page_published

from editorial.releases.approving import approve
from editorial.releases.log import PUBLISHED
from editorial.releases.publishing import publish
from editorial.releases.refusing import NotPublished
from editorial.releases.starting import start
from editorial.releases.states import ReleaseState
from magazine.models import ArticlePage
from tests.magazine import releasing


def test_rule_01_everything_is_checked_at_approval(coming, chief):
    page = ArticlePage.objects.get(title="Kaksi")
    page.contributors.clear()
    page.save_revision()
    release = start(coming, chief)

    with translation.override("en"):
        obstacles = approve(release, chief)

    assert [(one.code, one.page.pk) for one in obstacles] == [("byline", page.pk)]
    assert release.state == ReleaseState.COLLECTING


def test_rule_01_everything_is_checked_again_when_it_goes_out(coming, section, chief):
    release = releasing.approved(coming, chief)
    section.delete()

    with pytest.raises(NotPublished):
        publish(release, chief)

    assert releasing.live_titles() == set()


def test_rule_02_an_issue_goes_out_whole(coming, chief):
    release = releasing.approved(coming, chief)

    publish(release, chief)

    assert releasing.live_titles() == {"2/2026", "Yksi", "Kaksi", "Kolme"}
    assert release.state == ReleaseState.PUBLISHED


def test_rule_02_when_one_page_fails_nothing_is_public(coming, chief):
    release = releasing.approved(coming, chief)

    def fails(instance, **kwargs):
        if instance.title == "Kolme":
            raise RuntimeError("a receiver")

    page_published.connect(fails)
    try:
        with pytest.raises(RuntimeError):
            publish(release, chief)
    finally:
        page_published.disconnect(fails)

    assert releasing.live_titles() == set()
    assert release.state == ReleaseState.FAILED
    assert "RuntimeError" in release.reason


def test_rule_05_a_failed_release_can_be_tried_again(coming, chief):
    release = releasing.approved(coming, chief)

    def fails(**kwargs):
        raise RuntimeError

    page_published.connect(fails)
    with pytest.raises(RuntimeError):
        publish(release, chief)
    page_published.disconnect(fails)

    publish(release, chief)
    publish(release, chief)

    assert release.state == ReleaseState.PUBLISHED
    entries = PageLogEntry.objects.filter(page=coming, action=PUBLISHED)
    assert entries.count() == 1
