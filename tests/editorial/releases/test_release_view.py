"""The page of a release: every step by its button, and what is in the way beside each page."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from editorial.releases.models import Release
from editorial.releases.states import ReleaseState
from editorial.roles import Role
from magazine.models import ArticlePage
from tests import factories
from tests.editorial import forms
from tests.magazine import releasing
from tests.magazine.forms import edit_url


@pytest.fixture
def page(editor, coming):
    """Do something with the release, and come to what is shown then."""
    url = reverse("editorial_release", args=[coming.pk])

    def do(action="", **data):
        if not action:
            return editor.get(url, data)
        return editor.post(url, {"action": action} | data, follow=True)

    return do


def state():
    return Release.objects.latest("pk").state


def told(response):
    return " ".join(str(message) for message in response.context["messages"])


def tomorrow():
    return (timezone.localdate() + timedelta(days=1)).isoformat()


def without_byline(title="Kaksi"):
    article = ArticlePage.objects.get(title=title)
    article.contributors.clear()
    article.save_revision()


def test_from_the_beginning_to_the_end(page):
    page("start")
    assert state() == ReleaseState.COLLECTING
    page("approve")
    assert state() == ReleaseState.APPROVED
    page("publish")
    assert state() == ReleaseState.PUBLISHED
    assert releasing.live_titles() == {"2/2026", "Yksi", "Kaksi", "Kolme"}
    page("withdraw", reason="Väärä kansi.")
    assert releasing.live_titles() == set()
    page("reissue")
    assert releasing.live_titles() == {"2/2026", "Yksi", "Kaksi", "Kolme"}


def test_rule_12_assigned_approved_and_will_go_out_are_three_states(page, coming, roles):
    article = ArticlePage.objects.get(title="Yksi")
    page("start")
    workflow = article.get_workflow().start(article, factories.make_user())
    while workflow.status == workflow.STATUS_IN_PROGRESS:
        workflow.current_task_state.approve(user=factories.make_user())
        workflow.refresh_from_db()
    collected = {line.title: line.state for line in page().context["lines"]}
    page("approve")
    approved = {line.state for line in page().context["lines"]}

    assert (collected["Yksi"], collected["Kaksi"]) == ("approved", "assigned")
    assert approved == {"will-go-out"}


def test_what_is_in_the_way_stands_beside_its_page(page):
    without_byline()
    page("start")

    response = page("approve")

    assert "It was not done: 1 thing was in the way." in response.content.decode()
    beside = {line.title: line.obstacles for line in response.context["lines"]}
    assert [one.code for one in beside["Kaksi"]] == ["byline"]
    assert state() == ReleaseState.COLLECTING


def test_a_dry_run_tells_it_without_changing_anything(page):
    without_byline()

    response = page(check="1")

    assert "1 thing is in the way" in response.content.decode()
    assert not Release.objects.exists()


def test_a_time_to_come_is_kept(page):
    page("start")

    response = page("approve", day=tomorrow(), hour="8:00")

    assert "Goes out" in response.content.decode()
    assert state() == ReleaseState.SCHEDULED


def test_rule_08_another_time_is_another_approval(page):
    page("start")
    page("approve", day=tomorrow(), hour="8:00")
    first = Release.objects.get().go_live_at

    page("schedule", day=tomorrow(), hour="9:00")

    release = Release.objects.get()
    assert release.go_live_at - first == timedelta(hours=1)
    assert release.steps.filter(state=ReleaseState.SCHEDULED).count() == 2


def test_rule_08_a_time_is_not_set_for_what_does_not_hold_any_more(page, section):
    page("start")
    page("approve")
    section.delete()

    response = page("schedule", day=tomorrow(), hour="9:00")

    assert "It was not done" in response.content.decode()
    assert state() == ReleaseState.APPROVED


def test_an_approval_is_taken_back_and_the_release_given_up(page):
    page("start", quiet="on")
    assert Release.objects.get().is_quiet
    page("give-up")
    page("start")
    page("approve")
    page("reopen")
    assert state() == ReleaseState.COLLECTING

    page("give-up")

    assert not Release.objects.exists()


@pytest.mark.parametrize(
    ("day", "hour", "sentence"),
    [
        ("2020-01-01", "8:00", "That time is past."),
        ("2099-03-29", "3:30", "There is no such time"),
        ("2099-05-01", "", "Give both the day and the time."),
        ("eilen", "8:00", "id_day_error"),
    ],
)
def test_a_time_that_cannot_be_is_refused_with_a_sentence(page, day, hour, sentence):
    page("start")

    response = page("approve", day=day, hour=hour)

    assert response.status_code == 422
    assert sentence in str(response.context["moment_form"].errors)
    assert response.context["moment_form"]["day"].value() == day
    assert state() == ReleaseState.COLLECTING


def test_a_failed_release_tells_why_and_is_tried_again(page):
    page("start")
    page("approve")
    member = Release.objects.get().members.get(title="Yksi")
    pinned = member.content_hash
    Release.objects.get().members.filter(pk=member.pk).update(content_hash="x")
    page("publish")
    assert state() == ReleaseState.FAILED
    assert "Yksi" in page().content.decode()
    Release.objects.get().members.filter(pk=member.pk).update(content_hash=pinned)

    page("publish")

    assert state() == ReleaseState.PUBLISHED


def test_a_mended_text_is_asked_about_and_takes_the_place(page, editor, section, home):
    page("start")
    page("approve")
    article = ArticlePage.objects.get(title="Yksi")
    row = article.contributors.get()
    byline = [{"id": row.pk, "contributor": row.contributor_id, "role": "text", "name": row.name}]
    data = forms.article(byline, 1, title="Yksi", slug="yksi", section=section.pk, lead="Uusi.")

    response = editor.post(edit_url(article), data, follow=True)
    assert "this version is not in it" in told(response)
    assert "A newer version waits" in page().content.decode()
    asked = reverse("editorial_release_replace", args=[article.pk])
    assert "Release of 2/2026" in editor.get(asked).content.decode()
    editor.post(asked)
    page("publish")

    assert factories.fresh(article).lead == "Uusi."


def test_a_reason_is_needed_to_withdraw(page):
    page("start")
    page("approve")
    page("publish")

    response = page("withdraw", reason="")

    assert response.status_code == 422
    assert state() == ReleaseState.PUBLISHED


def test_one_article_is_taken_out_by_its_key(page):
    page("start")
    page("approve")
    page("publish")
    key = ArticlePage.objects.get(title="Yksi").translation_key

    page("take-out", reason="Pyydettiin.", key=key)

    assert releasing.live_titles() == {"2/2026", "Kaksi", "Kolme"}


def test_an_article_has_no_release_of_its_own(editor, coming):
    article = ArticlePage.objects.get(title="Yksi")

    assert editor.get(reverse("editorial_release", args=[article.pk])).status_code == 404


@pytest.mark.parametrize(
    ("role", "may"), [(Role.EDITOR_IN_CHIEF, True), (Role.SECTION_EDITOR, False)]
)
def test_the_editor_in_chief_decides(client, coming, roles, role, may):
    client.force_login(factories.make_user(role))
    url = reverse("editorial_release", args=[coming.pk])

    shown = client.get(url)
    client.post(url, {"action": "start"})

    assert shown.status_code == 200
    assert Release.objects.exists() is may


def test_a_writer_does_not_see_it(client, coming, roles):
    client.force_login(factories.make_user(Role.WRITER))

    assert client.get(reverse("editorial_release", args=[coming.pk])).status_code == 302
