"""What is approved is settled: pages, versions, order and time."""

import pytest
from django.db import transaction
from django.db.models.signals import pre_delete
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction, Revision

from editorial.refusals import Refusal
from editorial.releases.approving import approve
from editorial.releases.freezing import _goes
from editorial.releases.publishing import publish
from editorial.releases.refusing import NotPublished
from editorial.releases.starting import give_up, reopen, start
from editorial.releases.states import ReleaseState
from magazine.models import ArticlePage, IssuePage
from magazine.planning.holding import hold_over
from magazine.running_order import rearrange, state_of, version_of
from tests import factories
from tests.magazine import releasing


@pytest.fixture
def approved(coming, chief):
    return releasing.approved(coming, chief)


def one(title="Yksi"):
    return ArticlePage.objects.get(title=title)


def test_rule_06_public_pages_with_newer_drafts_are_included(coming, chief):
    one().save_revision().publish()
    releasing.redrafted(one(), lead="Uudempi ingressi.")

    releasing.published(coming, chief)

    assert one().lead == "Uudempi ingressi."
    assert not one().has_unpublished_changes


def test_rule_08_the_order_stays_as_it_was_approved(coming, approved, chief):
    with pytest.raises(Refusal, match="2/2026"):
        rearrange(coming, state_of(coming)[::-1], version_of(coming), chief)


@pytest.mark.parametrize("view", ["magazine_running_order", "magazine_board"])
def test_rule_08_the_views_of_the_order_say_so(editor, coming, approved, view):
    first = state_of(coming)[0]["article"]
    data = {"move": f"{first}:down", "version": version_of(coming)}

    response = editor.post(reverse(view, args=[coming.pk]), data, follow=True)

    assert "2/2026 is approved" in [str(message) for message in response.context["messages"]][0]
    assert state_of(coming)[0]["article"] == first


def test_rule_08_no_page_is_deleted(editor, approved):
    response = editor.post(reverse("wagtailadmin_pages:delete", args=[one().pk]), follow=True)

    assert "2/2026" in str(next(iter(response.context["messages"])))
    with pytest.raises(Refusal), transaction.atomic():
        one().delete()
    assert ArticlePage.objects.filter(title="Yksi").exists()


def test_rule_08_no_page_is_moved_or_held_over(coming, approved, chief):
    other = releasing.draft(coming.get_parent(), IssuePage(number="3", year=2026))

    with pytest.raises(Refusal, match="2/2026"):
        hold_over(one().translation_key, other, chief)

    assert one().get_parent().pk == coming.pk


def test_rule_08_a_newer_draft_does_not_go_out(coming, approved, chief):
    releasing.redrafted(one(), lead="Ei hyväksytty.")

    publish(approved, chief)

    assert one().lead == "Ingressi."
    assert one().has_unpublished_changes


def test_rule_08_a_version_that_autosave_wrote_over_is_not_published(approved, chief):
    page = one()
    page.lead = "Kirjoitettu päälle."
    page.save_revision(user=chief, overwrite_revision=page.get_latest_revision())

    with pytest.raises(NotPublished):
        publish(approved, chief)

    assert approved.state == ReleaseState.FAILED
    assert "Yksi" in approved.reason


def test_rule_08_what_came_later_does_not_go_out(coming, approved, section, chief):
    releasing.draft(coming, factories.article(section, title="Myöhästynyt"))

    publish(approved, chief)

    assert not one("Myöhästynyt").live


def test_rule_08_another_order_that_came_past_the_views_is_not_published(coming, approved, chief):
    from magazine.running_order import put_in_order

    put_in_order(coming, state_of(coming)[::-1])

    with pytest.raises(NotPublished):
        publish(approved, chief)


def test_an_approval_is_taken_back_and_given_again(coming, approved, chief):
    reopen(approved, chief)
    rearrange(coming, state_of(coming)[::-1], version_of(coming), chief)

    assert not approve(approved, chief)
    assert [item["article"] for item in approved.order] == [
        str(one(title).translation_key) for title in ("Kolme", "Kaksi", "Yksi")
    ]


def test_a_release_that_is_given_up_holds_nothing(coming, chief):
    give_up(start(coming, chief))

    one().latest_revision.publish()

    assert one().live


def test_two_releases_at_once_are_refused(coming, chief):
    start(coming, chief)

    with pytest.raises(Refusal):
        start(coming, chief)


def deleted(page):
    pre_delete.disconnect(dispatch_uid="release-member-deleted")
    page.delete()
    pre_delete.connect(_goes, dispatch_uid="release-member-deleted")


def moved(page):
    other = releasing.draft(page.get_parent().get_parent(), IssuePage(number="3", year=2026))
    path = f"{other.path}0001"
    Page.objects.filter(pk=page.pk).update(path=path)


def made_private(page):
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def without_its_version(page):
    Revision.objects.filter(pk=page.latest_revision_id).delete()


@pytest.mark.parametrize("happens", [deleted, moved, made_private, without_its_version])
def test_what_became_of_a_page_since_keeps_the_whole_from_going_out(approved, chief, happens):
    happens(one("Kaksi"))

    with pytest.raises(NotPublished) as refusal:
        publish(approved, chief)

    assert "Kaksi" in str(refusal.value)
    assert releasing.live_titles() == set()
    assert approved.state == ReleaseState.FAILED


def test_an_issue_without_articles_is_not_approved(magazine, chief):
    issue = releasing.draft(magazine, IssuePage(number="7", year=2026, translations_go_out="never"))

    codes = [one.code for one in approve(start(issue, chief), chief)]

    assert codes == ["empty"]


def test_an_article_that_another_approved_issue_claims_is_not_approved(coming, chief, section):
    other = releasing.make_draft_issue(coming.get_parent(), section)
    IssuePage.objects.filter(pk=other.pk).update(number="3", sort_key="3", title="3/2026")
    approved = releasing.approved(coming, chief)
    approved.members.filter(title="Yksi").update(release=approved)
    page = one()
    other = factories.fresh(other)
    Page.objects.filter(pk=page.pk).update(path=f"{other.path}0001")
    from magazine.models import RunningOrderItem

    RunningOrderItem.objects.filter(article_key=page.translation_key).update(
        issue_key=other.translation_key
    )

    found = {(one.code, str(one.page)) for one in approve(start(other, chief), chief)}

    assert ("claimed", "Yksi") in found
