from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from magazine.calendar.entries import Kind, dateless, entries_between
from magazine.calendar.months import Month
from magazine.planning.rights import magazines_to_plan

#: So far ahead the list looks.
AHEAD = timedelta(days=365)


def editorial_calendar(request: HttpRequest) -> HttpResponse:
    """A month, or with ``view=list`` everything from its first day on, for a year.

    For whoever plans some magazine; 403 for others.
    """
    magazines = magazines_to_plan(request.user)
    if not magazines:
        raise PermissionDenied
    today = timezone.localdate()
    month = Month.asked(request.GET.get("month", ""), today)
    is_list = request.GET.get("view") == "list"
    context: dict[str, Any] = {
        "month": month,
        "is_list": is_list,
        "today": today,
        "kinds": Kind,
        "dateless": dateless(magazines),
        "header_title": _("Editorial calendar"),
        "breadcrumbs_items": [{"url": "", "label": _("Editorial calendar")}],
    }
    last = month.first + AHEAD if is_list else month.last
    entries = entries_between(magazines, month.first, last)
    context |= {"entries": entries, "weeks": [] if is_list else month.weeks(entries, today)}
    return render(request, "magazine/admin/calendar.html", context)
