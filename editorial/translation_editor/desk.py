"""The strip above the words: where the page stands in its workflow, and what may be done now."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.models import TaskState, WorkflowState
from wagtail_localize.models import Translation

from editorial.releases.members import ReleaseMember
from editorial.releases.replacing import is_mended, member_of
from editorial.releases.rights import may_decide
from editorial.translation.drafts import WordsDoNotFit, translated_page
from editorial.translation_editor.handing_in import waiting_texts
from editorial.translation_editor.seen import shown_to
from editorial.workflow.edits import said_in
from editorial.workflow.forms import DecisionForm


class TranslationDesk:
    """What ``user`` is told and offered above the editor of ``translation``, whose page is ``page``."""

    def __init__(self, translation: Translation, page: Any, user: Any) -> None:
        self.translation, self.page, self.user = translation, page, user
        self.seen = shown_to(translation, user)

    @cached_property
    def is_closed(self) -> bool:
        """Whether no words are taken from ``user`` now."""
        lock = self.page.get_lock()
        return bool(lock and lock.for_user(self.user))

    @property
    def is_locked(self) -> bool:
        """Closed by a person or an hour, not by a step of the workflow."""
        return self.is_closed and not self.page.workflow_in_progress

    @cached_property
    def approved_in(self) -> ReleaseMember | None:
        """The place of the page in an approved release, which goes out without newer words."""
        return member_of(self.page)

    @property
    def may_replace(self) -> bool:
        """Whether a newer draft waits that ``user`` may put into the release."""
        member = self.approved_in
        return bool(
            member and is_mended(member) and may_decide(self.user, member.release.subject())
        )

    @cached_property
    def step(self) -> TaskState | None:
        """The step at which the page waits."""
        state: TaskState | None = self.page.current_workflow_task_state
        return state

    @cached_property
    def given_back(self) -> TaskState | None:
        """The step that asked for changes: who, and what they said."""
        state = self.page.current_workflow_state
        if state is None or state.status != WorkflowState.STATUS_NEEDS_CHANGES:
            return None
        return state.current_task_state

    @property
    def requested_by(self) -> Any:
        return self.page.current_workflow_state.requested_by

    @cached_property
    def may_hand_in(self) -> bool:
        return bool(self.page.permissions_for_user(self.user).can_submit_for_moderation())

    @cached_property
    def waiting(self) -> int:
        """How many texts keep the page from being handed in."""
        return waiting_texts(self.translation)

    @cached_property
    def has_words_beside(self) -> bool:
        """Whether there are words that the draft which is decided on does not say."""
        if self.is_closed or self.step is None or self.waiting:
            return False
        try:
            words = json.loads(translated_page(self.translation).to_json())
        except WordsDoNotFit:
            return False
        return said_in(words) != said_in(self.page.latest_revision.content)

    def decisions(self) -> Iterator[tuple[str, Any, Any]]:
        """The address, the words and the form of each decision that ``user`` may make here."""
        if self.step is None:
            return
        task = self.step.task.specific
        for name, label, _asks in task.get_actions(self.page, self.user):
            form = self._form(task.get_form_for_action(name))
            form.auto_id = f"id_{name}_%s"  # several stand on one page
            yield self._address(name), label, form

    def _address(self, action: str) -> str:
        state: Any = self.step
        return reverse("wagtailadmin_pages:workflow_action", args=[self.page.pk, action, state.pk])

    def _form(self, kind: Any) -> Any:
        if issubclass(kind, DecisionForm) and self.step:
            return kind.shown_for(self.page, self.step)
        return kind()


def desk_of(translation: Translation, page: Any, user: Any) -> TranslationDesk | None:
    """None: the page goes through no workflow, no release has it, and nobody keeps it locked."""
    desk = TranslationDesk(translation, page, user)
    return desk if page.has_workflow or desk.is_closed or desk.approved_in else None
