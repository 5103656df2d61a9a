"""Events as a table, the way ``table_in`` reads them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from network.events.clock import local
from network.events.table_columns import FACTS
from network.models import EventPage, NetworkPage, Occurrence


def rows_out(network: NetworkPage) -> list[dict[str, str]]:
    """All events of the network, drafts too, a row a time."""
    events = EventPage.objects.child_of(network).defer("body").order_by("path")
    times: dict[UUID, list[Occurrence]] = {}
    keys = [event.translation_key for event in events]
    for row in Occurrence.objects.filter(event_key__in=keys).prefetch_related("texts"):
        times.setdefault(row.event_key, []).append(row)
    return [
        _row(event, row) for event in events for row in times.get(event.translation_key, [None])
    ]


def _row(event: EventPage, row: Occurrence | None) -> dict[str, str]:
    told = {name: _cell(getattr(event, name)) for name in FACTS}
    told |= {"event": str(event.translation_key)}
    return told | (_time(row) if row else {})


def _time(row: Occurrence) -> dict[str, str]:
    start, end = local(row.start), local(row.end)
    return {
        "day": f"{start:%Y-%m-%d}",
        "begins": f"{start:%H:%M}",
        "ends": f"{end:%H:%M}",
        "last_day": f"{end:%Y-%m-%d}" if end.date() != start.date() else "",
        "status": "" if row.status == Occurrence.Status.SCHEDULED else str(row.status),
        "note": row.words("note"),
    }


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(value)
    return "" if value is None else str(value)
