"""Working off the outbox: each row alone, so that one that fails holds nobody up."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from delivery.outbox.effects import effect_called
from delivery.outbox.models import OutboxEntry

logger = logging.getLogger(__name__)

#: So long a row belongs to whoever has taken it; a worker that dies gives it free by that.
LEASE = timedelta(minutes=5)
#: Done rows are kept so long, to look up or to send anew.
KEPT = timedelta(days=90)


def work_off() -> datetime | None:
    """Do all that is due; returns when the first of what failed should be tried again."""
    again = []
    while entry := _taken():
        if due := _worked(entry):
            again.append(due)
    OutboxEntry.objects.filter(
        state=OutboxEntry.State.DONE, done_at__lt=timezone.now() - KEPT
    ).delete()
    return min(again, default=None)


def _taken() -> OutboxEntry | None:
    """The next row that is due, and out of others' reach for a while."""
    now = timezone.now()
    skip = connection.features.has_select_for_update_skip_locked
    with transaction.atomic():
        waiting = OutboxEntry.objects.filter(state=OutboxEntry.State.WAITING, due_at__lte=now)
        entry = waiting.select_for_update(skip_locked=skip).order_by("due_at", "pk").first()
        if entry:
            entry.attempts += 1
            entry.due_at = now + LEASE
            entry.save(update_fields=["attempts", "due_at"])
    return entry


def _worked(entry: OutboxEntry) -> datetime | None:
    """Do one row; returns when to try again, None when it is done or given up."""
    known = effect_called(entry.effect)
    try:
        if known is None:
            raise LookupError(_("No installed app knows how to do this."))
        known.work(entry.payload, entry.key)
    except Exception as problem:
        logger.warning("Outbox %s (%s): %s", entry.pk, entry.effect, problem, exc_info=True)
        return entry.failed(str(problem) or type(problem).__name__)
    entry.succeeded()
    return None
