"""The times of an event as an editor sees and changes them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone

from network.events.schedule import rows_of, version_of
from network.models import EventPage


def url(event: EventPage) -> str:
    return reverse("network_event_times", args=[event.pk])


def post(client: Any, event: EventPage, version: str | None = None, **data: Any) -> Any:
    """Send a change, by default of the list as it is now."""
    return client.post(url(event), {"version": version or version_of(event)} | data)


def times(event: EventPage) -> list[str]:
    """Beginnings by the Finnish clock, with a mark for what was moved (>) or cancelled (x)."""
    marks = {"scheduled": "", "moved": ">", "cancelled": "x"}
    return [
        f"{timezone.localtime(row.start):%Y-%m-%d %H:%M}{marks[row.status]}"
        for row in rows_of(event)
    ]


def new(day: str, begins: str = "14:00", ends: str = "16:00", **more: Any) -> dict[str, Any]:
    """The form for new times."""
    values = {"day": day, "begins": begins, "ends": ends, "repeat": "once"} | more
    return {"add": "1"} | {f"new-{name}": str(value) for name, value in values.items()}


def change(event: EventPage, row: Any, button: str = "save", **values: Any) -> dict[str, Any]:
    """The form for a time that is there, as it stands but for ``values``."""
    start, end = timezone.localtime(row.start), timezone.localtime(row.end)
    fields = {"day": f"{start:%Y-%m-%d}", "begins": f"{start:%H:%M}", "ends": f"{end:%H:%M}"}
    notes = {f"note_{text.language}": text.note for text in row.texts.all()}
    data = {f"change-{name}": value for name, value in (fields | notes | values).items()}
    return {button: "1", "uid": str(row.uid)} | data


def in_finland(*parts: int) -> datetime:
    return timezone.make_aware(datetime(*parts))
