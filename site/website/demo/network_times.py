"""When the demo's events take place, counted from today."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.utils import timezone

from network.models import EventPage, Occurrence, OccurrenceText
from website.demo.network_records import Event, Times

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def make_times(page: EventPage, record: Event) -> None:
    """The occurrences of the event, with the note of each language on what has changed."""
    for times in record.times:
        for number, start in enumerate(starts_of(times), start=1):
            one = _occurrence(page, times, number, start)
            one.save()
            _tell(one, record)


def starts_of(times: Times) -> list[datetime]:
    """The moments in Finland at which it begins."""
    day = timezone.localdate() + timedelta(days=times.first)
    day += timedelta(days=(WEEKDAYS.index(times.weekday) - day.weekday()) % 7)
    days = (day + timedelta(weeks=times.every_weeks * number) for number in range(times.count))
    clock = time.fromisoformat(times.at)
    return [timezone.make_aware(datetime.combine(one, clock)) for one in days]


def _occurrence(page: EventPage, times: Times, number: int, start: datetime) -> Occurrence:
    one = Occurrence(event_key=page.translation_key, start=start)
    if number == times.cancelled:
        one.status, one.sequence = Occurrence.Status.CANCELLED, 1
    if number == times.moved:
        later = timezone.localdate(start) + timedelta(days=times.moved_days)
        moved = datetime.combine(later, time.fromisoformat(times.moved_at))
        one.start, one.earlier_start = timezone.make_aware(moved), start
        one.status, one.sequence = Occurrence.Status.MOVED, 1
    one.end = one.start + timedelta(hours=times.hours)
    return one


def _tell(one: Occurrence, record: Event) -> None:
    for language, words in (("fi", record.fi), ("en", record.en)):
        if one.status in words:
            OccurrenceText.objects.create(occurrence=one, language=language, note=words[one.status])
