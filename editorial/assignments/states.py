"""How far work has come: from the workflow where a step says it, else as somebody marked it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, TaskState

from editorial.assignments.models import Assignment, Track
from editorial.workflow.standing import Standing, standings_of
from editorial.workflow.tasks import LanguageCheckTask


class State(models.TextChoices):
    """What an office asks of work: is it done, where is it, is it late, does anybody do it."""

    DONE = "done", _("done")
    UNDER_WAY = "under-way", _("being checked")
    GIVEN_BACK = "given-back", _("given back")
    LATE = "late", _("late")
    OPEN = "open", _("open")


#: Tracks whose state nobody marks by hand, where the page has a workflow.
BY_WORKFLOW = (Track.TEXT, Track.LANGUAGE)


def states_of(
    rows: Iterable[Assignment],
    standings: Mapping[UUID, Standing] | None = None,
    today: date | None = None,
) -> dict[int, State]:
    """Assignment id → its state.

    ``standings`` are those of the pages by their keys, where the caller has them already.
    """
    rows = list(rows)
    if standings is None:
        standings = standings_by_key({row.key for row in rows if row.track in BY_WORKFLOW})
    today = today or timezone.localdate()
    return {row.pk: state_of(row, standings.get(row.key), today) for row in rows}


def state_of(row: Assignment, standing: Standing | None, today: date) -> State:
    """One row's state, by where its page stands."""
    state = _BY_TRACK[row.track](standing) if standing and row.track in _BY_TRACK else None
    if state is None and row.done_at:
        state = State.DONE
    if state in {State.DONE, State.UNDER_WAY}:
        return state
    return State.LATE if row.is_late(today) else state or State.OPEN


def standings_by_key(keys: Iterable[UUID]) -> dict[UUID, Standing]:
    """Key → where the page that was written first stands in its workflow; three queries."""
    pages = Page.objects.filter(translation_key__in=set(keys)).order_by("-pk")
    first = {key: pk for pk, key in pages.values_list("pk", "translation_key")}
    found = standings_of(first.values()) if first else {}
    return {key: found[pk] for key, pk in first.items() if pk in found}


def _of_text(standing: Standing) -> State | None:
    """Handed in is done; what was given back is in the writer's hands again."""
    if standing.is_given_back:
        return State.GIVEN_BACK
    return State.DONE if standing.is_handed_in else None


def _of_language(standing: Standing) -> State | None:
    status = standing.steps.get(LanguageCheckTask)
    if status == TaskState.STATUS_APPROVED:
        return State.DONE
    return State.UNDER_WAY if status == TaskState.STATUS_IN_PROGRESS else None


_BY_TRACK: dict[str, Any] = {Track.TEXT: _of_text, Track.LANGUAGE: _of_language}
