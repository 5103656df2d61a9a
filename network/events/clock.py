"""The clock on the wall where events take place, whatever zone an editor or a reader has."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, tzinfo

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext


def zone() -> tzinfo:
    """The site's own time zone: Europe/Helsinki."""
    return timezone.get_default_timezone()


def local(moment: datetime) -> datetime:
    """``moment`` as the clock on the wall shows it."""
    return timezone.localtime(moment, zone())


def today() -> date:
    return timezone.localdate(timezone=zone())


def moment_at(day: date, clock: time) -> datetime:
    """The moment when the clock shows ``clock`` on ``day``.

    An hour that comes twice is meant when it comes first, as RFC 5545 has it. Raises
    ValidationError for one that the change to summer time leaves out.
    """
    naive = datetime.combine(day, clock)
    moment = naive.replace(tzinfo=zone())
    if moment.astimezone(UTC).astimezone(zone()).replace(tzinfo=None) != naive:
        raise ValidationError(
            _(
                "There is no %(time)s on %(date)s: the clocks go forward over it. "
                "Choose another time."
            ),
            code="lost_hour",
            params={"time": clock_words(clock), "date": date_format(day)},
        )
    return moment


def comes_twice(moment: datetime) -> bool:
    """Whether the clock shows this time again an hour later: the end of summer time."""
    there = local(moment)
    return there.replace(fold=0).utcoffset() != there.replace(fold=1).utcoffset()


def clock_words(clock: time | datetime) -> str:
    """ "14.00" in Finnish, "14:00" in English."""
    return time_format(clock, pgettext("how a time of day is written", "H:i"))


def period_words(start: datetime, end: datetime) -> str:
    """ "tiistai 5. toukokuuta 2026 klo 14.00–16.00"; over midnight both days are named."""
    begins, ends = local(start), local(end)
    words = {
        "weekday": date_format(begins, "l"),
        "date": date_format(begins, "DATE_FORMAT"),
        "begins": clock_words(begins),
        "ends": clock_words(ends),
    }
    if begins.date() == ends.date():
        # Translators: "Tuesday 5 May 2026, 14:00–16:00"
        return _("%(weekday)s %(date)s, %(begins)s–%(ends)s") % words
    words |= {"last_weekday": date_format(ends, "l"), "last_date": date_format(ends)}
    return (
        # Translators: "Tuesday 5 May 2026, 14:00 – Wednesday 6 May 2026, 12:00"
        _("%(weekday)s %(date)s, %(begins)s – %(last_weekday)s %(last_date)s, %(ends)s") % words
    )


def moment_words(moment: datetime) -> str:
    """ "tiistai 5. toukokuuta 2026 klo 14.00"."""
    there = local(moment)
    # Translators: "Tuesday 5 May 2026, 14:00"
    return _("%(weekday)s %(date)s, %(begins)s") % {
        "weekday": date_format(there, "l"),
        "date": date_format(there, "DATE_FORMAT"),
        "begins": clock_words(there),
    }
