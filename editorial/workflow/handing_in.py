"""Handing a page in, from whichever editor its words were written in."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import WorkflowState


def hand_in(page: Any, user: Any) -> str:
    """Let the newest draft of ``page`` go through its workflow, or go on where it was given back.

    Returns the sentence with which the readiness step gave it back at once; "" when it waits
    for somebody now. Whether ``user`` may is for the caller to ask.
    """
    state = page.current_workflow_state
    if state and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(user)
    else:
        page.get_workflow().start(page, user)
    return why_not_handed_in(page)


def why_not_handed_in(page: Any) -> str:
    """What the readiness step had against the draft that was just handed in."""
    state = page.current_workflow_state
    if state is None or state.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return ""
    sentence = _("“%(title)s” is saved, but not handed in yet: %(problems)s")
    named = {"title": page.get_admin_display_title(), "problems": state.current_task_state.comment}
    return sentence % named
