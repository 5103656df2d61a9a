"""Every first Tuesday until Christmas: a rule, and the times that it makes.

A rule is not kept. It writes rows once, and each of them may be moved or cancelled by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any, NamedTuple

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from network.events.clock import moment_at, today

#: Times that are added at once; a weekly event fills almost four years with them.
MOST = 200
#: Years ahead: whoever plans further mistypes.
YEARS_AHEAD = 5
EARLIEST = date(1970, 1, 1)


class Repeat(models.TextChoices):
    ONCE = "once", gettext_lazy("Once")
    WEEKLY = "weekly", gettext_lazy("Every week on the same weekday")
    MONTHLY = "monthly", gettext_lazy("Every month, such as on the first Tuesday")
    LAST = "last", gettext_lazy("Every month on the last such weekday")


class Period(NamedTuple):
    start: datetime
    end: datetime


@dataclass(frozen=True)
class Made:
    """What a rule makes: ``left_out`` are times that the change to summer time swallows."""

    periods: list[Period]
    left_out: list[str]


@dataclass(frozen=True)
class Rule:
    """``days`` is how many midnights lie between beginning and end."""

    day: date
    begins: time
    ends: time
    days: int = 0
    repeat: str = Repeat.ONCE
    interval: int = 1
    until: date | None = None
    count: int | None = None

    def times(self) -> Made:
        """The times, in order; ValidationError when they are none, too many or too far."""
        if self.repeat == Repeat.ONCE:
            check_day(self.day)
            return Made([self._period(self.day)], [])
        days = self._days()
        periods, left_out = [], []
        for day in days:
            try:
                periods.append(self._period(day))
            except ValidationError as lost:
                left_out.extend(lost.messages)
        return Made(periods, left_out)

    def _days(self) -> list[date]:
        check_day(self.day)
        found = [moment.date() for moment in islice(self._rrule(), MOST + 1)]
        if (self.count or 0) > MOST or len(found) > MOST:
            raise ValidationError(_too_many(self.count), code="too_many")
        if not found:
            message = _("No such day comes until %(until)s.")
            raise ValidationError(
                message, code="none", params={"until": date_format(self.until or self.day)}
            )
        check_day(found[-1])
        return found

    def _rrule(self) -> rrule:
        options: dict[str, Any] = {"interval": self.interval, "count": self.count}
        if self.until:
            options["until"] = datetime.combine(self.until, time.max)
        if self.repeat != Repeat.WEEKLY:
            options["byweekday"] = weekday(self.day.weekday(), self._place_in_month())
        freq = WEEKLY if self.repeat == Repeat.WEEKLY else MONTHLY
        return rrule(freq, dtstart=datetime.combine(self.day, time.min), **options)

    def _place_in_month(self) -> int:
        place = (self.day.day - 1) // 7 + 1
        # Where there is a fifth it is the last, and most months have none.
        return -1 if self.repeat == Repeat.LAST or place == 5 else place

    def _period(self, day: date) -> Period:
        start = moment_at(day, self.begins)
        end = moment_at(day + timedelta(days=self.days), self.ends)
        if end <= start:
            raise ValidationError(_("This ends before it begins."), code="backwards")
        return Period(start, end)


def latest() -> date:
    """The last day on which anything may be planned."""
    now = today()
    return date(now.year + YEARS_AHEAD, now.month, min(now.day, 28))


def check_day(day: date) -> None:
    """Raises ValidationError for a day on which nobody plans anything."""
    if not EARLIEST <= day <= latest():
        raise ValidationError(
            _("%(date)s is too far away. Choose a day between %(first)s and %(last)s."),
            code="far",
            params={
                "date": date_format(day),
                "first": date_format(EARLIEST),
                "last": date_format(latest()),
            },
        )


def _too_many(count: int | None) -> str:
    if count:
        return _(
            "%(count)d times are too many: at most %(most)d are added at once. "
            "Choose a smaller number or an earlier last day."
        ) % {"count": count, "most": MOST}
    return _(
        "These are more than %(most)d times, and so many are not added at once. "
        "Choose an earlier last day."
    ) % {"most": MOST}
