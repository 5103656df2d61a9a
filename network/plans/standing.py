"""How things stand with a plan today: what somebody decided, and what the calendar adds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from network.years import is_over, this_year

if TYPE_CHECKING:
    from network.models import PlanPage


class Standing(models.TextChoices):
    """What readers are told of a plan."""

    DRAFT = "draft", gettext_lazy("Draft")
    OPEN = "open", gettext_lazy("Open for comment")
    APPROVED = "approved", gettext_lazy("Approved")
    IN_FORCE = "in_force", gettext_lazy("In force")
    SUPERSEDED = "superseded", pgettext_lazy("plan", "Superseded")
    ENDED = "ended", pgettext_lazy("plan", "Ended")


def standing_of(plan: PlanPage, today: date) -> Standing:
    """Time passes by itself: nobody has to say that a plan has begun or is over."""
    status = plan.Status
    if is_over(plan.end_year):
        return Standing.ENDED
    if plan.superseded_by_id:
        return Standing.SUPERSEDED
    if plan.status == status.OPEN:
        closed = plan.comments_until and plan.comments_until < today
        return Standing.DRAFT if closed else Standing.OPEN
    if plan.status == status.DRAFT:
        return Standing.DRAFT
    if plan.start_year:
        return Standing.IN_FORCE if plan.start_year <= this_year() else Standing.APPROVED
    return Standing(plan.status)


def standing_in_words(plan: PlanPage) -> str:
    """The label, with the day until which readers may comment."""
    standing = plan.standing
    if standing == Standing.OPEN and plan.comments_until:
        day = date_format(plan.comments_until, "DATE_FORMAT")
        return _("Open for comment until %(day)s") % {"day": day}
    return str(standing.label)
