"""The day on which a picture was taken, from the many ways to write it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from django.utils import timezone

#: "2024:05:06 07:08:09", "2024-05-06T07:08:09+03:00", "20240506".
_DAY = re.compile(r"(\d{4})[:-]?(\d\d)[:-]?(\d\d)(?!\d)")
#: The oldest photograph there is.
_FIRST_YEAR = 1826


def day_of(text: str) -> date | None:
    """The day in ``text``; None for half a date and for one that cannot be, such as a camera
    writes whose clock was never set.
    """
    found = _DAY.match(text.strip())
    try:
        day = date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
    # A camera may be in another time zone, and a day ahead of us.
    latest = timezone.localdate() + timedelta(days=1)
    return day if day and day.year >= _FIRST_YEAR and day <= latest else None
