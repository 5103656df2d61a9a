"""An issue has a plan before it has articles."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.management import call_command
from django.urls import reverse

from editorial.assignments.models import Assignment
from editorial.roles import Role
from magazine.models import ArticlePage, IssuePage, IssuePlan, PlannedArticle
from tests.editorial.desk import Office, history_of
from tests.factories import fresh, make_article, republished, translated
from tests.grounds import built_once
from tests.magazine.ordering import key
from tests.magazine.planned import board_url, draft_url, hold_url, plan, said


@built_once
def rights(magazine, issue):
    call_command("setup_editorial", verbosity=0)


@pytest.fixture
def office(magazine, issue, rights):
    return Office(set_up=True)


@pytest.fixture
def planner(office):
    return office.client(Role.SECTION_EDITOR)


@pytest.fixture
def coming(magazine):
    """An issue that readers do not have yet."""
    page = IssuePage(number="2", year=2026)
    magazine.add_child(instance=page)
    IssuePage.objects.filter(pk=page.pk).update(live=False)
    return fresh(page)


def test_an_idea_needs_no_more_than_a_title(planner, issue):
    item = plan(planner, issue)

    assert (item.section, item.length, item.issue_key) == (None, None, issue.translation_key)
    assert not Assignment.objects.exists()


def test_a_plan_without_a_title_is_refused_and_keeps_what_was_typed(planner, issue):
    url = reverse("magazine_add_planned", args=[issue.pk])
    response = planner.post(url, said("", notes="Langoista."))

    assert response.status_code == 422
    assert "Langoista." in response.content.decode()
    assert not PlannedArticle.objects.exists()


def test_who_is_given_the_text_has_until_the_issue_asks_for_it(office, planner, issue):
    IssuePlan.objects.create(issue_key=issue.translation_key, deadline=date(2026, 12, 1))
    writer = office.client(Role.WRITER).user
    item = plan(planner, issue, writer=writer.pk)

    row = Assignment.objects.get(key=item.key)
    assert (row.track, row.person, row.due) == ("text", writer, date(2026, 12, 1))


def test_one_click_makes_the_draft_which_belongs_to_its_writer(office, planner, issue, section):
    writer = office.client(Role.WRITER)
    item = plan(planner, issue, section=section.pk, writer=writer.user.pk)

    response = writer.post(draft_url(item))

    page = ArticlePage.objects.get()
    assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert (page.title, page.live, page.section, page.owner) == (
        "Villapaita",
        False,
        section,
        writer.user,
    )
    assert page.translation_key == item.key
    assert writer.get(response.url).status_code == 200
    assert history_of(page, "wagtail.create")


def test_clicking_twice_makes_one_draft(planner, issue):
    item = plan(planner, issue)

    first, second = planner.post(draft_url(item)), planner.post(draft_url(item))

    assert first.url == second.url
    assert ArticlePage.objects.count() == 1


def test_a_draft_keeps_the_place_of_its_plan(planner, issue, three):
    item = plan(planner, issue)
    version = planner.get(board_url(issue)).context["version"]
    for _step in range(3):
        planner.post(board_url(issue), {"move": f"{item.key}:up", "version": version})
        version = planner.get(board_url(issue)).context["version"]
    # A section editor may not move what readers see.
    titles = [row.title for row in planner.get(board_url(issue)).context["rows"]]
    assert titles == ["Yksi", "Kaksi", "Kolme", "Villapaita"]


def test_readers_find_nothing_of_a_plan(planner, client, issue, three):
    plan(planner, issue)

    assert "Villapaita" not in client.get(issue.url).content.decode()
    assert client.get(issue.url).context["contents"][-1].position == 3


def test_what_is_planned_comes_in_another_issue_by_one_move(planner, issue, coming):
    item = plan(planner, issue)
    planner.post(hold_url(issue, item.key), {"issue": coming.pk})

    assert PlannedArticle.objects.get().issue_key == coming.translation_key
    assert [row.title for row in planner.get(board_url(coming)).context["rows"]] == ["Villapaita"]
    assert planner.get(board_url(issue)).context["rows"] == []


def test_what_is_planned_may_go_back_to_the_ideas_and_come_again(planner, issue, magazine):
    item = plan(planner, issue)
    planner.post(hold_url(issue, item.key), {"issue": ""})
    ideas = reverse("magazine_ideas", args=[magazine.pk])
    assert [idea.working_title for idea in planner.get(ideas).context["ideas"]] == ["Villapaita"]

    planner.post(ideas, {"idea": item.pk, "issue": issue.pk})
    assert [row.title for row in planner.get(board_url(issue)).context["rows"]] == ["Villapaita"]


def test_a_draft_that_is_held_over_takes_its_translation_along(office, planner, issue, coming):
    translated(issue)
    call_command("setup_editorial", verbosity=0)
    item = plan(planner, issue)
    planner.post(draft_url(item))
    translated(ArticlePage.objects.get(), publish=False)

    planner.post(hold_url(issue, item.key), {"issue": coming.pk})

    parents = {page.get_parent().specific for page in ArticlePage.objects.all()}
    assert {page.translation_key for page in parents} == {coming.translation_key}
    assert {page.live for page in parents} == {False}
    assert PlannedArticle.objects.get().issue_key == coming.translation_key


def test_what_is_public_leaves_a_redirect_and_waits_for_its_new_issue(
    office, client, issue, coming, section
):
    article = make_article(issue, section, title="Villa")
    old = article.url
    chief = office.client(Role.EDITOR_IN_CHIEF)
    assert "is public" in chief.get(hold_url(issue, key(article))).content.decode()

    chief.post(hold_url(issue, key(article)), {"issue": coming.pk})
    moved = fresh(article)
    assert (moved.live, moved.get_parent().pk) == (False, coming.pk)
    assert history_of(moved, "magazine.hold_over")
    assert client.get(old, follow=True).status_code == 404

    republished(coming)
    republished(moved)
    assert client.get(old).url == fresh(moved).url


def test_who_may_not_take_it_off_the_site_does_not_hold_over_what_is_public(
    planner, issue, coming, section
):
    article = make_article(issue, section, title="Villa")
    page = planner.post(hold_url(issue, key(article)), {"issue": coming.pk}, follow=True)

    assert fresh(article).live
    assert "editor-in-chief can hold it over" in page.content.decode()


def test_a_translation_that_one_may_not_move_is_not_left_behind(office, planner, issue, coming):
    item = plan(planner, issue)
    planner.post(draft_url(item))
    translated(issue)
    translated(ArticlePage.objects.get(), publish=False)

    page = planner.post(hold_url(issue, item.key), {"issue": coming.pk}, follow=True)

    assert "You may not move" in page.content.decode()
    assert {page.get_parent().specific.number for page in ArticlePage.objects.all()} == {"1"}


def test_what_left_the_issue_meanwhile_is_not_held_over_again(planner, issue, coming):
    item = plan(planner, issue)
    planner.post(hold_url(issue, item.key), {"issue": coming.pk})

    assert planner.post(hold_url(issue, item.key), {"issue": coming.pk}).status_code == 404


def test_taking_an_article_off_the_plan_leaves_the_page(planner, issue):
    item = plan(planner, issue)
    planner.post(draft_url(item))
    planner.post(reverse("magazine_remove_planned", args=[item.pk]))

    assert not PlannedArticle.objects.exists()
    assert [row.title for row in planner.get(board_url(issue)).context["rows"]] == ["Villapaita"]


def test_a_page_deleted_from_its_issue_is_planned_still(office, planner, issue):
    item = plan(planner, issue)
    planner.post(draft_url(item))
    ArticlePage.objects.get().delete()

    (row,) = planner.get(board_url(issue)).context["rows"]
    assert (row.page, row.item) == (None, item)


def test_what_was_planned_for_an_issue_that_is_deleted_is_among_the_ideas(
    planner, coming, magazine
):
    plan(planner, coming)
    coming.delete()

    ideas = planner.get(reverse("magazine_ideas", args=[magazine.pk])).context["ideas"]
    assert [idea.working_title for idea in ideas] == ["Villapaita"]


@pytest.mark.parametrize("role", [Role.WRITER, Role.LANGUAGE_EDITOR, Role.TRANSLATOR])
def test_only_editors_plan(office, planner, issue, magazine, role):
    item = plan(planner, issue)
    other = office.client(role)
    addresses = [
        board_url(issue),
        draft_url(item),
        hold_url(issue, item.key),
        reverse("magazine_add_planned", args=[issue.pk]),
        reverse("magazine_edit_planned", args=[item.pk]),
        reverse("magazine_remove_planned", args=[item.pk]),
        reverse("magazine_issue_plan", args=[issue.pk]),
        reverse("magazine_ideas", args=[magazine.pk]),
        reverse("magazine_calendar"),
        reverse("magazine_in_the_making"),
    ]

    for address in addresses:
        assert other.get(address).status_code in {302, 403}, address
        assert other.post(address, {"issue": ""}).status_code in {302, 403, 405}, address
    assert PlannedArticle.objects.get().issue_key == issue.translation_key
