"""Bulk publishing and approvals: refused in words, and nothing half done."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowTask

from magazine.models import ArticlePage
from tests import factories
from tests.editorial import forms

SECTION = "Choose the section of the article."


def draft_in(issue, section=None, **fields):
    page = factories.article(section, live=False, **fields)
    issue.add_child(instance=page)
    page.save_revision()
    return page


def fresh(page):
    return ArticlePage.objects.get(pk=page.pk)


def messages_of(response):
    return [str(message) for message in response.context["messages"]]


def approval_of(page):
    """The address at which the task that the page waits for is approved."""
    args = [page.pk, "approve", page.current_workflow_task_state.pk]
    return reverse("wagtailadmin_pages:workflow_action", args=args)


@pytest.fixture
def draft(issue):
    return draft_in(issue, title="Villapaita")


@pytest.fixture
def moderated(magazine):
    """A workflow of one approval for the whole magazine."""
    task = GroupApprovalTask.objects.create(name="Hyväksyntä")
    task.groups.add(Group.objects.create(name="Hyväksyjät"))
    workflow = Workflow.objects.create(name="Toimitus")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    workflow.workflow_pages.create(page=magazine.page_ptr)
    return workflow


def test_publishing_several_at_once_publishes_all_or_none(editor, issue, section, draft):
    ready = draft_in(issue, section)
    address = f"/admin/bulk/wagtailcore/page/publish/?id={ready.pk}&id={draft.pk}"

    response = editor.post(f"{address}&next=/admin/", {"include_descendants": ""}, follow=True)

    assert not fresh(ready).live
    assert not fresh(draft).live
    assert any(SECTION in sentence for sentence in messages_of(response))


def test_a_refusal_brings_the_editor_back_with_one_sentence(editor, issue, draft):
    address = f"/admin/bulk/wagtailcore/page/publish/?id={draft.pk}&next=/admin/"

    response = editor.post(
        address,
        {"include_descendants": ""},
        headers={"referer": f"http://testserver/admin/pages/{issue.pk}/"},
        follow=True,
    )

    assert response.redirect_chain == [(f"http://testserver/admin/pages/{issue.pk}/", 302)]
    [sentence] = messages_of(response)
    assert SECTION in sentence


def test_a_refusal_leads_nobody_to_another_site(editor, draft):
    response = editor.post(
        f"/admin/bulk/wagtailcore/page/publish/?id={draft.pk}&next=/admin/",
        {"include_descendants": ""},
        headers={"referer": "https://elsewhere.example/"},
    )

    assert response.headers["location"] == "/admin/"


def test_a_script_in_the_editor_gets_the_refusal_as_text(editor, draft):
    response = editor.post(
        f"/admin/bulk/wagtailcore/page/publish/?id={draft.pk}&next=/admin/",
        {"include_descendants": ""},
        headers={"x-requested-with": "XMLHttpRequest"},
    )

    assert response.status_code == 403
    assert SECTION in response.content.decode()


def test_an_approval_that_would_publish_is_refused_and_stays_open(editor, draft, moderated):
    moderated.start(draft, factories.make_user())
    task = draft.current_workflow_task_state

    response = editor.post(
        approval_of(draft),
        {"comment": ""},
        follow=True,
    )

    task.refresh_from_db()
    assert not fresh(draft).live
    assert task.status == task.STATUS_IN_PROGRESS
    assert any(SECTION in sentence for sentence in messages_of(response))


def test_an_approval_in_the_editor_is_refused_and_stays_open(editor, draft, moderated):
    moderated.start(draft, factories.make_user())
    task = draft.current_workflow_task_state
    byline = draft.contributors.get()
    rows = [{"id": byline.pk, "contributor": byline.contributor_id, "role": "text"}]
    rows[0]["name"] = byline.name
    data = forms.article(rows, saved=1, title=draft.title, slug=draft.slug, lead=draft.lead)
    action = {"action-workflow-action": "1", "workflow-action-name": "approve"}

    response = editor.post(f"/admin/pages/{draft.pk}/edit/", data | action, follow=True)

    task.refresh_from_db()
    assert not fresh(draft).live
    assert task.status == task.STATUS_IN_PROGRESS
    assert any(SECTION in sentence for sentence in messages_of(response))


def test_an_approval_of_a_page_that_is_ready_publishes_it(editor, issue, section, moderated):
    page = draft_in(issue, section)
    moderated.start(page, factories.make_user())

    editor.post(approval_of(page), {"comment": ""})

    assert fresh(page).live


def test_a_copy_of_an_issue_that_would_be_live_is_refused_in_words(editor, issue, magazine):
    response = editor.post(
        f"/admin/pages/{issue.pk}/copy/",
        {
            "new_title": "1/2026",
            "new_slug": "2026-1",
            "new_parent_page": str(magazine.pk),
            "publish_copies": "on",
        },
        follow=True,
    )

    assert any("1/2026" in sentence for sentence in messages_of(response))
    assert Page.objects.child_of(magazine).filter(live=True).count() == 1
