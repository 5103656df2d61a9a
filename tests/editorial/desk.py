"""An office: people with roles, each in a browser of their own, and a page on its way."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import PageLogEntry
from wagtail.users.models import UserProfile

from editorial.roles import Role
from tests import factories
from tests.editorial import forms

STEPS = ["Toimittajan hyväksyntä", "Kielenhuolto", "Päätoimittajan hyväksyntä"]


class Office:
    """What ``setup_editorial`` makes, and somebody for every role that is asked for."""

    def __init__(self, set_up: bool = False) -> None:
        if not set_up:
            call_command("setup_editorial", verbosity=0)
        self.clients: dict[tuple[Role, int], Client] = {}

    def client(self, role: Role, number: int = 1, language: str = "en") -> Any:
        """The browser of the first, second … person with ``role``."""
        if (role, number) not in self.clients:
            user = factories.make_user(role)
            UserProfile.objects.create(user=user, preferred_language=language)
            client = Client()
            client.force_login(user)
            client.user = user  # type: ignore[attr-defined]
            self.clients[role, number] = client
        return self.clients[role, number]

    def write(self, issue: Any, section: Any, by: Role = Role.WRITER, **fields: Any) -> Any:
        """A draft that somebody has written."""
        author = self.client(by).user
        page = factories.article(section, live=False, owner=author, **fields)
        issue.add_child(instance=page)
        page.save_revision(user=author)
        return factories.fresh(page)

    def hand_in(self, page: Any, by: Role = Role.WRITER) -> Any:
        """Submit it with the button of the form."""
        return self.edit(page, by, **{"action-submit": "1"})

    def edit(self, page: Any, by: Role, number: int = 1, **data: Any) -> Any:
        """Send the page's form; what is not said stays as it is."""
        page = factories.fresh(page).get_latest_revision_as_object()
        rows = [
            {"id": row.pk or "", "contributor": row.contributor_id, "role": row.role}
            for row in page.contributors.all()
        ]
        values = {"title": page.title, "slug": page.slug, "lead": page.lead}
        values["section"] = page.section_id or ""
        sent = forms.article(rows, saved=len(rows), **values) | data
        return self.client(by, number).post(edit_url(page), sent, follow=True)

    def decide(self, page: Any, by: Role, action: str = "approve", number: int = 1, **said: Any):
        """Press a button of the step at which the page waits."""
        state = said.pop("state", None) or factories.fresh(page).current_workflow_task_state
        args = [page.pk, action, state.pk]
        address = reverse("wagtailadmin_pages:workflow_action", args=args)
        data = {"comment": ""} | said
        return self.client(by, number).post(
            address, data, headers={"referer": f"http://testserver{edit_url(page)}"}, follow=True
        )

    def buttons(self, page: Any, by: Role, number: int = 1) -> list[str]:
        """The decisions that somebody is offered."""
        page = factories.fresh(page)
        task = page.current_workflow_task
        return [action for action, *_ in task.get_actions(page, self.client(by, number).user)]


def edit_url(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def step_of(page: Any) -> str | None:
    """The step at which the page waits."""
    task = factories.fresh(page).current_workflow_task
    return task.name if task else None


def messages_of(response: Any) -> list[str]:
    return [str(message).strip() for message in response.context["messages"]]


def history_of(page: Any, action: str) -> list[PageLogEntry]:
    return list(PageLogEntry.objects.filter(page=page.pk, action=action))
