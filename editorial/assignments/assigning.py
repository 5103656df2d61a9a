"""Giving work to somebody, and saying that it is done; each change stands in the history."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from editorial.assignments.models import Assignment, Track
from editorial.assignments.subjects import subject_of

ASSIGN = "editorial.assign"
DONE = "editorial.assignment_done"
OPEN = "editorial.assignment_open"


@transaction.atomic
def assign(
    key: UUID,
    track: str,
    person: Any = None,
    due: date | None = None,
    language: str = "",
    user: Any = None,
) -> Assignment | None:
    """Let ``person`` do this work by ``due``; neither takes the assignment away.

    Returns the row, None when there is none any more. A text passes into the hands of whom
    it is given to: writers may edit their own pages only.
    """
    now = Assignment.objects.select_for_update().filter(key=key, track=track, language=language)
    row = now.first() or Assignment(key=key, track=track, language=language)
    if row.pk and (row.person, row.due) == (person, due):
        return row
    if row.pk is None and not (person or due):
        return None
    _log(row, ASSIGN, user, person=person.pk if person else None, due=due and due.isoformat())
    if not (person or due):
        row.delete()
        return None
    if row.due != due or row.person != person:
        row.reminded_before = row.reminded_after = None
    if row.person != person:
        row.done_at = None
    row.person, row.due = person, due
    row.save()
    if track == Track.TEXT and person:
        hand_over(key, person)
    return row


def hand_over(key: UUID, person: Any) -> None:
    """Make ``person`` the owner of the page with this key, in the language it is written in."""
    page = Page.objects.filter(translation_key=key).order_by("pk").first()
    if page and page.owner_id != person.pk:
        Page.objects.filter(pk=page.pk).update(owner=person)


@transaction.atomic
def set_done(row: Assignment, is_done: bool, user: Any = None) -> None:
    """Say that work is done, or that it is not done after all."""
    held = Assignment.objects.select_for_update().get(pk=row.pk)
    if bool(held.done_at) == is_done:
        return
    held.done_at = timezone.now() if is_done else None
    held.save(update_fields=["done_at"])
    _log(held, DONE if is_done else OPEN, user)


def _log(row: Assignment, action: str, user: Any, **data: Any) -> None:
    """In the history of the page; of a planned text, in that of its plan."""
    subject = subject_of(row.key)
    if subject is not None:
        log(subject.record, action, user=user, data={"track": row.track, **data})
