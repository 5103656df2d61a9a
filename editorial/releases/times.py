"""The time at which a release goes out: to the minute, by the clock of the site."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from editorial.refusals import Refusal


def site_zone() -> ZoneInfo:
    """The time zone of the site, whatever zone an editor has chosen for the admin."""
    return ZoneInfo(settings.TIME_ZONE)


def moment_of(wall: datetime) -> datetime:
    """The moment at which the clocks of the site show ``wall``, which knows no zone.

    Raises ``Refusal`` for an hour that is left out or comes twice when the clocks are changed.
    """
    early, late = (wall.replace(tzinfo=site_zone(), fold=fold) for fold in (0, 1))
    if early.utcoffset() == late.utcoffset():
        return early
    if early.astimezone(ZoneInfo("UTC")).astimezone(site_zone()).replace(tzinfo=None) != wall:
        sentence = _("There is no such time: the clocks are put forward that night.")
    else:
        sentence = _("That time comes twice: the clocks are put back that night.")
    raise Refusal(f"{sentence} {_('Choose another hour.')}")


def refuse_past(moment: datetime | None) -> None:
    """Raise ``Refusal`` when ``moment`` is over; None is no time at all."""
    if moment and moment <= timezone.now():
        raise Refusal(_("That time is past. Choose a later one, or publish at once."))
