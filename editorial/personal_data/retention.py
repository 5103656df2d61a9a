"""How long data are kept: the rule that ``purge_personal_data`` follows, and its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import ngettext


@dataclass(frozen=True)
class Retention:
    """``days`` counted from the date in the field ``since``; None where nothing ends by a date.

    ``words`` tell the same to readers; "%(period)s" in them becomes "2 years".
    """

    words: str | Promise
    days: int | None = None
    since: str = ""


def kept_days(key: str, retention: Retention) -> int | None:
    """The days that hold on this site: ``PERSONAL_DATA_DAYS`` may say others for a model."""
    if retention.days is None:
        return None
    asked: dict[str, Any] = getattr(settings, "PERSONAL_DATA_DAYS", {})
    return asked.get(key, retention.days)


def period(days: int) -> str:
    """A number of days as a person would say it: “2 years”, “6 months”, “14 days”."""
    if days % 365 == 0:
        number = days // 365
        return ngettext("%(number)s year", "%(number)s years", number) % {"number": number}
    if days % 30 == 0:
        number = days // 30
        return ngettext("%(number)s month", "%(number)s months", number) % {"number": number}
    return ngettext("%(number)s day", "%(number)s days", days) % {"number": days}
