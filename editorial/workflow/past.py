"""Publishing a page that has a workflow without going through it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from wagtail.log_actions import log

PAST = "editorial.publish_past_workflow"


def goes_past(page: Any) -> bool:
    """Whether publishing ``page`` now goes past a workflow that holds for it."""
    return bool(page.has_workflow)


def why_not_past(page: Any) -> str:
    """The sentence that refuses it; "" where the office allows it."""
    if getattr(settings, "EDITORIAL_ALLOW_ALONE", True) or not goes_past(page):
        return ""
    sentence = _(
        "“%(title)s” is published by the last approval of the workflow “%(workflow)s”. Submit "
        "it, and let somebody else approve it."
    )
    named = {"title": page.get_admin_display_title(), "workflow": page.get_workflow().name}
    return sentence % named


def log_past(page: Any, user: Any, state: Any = None) -> None:
    """Say in the history of ``page`` what its publication was; ``state`` is what it went past."""
    data = {
        "workflow": {"title": page.get_workflow().name},
        "step": {"title": state.current_task_state.task.name} if state else None,
    }
    log(page, PAST, user=user, data=data, revision=page.latest_revision)
