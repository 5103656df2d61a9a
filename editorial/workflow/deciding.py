"""Decisions on a step of a workflow, one at a time, on what whoever decides has seen."""

from __future__ import annotations

from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.models import Page, TaskState

from editorial.refusals import Refusal


def open_step(task_state: TaskState, seen: int | None = None, step: int | None = None) -> Any:
    """The page that waits at this step, held until the decision is made.

    Call it in a transaction: of two who decide at the same time one comes after the other.
    ``seen`` is the revision and ``step`` the step that the buttons were shown for.
    """
    held = Page.objects.select_for_update().get(pk=_page_id(task_state))
    now = TaskState.objects.select_related("finished_by").get(pk=task_state.pk)
    if now.status != TaskState.STATUS_IN_PROGRESS:
        raise Refusal(_already(held, now))
    if step and step != task_state.pk:
        raise Refusal(_already(held, TaskState.objects.filter(pk=step).first()))
    if seen and seen != held.latest_revision_id:
        raise Refusal(_changed(held))
    return held.specific


def _page_id(task_state: TaskState) -> int:
    return int(task_state.workflow_state.object_id)


def _already(page: Page, state: TaskState | None) -> str:
    named = {"title": page.get_admin_display_title()}
    if state is None or state.finished_by is None:
        sentence = _("“%(title)s” does not wait for this any more. Look at it again.")
        return sentence % named
    named |= {
        "name": state.finished_by.get_full_name() or state.finished_by.get_username(),
        "time": date_format(localtime(state.finished_at), "DATETIME_FORMAT"),
    }
    if state.status == TaskState.STATUS_APPROVED:
        return _("“%(title)s” was approved already, by %(name)s, %(time)s.") % named
    return _("“%(title)s” was decided on already, by %(name)s, %(time)s.") % named


def _changed(page: Page) -> str:
    sentence = _(
        "“%(title)s” has changed since you opened it, and nothing was decided. Look at it "
        "again, and decide then."
    )
    return sentence % {"title": page.get_admin_display_title()}
