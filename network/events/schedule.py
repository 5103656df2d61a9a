"""The times of an event: one list for all languages, changed at once."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, TypedDict
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.log_actions import log

from network.models.occurrences import Occurrence, OccurrenceText

if TYPE_CHECKING:
    from network.models import EventPage

ACTION = "network.occurrences"
#: So long an addition that readers saw may be undone; later on, times are cancelled.
UNDO_AN_ADDITION = timedelta(hours=1)


class Item(TypedDict, total=False):
    """A time as plain data, the form in which it is logged and brought back."""

    uid: str
    start: str
    end: str
    status: str
    earlier_start: str | None
    notes: dict[str, str]
    sequence: int


State = list[Item]


class StaleSchedule(Exception):
    """The list changed since it was shown."""


def rows_of(event: EventPage) -> QuerySet[Occurrence]:
    """The times of an event, the same in every language, in order."""
    return Occurrence.objects.filter(event_key=event.translation_key)


def state_of(event: EventPage) -> State:
    return [_item(row) for row in rows_of(event).prefetch_related("texts")]


def version_of(event: EventPage) -> str:
    """A short text that differs whenever the list does."""
    return hashlib.sha256(repr(state_of(event)).encode()).hexdigest()[:16]


def editions_of(event: EventPage) -> list[EventPage]:
    """The event in every language, drafts included, its source first."""
    source = event.get_source()
    return [source, *source.other_languages()]


def may_reschedule(user: Any, event: EventPage) -> bool:
    """Whether ``user`` may change the times of ``event``.

    They are a fact of the event: whoever may edit its source may change them, as long as
    they may publish every edition that is live, since readers see the change at once.
    """
    rights = [(page.live, page.permissions_for_user(user)) for page in editions_of(event)]
    may_publish = all(right.can_publish() for live, right in rights if live)
    return rights[0][1].can_edit() and may_publish


def was_public(event: EventPage) -> bool:
    """Whether readers may know the times: some edition has been published."""
    return any(page.first_published_at for page in editions_of(event))


@transaction.atomic
def reschedule(event: EventPage, state: State, version: str, user: Any = None) -> None:
    """Give ``event`` the times of ``state``, and log what that changed.

    A time that is said otherwise, or comes back, gets a larger sequence number. Raises
    ``StaleSchedule`` when ``version`` is not the one of the list as it is.
    """
    rows = {str(row.uid): row for row in rows_of(event).select_for_update()}
    before = {item["uid"]: item for item in state_of(event)}
    if version != version_of(event):
        raise StaleSchedule
    wanted = {item["uid"]: item for item in state}
    changed = [uid for uid in before | wanted if _differs(before.get(uid), wanted.get(uid))]
    for uid in changed:
        _write(event.translation_key, rows.get(uid), wanted.get(uid))
    after = {item["uid"]: item for item in state_of(event)}
    data = {
        "before": [before[uid] for uid in changed if uid in before],
        "after": [after[uid] for uid in changed if uid in after],
    }
    if changed:
        log(instance=event, action=ACTION, user=user, data=data)


def state_before(event: EventPage) -> State | None:
    """The list without its last change; None when that can be undone no more."""
    from wagtail.models import PageLogEntry

    pages = [page.pk for page in editions_of(event)]
    entries = PageLogEntry.objects.filter(page_id__in=pages, action=ACTION)
    entry = entries.order_by("-timestamp", "-pk").first()
    now = {item["uid"]: item for item in state_of(event)}
    if entry is None or any(now.get(item["uid"]) != item for item in entry.data["after"]):
        return None
    return _undone(event, entry, now)


def _undone(event: EventPage, entry: Any, now: dict[str, Item]) -> State | None:
    before = {item["uid"]: item for item in entry.data["before"]}
    after = {item["uid"] for item in entry.data["after"]}
    is_late = timezone.now() - entry.timestamp > UNDO_AN_ADDITION
    if after - before.keys() and is_late and was_public(event):
        return None
    kept = [item for uid, item in now.items() if uid not in after]
    return [*kept, *before.values()]


def _item(row: Occurrence) -> Item:
    notes = {text.language: text.note for text in row.texts.all()}
    return {
        "uid": str(row.uid),
        "start": row.start.isoformat(),
        "end": row.end.isoformat(),
        "status": row.status,
        "earlier_start": row.earlier_start.isoformat() if row.earlier_start else None,
        "notes": dict(sorted(notes.items())),
        "sequence": row.sequence,
    }


def _differs(before: Item | None, after: Item | None) -> bool:
    if before is None or after is None:
        return before is not after
    # The number follows from the rest.
    return {**before, "sequence": 0} != {**after, "sequence": 0}


def _write(event_key: UUID, row: Occurrence | None, item: Item | None) -> None:
    if item is None:
        if row is not None:
            row.delete()
        return
    # What comes back after it was removed goes on counting where it was.
    known = row.sequence if row else item.get("sequence", -1)
    row = row or Occurrence(event_key=event_key, uid=UUID(item["uid"]))
    row.start, row.end = _moment(item["start"]), _moment(item["end"])
    earlier = item.get("earlier_start")
    row.status, row.earlier_start = item["status"], _moment(earlier) if earlier else None
    row.sequence = known + 1
    row.save()
    row.texts.all().delete()
    OccurrenceText.objects.bulk_create(
        OccurrenceText(occurrence=row, language=language, note=note)
        for language, note in item["notes"].items()
    )


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
