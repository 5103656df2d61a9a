"""Whom to remind of what: once before the day, and once a week after it."""

from __future__ import annotations

from datetime import date, timedelta

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from delivery.languages.people import language_of
from delivery.letters import post
from editorial.assignments.letters import remind_of_work
from editorial.assignments.models import Assignment
from editorial.assignments.states import State, states_of

#: So long before the day one is reminded, and so long after a reminder of what is late again.
BEFORE = timedelta(days=2)
AGAIN = timedelta(days=7)


def pressing(today: date) -> QuerySet[Assignment]:
    """Work in somebody's hands that is late, or due within two days."""
    return Assignment.objects.filter(
        done_at=None, person__is_active=True, due__lte=today + BEFORE
    ).exclude(person__email="")


@transaction.atomic
def remind_all(today: date | None = None) -> int:
    """Have a letter sent to everybody with something new to be reminded of: how many.

    Each row is claimed in the transaction that sends its letter, so two programs at once send
    one, and what is rolled back sends none.
    """
    today = today or timezone.localdate()
    rows = list(_due(today).select_for_update(of=("self",)))
    states = states_of(rows, today=today)
    open_rows = [row for row in rows if states[row.pk] not in {State.DONE, State.UNDER_WAY}]
    for row in open_rows:
        name = "reminded_after" if row.is_late(today) else "reminded_before"
        setattr(row, name, today)
    Assignment.objects.bulk_update(open_rows, ["reminded_before", "reminded_after"])
    people = {row.person_id for row in open_rows if row.person_id}
    for user in get_user_model()._default_manager.filter(pk__in=people):
        post(remind_of_work, user.pk, language_of(user))
    return len(people)


def _due(today: date) -> QuerySet[Assignment]:
    soon = Q(due__gte=today, reminded_before=None)
    late = Q(due__lt=today) & (Q(reminded_after=None) | Q(reminded_after__lte=today - AGAIN))
    return pressing(today).filter(soon | late).order_by("pk")
