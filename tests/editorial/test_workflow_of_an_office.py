"""The workflow that ``setup_editorial`` makes: readiness, four eyes, language, the chief."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Workflow, WorkflowState

from editorial.roles import Role
from tests.editorial.desk import STEPS, Office, edit_url, history_of, messages_of, step_of
from tests.editorial.forms import errors_in, words_in
from tests.factories import fresh, make_article

SECTION, LANGUAGE, CHIEF = STEPS
ALONE = "approve_alone"


@pytest.fixture
def office(magazine, roles):
    return Office(set_up=True)


@pytest.fixture
def draft(office, issue, section):
    return office.write(issue, section, title="Villapaita")


@pytest.fixture
def waiting(office, draft):
    """A draft that waits for the section editor."""
    office.hand_in(draft)
    return draft


def passed_on_to(office, page, step):
    """Let the steps before ``step`` approve the page."""
    for name, role in zip(STEPS, (Role.SECTION_EDITOR, Role.LANGUAGE_EDITOR), strict=False):
        if name == step:
            break
        office.decide(page, role)
    assert step_of(page) == step


def test_setting_up_twice_makes_one_workflow(office, magazine):
    call_command("setup_editorial", verbosity=0)

    workflow = Workflow.objects.get(name="Toimitus")
    assert [task.name for task in workflow.tasks] == ["Valmius", *STEPS]
    assert fresh(magazine).get_workflow() == workflow


def test_an_office_that_chose_another_workflow_keeps_it(office, magazine):
    own = Workflow.objects.create(name="Oma")
    magazine.workflowpage.delete()
    own.workflow_pages.create(page=magazine.page_ptr)

    call_command("setup_editorial", verbosity=0)

    assert fresh(magazine).get_workflow() == own


def test_an_article_goes_from_the_writer_to_the_readers(office, draft):
    steps = []
    office.hand_in(draft)
    for role in (Role.SECTION_EDITOR, Role.LANGUAGE_EDITOR, Role.EDITOR_IN_CHIEF):
        steps.append((step_of(draft), fresh(draft).live))
        office.decide(draft, role)

    assert steps == [(step, False) for step in STEPS]
    assert step_of(draft) is None
    assert fresh(draft).live


def test_a_draft_that_is_not_ready_is_saved_and_given_back_with_the_list(office, issue):
    page = office.write(issue, None, contributors=[])

    response = office.hand_in(page)

    [sentence] = messages_of(response)
    assert "Choose the section" in sentence
    assert "Add at least one name" in sentence
    assert fresh(page).current_workflow_state.status == WorkflowState.STATUS_NEEDS_CHANGES
    assert response.redirect_chain[-1][0] == edit_url(page)


def test_a_draft_that_was_mended_goes_on(office, issue, section):
    page = office.write(issue, None)
    office.hand_in(page)

    office.edit(page, Role.WRITER, section=section.pk, **{"action-submit": "1"})

    assert step_of(page) == SECTION


def test_nobody_approves_their_own_last_edit(office, waiting):
    office.edit(waiting, Role.SECTION_EDITOR, title="Muutettu")

    response = office.decide(waiting, Role.SECTION_EDITOR)

    assert office.buttons(waiting, Role.SECTION_EDITOR) == ["reject"]
    assert step_of(waiting) == SECTION
    assert fresh(waiting).draft_title == "Muutettu"
    assert response.status_code == 200
    assert office.buttons(waiting, Role.SECTION_EDITOR, number=2) == ["reject", "approve"]
    office.decide(waiting, Role.SECTION_EDITOR, number=2)
    assert step_of(waiting) == LANGUAGE


def test_saving_without_a_change_is_no_edit(office, waiting):
    office.edit(waiting, Role.SECTION_EDITOR)

    assert office.buttons(waiting, Role.SECTION_EDITOR) == ["reject", "approve"]


def test_whoever_corrects_and_approves_at_once_keeps_what_they_wrote(office, waiting):
    action = {"action-workflow-action": "1", "workflow-action-name": "approve"}

    response = office.edit(waiting, Role.SECTION_EDITOR, title="Muutettu", **action)

    assert "You made the last change yourself" in " ".join(messages_of(response))
    assert step_of(waiting) == SECTION
    assert fresh(waiting).draft_title == "Muutettu"


def test_an_edit_after_an_approval_is_approved_again(office, waiting):
    passed_on_to(office, waiting, LANGUAGE)

    office.edit(waiting, Role.LANGUAGE_EDITOR, title="Villapaidat")
    office.decide(waiting, Role.LANGUAGE_EDITOR)

    assert step_of(waiting) == SECTION
    office.decide(waiting, Role.SECTION_EDITOR)
    assert step_of(waiting) == CHIEF
    office.decide(waiting, Role.EDITOR_IN_CHIEF)
    assert fresh(waiting).title == "Villapaidat"


def test_whoever_handed_a_page_in_does_not_check_its_language(office, issue, section):
    page = office.write(issue, section, by=Role.EDITOR_IN_CHIEF)
    office.hand_in(page, by=Role.EDITOR_IN_CHIEF)
    passed_on_to(office, page, LANGUAGE)

    assert office.buttons(page, Role.EDITOR_IN_CHIEF) == ["reject", ALONE]
    assert office.buttons(page, Role.LANGUAGE_EDITOR) == ["reject", "approve"]


class TestAlone:
    @pytest.fixture
    def page(self, office, issue, section):
        """The editor-in-chief's own article, which waits for the editor-in-chief."""
        page = office.write(issue, section, by=Role.EDITOR_IN_CHIEF)
        office.hand_in(page, by=Role.EDITOR_IN_CHIEF)
        passed_on_to(office, page, CHIEF)
        return page

    def test_the_editor_in_chief_gives_a_reason_that_stays(self, office, page):
        office.decide(page, Role.EDITOR_IN_CHIEF, ALONE, comment="Muut ovat lomalla.")

        [entry] = history_of(page, "editorial.approve_alone")
        assert fresh(page).live
        assert entry.data["reason"] == "Muut ovat lomalla."
        assert entry.user == office.client(Role.EDITOR_IN_CHIEF).user
        history = office.client(Role.EDITOR_IN_CHIEF).get(f"/admin/pages/{page.pk}/history/")
        assert "because: Muut ovat lomalla." in history.content.decode()

    def test_without_a_reason_nothing_happens(self, office, page):
        office.decide(page, Role.EDITOR_IN_CHIEF, ALONE, comment=" ")

        assert step_of(page) == CHIEF

    def test_a_setting_forbids_it(self, office, page, settings):
        settings.EDITORIAL_ALLOW_ALONE = False

        response = office.decide(page, Role.EDITOR_IN_CHIEF, ALONE, comment="Kiire.")

        assert office.buttons(page, Role.EDITOR_IN_CHIEF) == ["reject"]
        assert response.status_code == 200
        assert step_of(page) == CHIEF
        office.decide(page, Role.EDITOR_IN_CHIEF, number=2)
        assert fresh(page).live

    def test_a_section_editor_may_not(self, office, waiting):
        office.edit(waiting, Role.SECTION_EDITOR, title="Muutettu")

        office.decide(waiting, Role.SECTION_EDITOR, ALONE, comment="Kiire.")

        assert step_of(waiting) == SECTION


class TestTwoBrowsers:
    def test_the_second_approval_reads_who_was_first(self, office, waiting):
        state = fresh(waiting).current_workflow_task_state
        first = office.client(Role.SECTION_EDITOR).user
        office.decide(waiting, Role.SECTION_EDITOR)

        response = office.decide(waiting, Role.SECTION_EDITOR, number=2, state=state)

        said = " ".join(messages_of(response))
        assert "was approved already, by " + first.get_username() in said
        assert step_of(waiting) == LANGUAGE

    def test_a_page_that_changed_meanwhile_is_not_approved(self, office, waiting):
        seen = fresh(waiting).latest_revision_id
        office.edit(waiting, Role.SECTION_EDITOR, number=2, title="Muutettu")

        response = office.decide(waiting, Role.SECTION_EDITOR, seen=seen)

        [sentence] = messages_of(response)
        assert "has changed since you opened it" in sentence
        assert step_of(waiting) == SECTION

    def test_the_dialog_carries_along_what_is_seen(self, office, waiting):
        state = fresh(waiting).current_workflow_task_state
        args = [waiting.pk, "approve", state.pk]
        address = reverse("wagtailadmin_pages:workflow_action", args=args)

        html = office.client(Role.SECTION_EDITOR).get(address).json()["html"]

        assert f'name="seen" value="{fresh(waiting).latest_revision_id}"' in html
        assert f'name="step" value="{state.pk}"' in html

    def test_a_form_that_is_behind_comes_back_with_everything_typed(self, office, waiting):
        loaded = fresh(waiting).latest_revision_id
        office.edit(waiting, Role.SECTION_EDITOR, number=2, title="Muutettu")
        action = {"action-workflow-action": "1", "workflow-action-name": "approve"}
        behind = {"loaded_revision_id": str(loaded), "title": "Minun otsikkoni"}
        count = waiting.revisions.count()

        response = office.edit(waiting, Role.SECTION_EDITOR, **action, **behind)

        assert "Somebody has changed the page" in errors_in(response)
        assert "Minun otsikkoni" in words_in(response)
        assert waiting.revisions.count() == count
        assert step_of(waiting) == SECTION

    def test_a_form_for_a_step_that_is_over_comes_back_too(self, office, waiting):
        passed_on_to(office, waiting, CHIEF)
        office.decide(waiting, Role.EDITOR_IN_CHIEF)
        action = {"action-workflow-action": "1", "workflow-action-name": "approve"}

        response = office.edit(waiting, Role.EDITOR_IN_CHIEF, title="Minun otsikkoni", **action)

        assert "does not wait for this decision" in errors_in(response)
        assert "Minun otsikkoni" in words_in(response)


class TestPastTheWorkflow:
    PUBLISH = {"action-publish": "1"}

    def test_the_editor_in_chief_may_and_the_history_says_so(self, office, waiting):
        office.edit(waiting, Role.EDITOR_IN_CHIEF, **self.PUBLISH)

        [entry] = history_of(waiting, "editorial.publish_past_workflow")
        assert fresh(waiting).live
        assert entry.data["step"] == {"title": SECTION}
        history = office.client(Role.EDITOR_IN_CHIEF).get(f"/admin/pages/{waiting.pk}/history/")
        assert "past the workflow “Toimitus”" in history.content.decode()

    def test_the_last_approval_is_not_past_it(self, office, waiting):
        passed_on_to(office, waiting, CHIEF)

        office.decide(waiting, Role.EDITOR_IN_CHIEF)

        assert fresh(waiting).live
        assert history_of(waiting, "editorial.publish_past_workflow") == []

    def test_others_may_not(self, office, waiting):
        for role in Role:
            if role is not Role.EDITOR_IN_CHIEF:
                office.edit(waiting, role, **self.PUBLISH)

        assert not fresh(waiting).live
        assert step_of(waiting) == SECTION

    def test_where_nobody_decides_alone_nobody_goes_past(self, office, draft, settings):
        settings.EDITORIAL_ALLOW_ALONE = False

        response = office.edit(draft, Role.EDITOR_IN_CHIEF, title="Muutettu", **self.PUBLISH)
        bulk = f"/admin/bulk/wagtailcore/page/publish/?id={draft.pk}&next=/admin/"
        many = office.client(Role.EDITOR_IN_CHIEF).post(bulk, follow=True)

        assert "published by the last approval" in errors_in(response)
        assert "Muutettu" in words_in(response)
        assert "published by the last approval" in " ".join(messages_of(many))
        assert not fresh(draft).live

    def test_many_at_once_are_past_it_too(self, office, draft):
        bulk = f"/admin/bulk/wagtailcore/page/publish/?id={draft.pk}&next=/admin/"

        office.client(Role.EDITOR_IN_CHIEF).post(bulk, {"include_descendants": ""})

        assert fresh(draft).live
        assert len(history_of(draft, "editorial.publish_past_workflow")) == 1


def test_a_live_article_changes_for_readers_when_the_edit_is_approved(office, issue, section):
    page = make_article(issue, section, title="Vanha", owner=office.client(Role.WRITER).user)

    office.edit(page, Role.WRITER, title="Uusi", **{"action-submit": "1"})
    seen = [fresh(page).title]
    for role in (Role.SECTION_EDITOR, Role.LANGUAGE_EDITOR, Role.EDITOR_IN_CHIEF):
        office.decide(page, role)
        seen.append(fresh(page).title)

    assert seen == ["Vanha", "Vanha", "Vanha", "Uusi"]


def test_the_last_approval_publishes_whoever_gives_it(office, waiting):
    """The editor-in-chief has changed the text and approved it: it comes back to the others."""
    passed_on_to(office, waiting, CHIEF)
    office.edit(waiting, Role.EDITOR_IN_CHIEF, title="Villapaidat")
    office.decide(waiting, Role.EDITOR_IN_CHIEF, ALONE, comment="Muut ovat lomalla.")
    assert step_of(waiting) == SECTION

    office.decide(waiting, Role.SECTION_EDITOR)
    office.decide(waiting, Role.LANGUAGE_EDITOR)

    assert fresh(waiting).live
    assert fresh(waiting).title == "Villapaidat"
    assert history_of(waiting, "editorial.publish_past_workflow") == []
