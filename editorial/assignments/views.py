"""Marking work as done, from the dashboard or a board."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from editorial.assignments.assigning import set_done
from editorial.assignments.models import Assignment
from editorial.assignments.subjects import subject_of


@require_POST
def mark_done(request: HttpRequest, pk: int) -> HttpResponse:
    """By whoever does the work or may edit its page; ``open`` takes the mark away again."""
    row = get_object_or_404(Assignment, pk=pk)
    subject = subject_of(row.key)
    if subject is None or not may_mark(request.user, row, subject.record):
        raise PermissionDenied
    is_done = "open" not in request.POST
    set_done(row, is_done, request.user)
    named = {"title": subject.title, "work": row.get_track_display()}
    if is_done:
        messages.success(request, _("%(work)s of “%(title)s” is marked as done.") % named)
    else:
        messages.success(request, _("%(work)s of “%(title)s” is open again.") % named)
    return redirect(_back(request))


def may_mark(user: Any, row: Assignment, record: Any) -> bool:
    if row.person_id == user.pk:
        return True
    asks = getattr(record, "permissions_for_user", None)
    return bool(asks(user).can_edit()) if asks else user.is_superuser


def _back(request: HttpRequest) -> str:
    """To the page of this site that sent the request."""
    address = request.POST.get("next", "")
    hosts = {request.get_host()}
    is_ours = url_has_allowed_host_and_scheme(address, hosts, require_https=request.is_secure())
    return address if is_ours else "wagtailadmin_home"
