"""What readers find when an issue is out, withdrawn and back again."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import transaction
from django.test import override_settings
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page, PageLogEntry
from wagtail.signals import page_published

from delivery.outbox.models import OutboxEntry
from editorial.refusals import Refusal
from editorial.releases.approving import approve
from editorial.releases.log import TAKEN_OUT
from editorial.releases.models import Release
from editorial.releases.publishing import publish
from editorial.releases.starting import start
from editorial.releases.states import ReleaseState
from editorial.releases.withdrawing import reissue, take_out, withdraw
from magazine.models import ArticlePage, IssuePage
from magazine.running_order import put_in_order, state_of
from tests import factories
from tests.magazine import releasing
from tests.magazine.feed_reading import atom

IN_THE_DATABASE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}


@pytest.fixture
def out(coming, chief):
    return releasing.published(coming, chief)


def one(title="Yksi"):
    return ArticlePage.objects.get(title=title)


def dates():
    pages = Page.objects.type(IssuePage, ArticlePage).order_by("pk")
    return list(pages.values_list("title", "first_published_at", "last_published_at"))


def test_rule_03_what_is_rolled_back_has_no_effect_outside(coming, chief):
    release = releasing.approved(coming, chief)

    def fails(instance, **kwargs):
        if instance.title == "Kolme":
            raise RuntimeError

    page_published.connect(fails)
    with override_settings(TASKS=IN_THE_DATABASE):
        before = DBTaskResult.objects.count(), OutboxEntry.objects.count()
        with pytest.raises(RuntimeError):
            publish(release, chief)
        after = DBTaskResult.objects.count(), OutboxEntry.objects.count()
    page_published.disconnect(fails)

    assert after == before


def told() -> list[dict[str, Any]]:
    """What the webhook is to be told, in its order."""
    rows = OutboxEntry.objects.filter(effect="webhook").order_by("pk")
    return [row.payload["body"] for row in rows]


def test_rule_03_what_is_out_is_told_by_a_row_of_the_outbox(out, coming):
    [message] = told()

    assert message["type"] == "issue.published"
    assert message["data"] == {
        "release": out.pk,
        "editions": [
            {"locale": "fi", "id": coming.pk, "title": "2/2026", "url": coming.get_full_url()}
        ],
    }


def test_rule_04_the_state_changes_with_the_pages(coming, chief):
    release = releasing.approved(coming, chief)

    class Stop(Exception):
        pass

    with pytest.raises(Stop), transaction.atomic():
        publish(release, chief)
        raise Stop

    assert factories.fresh(release).state == ReleaseState.APPROVED
    assert releasing.live_titles() == set()


def test_rule_09_page_feed_api_and_neighbours_have_the_order_that_was_approved(
    client, coming, chief
):
    put_in_order(coming, state_of(coming)[::-1])
    releasing.published(coming, chief)

    issue, approved = factories.fresh(coming), ["Kolme", "Kaksi", "Yksi"]
    page = client.get(issue.url).content.decode()
    assert sorted(approved, key=lambda title: page.index(f">{title}<")) == approved
    told = [entry.title for entry in atom(client, "/lehti/feed.xml").entries]
    assert [title for title in told if title in approved] == approved
    told = client.get(f"/api/v1/articles/?issue={issue.pk}&order=place").json()["items"]
    assert [item["title"] for item in told] == approved
    told = client.get(f"/api/v1/issues/{issue.pk}").json()["contents"]
    assert sorted(approved, key=str(told).index) == approved
    middle = client.get(f"/api/v1/articles/{one('Kaksi').pk}").json()
    beside = [middle["previous"]["title"], middle["title"], middle["next"]["title"]]
    assert beside == approved
    before = BeautifulSoup(client.get(one("Kaksi").url).content, "html.parser")
    assert before.select_one("a[rel=prev]")["href"] == one("Kolme").url
    assert before.select_one("a[rel=next]")["href"] == one("Yksi").url


def test_rule_11_all_became_public_at_the_same_moment(out):
    assert len({first for _title, first, _last in dates()}) == 1


def test_rule_11_publishing_again_keeps_the_first_date(coming, out, chief):
    before = {title: first for title, first, _last in dates()}
    releasing.redrafted(one(), lead="Korjattu.")

    releasing.published(factories.fresh(coming), chief)

    assert one().lead == "Korjattu."
    assert {title: first for title, first, _last in dates()} == before


def test_rule_14_a_back_issue_goes_out_quietly_with_the_day_of_its_cover(
    client, coming, magazine, section, chief
):
    newest = factories.make_issue(magazine, "9", 2026)
    coming = releasing.redrafted(coming, cover_date=date(2009, 3, 2))
    release = start(coming, chief, is_quiet=True)
    assert not approve(release, chief)

    publish(release, chief)

    noon = datetime(2009, 3, 2, 10, tzinfo=UTC)
    assert one().first_published_at == noon
    assert told() == []
    current = client.get(f"/api/v1/issues/current?magazine={magazine.pk}").json()
    assert current["id"] == newest.pk


def test_rule_14_a_back_issue_without_the_day_of_its_cover_waits(coming, chief):
    codes = [one.code for one in approve(start(coming, chief, is_quiet=True), chief)]

    assert codes == ["undated"]


def test_rule_10_a_new_issue_is_the_current_one(client, magazine, issue, coming, chief):
    releasing.published(coming, chief)

    current = client.get(f"/api/v1/issues/current?magazine={magazine.pk}").json()

    assert current["id"] == coming.pk


def test_a_release_is_withdrawn_as_one(out, chief):
    withdraw(out, chief, "Väärä kansi.")

    assert releasing.live_titles() == set()
    assert (out.state, out.steps.last().note) == (ReleaseState.WITHDRAWN, "Väärä kansi.")


def test_it_comes_back_with_versions_order_and_dates(coming, out, chief):
    factories.republished(one(), lead="Korjattu jo julkaistuna.")
    releasing.redrafted(one("Kaksi"), lead="Vasta luonnos.")
    put_in_order(coming, state_of(coming)[::-1])
    order, before = state_of(coming), dates()
    withdraw(out, chief, "Väärä kansi.")
    put_in_order(coming, order[::-1])

    reissue(out, chief)

    assert releasing.live_titles() == {"2/2026", "Yksi", "Kaksi", "Kolme"}
    assert (one().lead, one("Kaksi").lead) == ("Korjattu jo julkaistuna.", "Ingressi.")
    assert dates() == before
    assert state_of(coming) == order


def test_what_is_withdrawn_does_not_come_back_page_by_page(out, chief):
    withdraw(out, chief, "Väärä kansi.")

    with pytest.raises(Refusal, match="2/2026"):
        one().get_latest_revision().publish()


def test_coming_back_is_no_news(out, chief):
    withdraw(out, chief, "Väärä kansi.")
    reissue(out, chief)
    reissue(out, chief)

    kinds = [message["type"] for message in told()]
    assert kinds == ["issue.published", "issue.withdrawn", "issue.reissued"]
    assert Release.objects.get().state == ReleaseState.PUBLISHED


def test_one_article_is_taken_out_with_a_reason(out, chief):
    take_out(one(), chief, "Haastateltava pyysi.")

    assert releasing.live_titles() == {"2/2026", "Kaksi", "Kolme"}
    entry = PageLogEntry.objects.get(action=TAKEN_OUT)
    assert entry.comment == "Haastateltava pyysi."
