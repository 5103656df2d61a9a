"""Calendars as two readers get them: icalendar with recurring-ical-events, and npm's ical.js."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest
import recurring_ical_events

AUDITS = Path(__file__).parents[1] / "browser" / "audits"
Read = list[tuple[str, datetime, datetime, str, int]]


def calendar(client: Any, url: str) -> bytes:
    """The calendar at ``url``, after a look at what every reader takes for granted."""
    response = client.get(url)
    assert response.status_code == 200, url
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    body = response.content
    lines = body.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in body.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    return body


def by_icalendar(body: bytes) -> Read:
    """Name, beginning, end (both UTC), status and sequence of everything from 2000 to 2100."""
    parsed = icalendar.Calendar.from_ical(body)
    events = recurring_ical_events.of(parsed).between((2000, 1, 1), (2100, 1, 1))
    return sorted(
        (
            str(event["UID"]),
            event["DTSTART"].dt.astimezone(UTC),
            event["DTEND"].dt.astimezone(UTC),
            str(event["STATUS"]),
            int(event["SEQUENCE"]),
        )
        for event in events
    )


def by_ical_js(body: bytes) -> Read:
    """The same by ical.js, which goes by the rules in the calendar itself."""
    node = shutil.which("node")
    if not node or not (AUDITS / "node_modules/ical.js").is_dir():
        say = pytest.fail if os.environ.get("CI") else pytest.skip
        say("Left out: ical.js. Run: npm ci --prefix tests/browser/audits")
    done = subprocess.run(
        [node, "calendar.mjs"], cwd=AUDITS, input=body, capture_output=True, timeout=60
    )
    assert done.returncode == 0, done.stderr.decode()
    return sorted(
        (
            one["uid"],
            datetime.fromtimestamp(one["start"], UTC),
            datetime.fromtimestamp(one["end"], UTC),
            one["status"],
            one["sequence"],
        )
        for one in json.loads(done.stdout)
    )
