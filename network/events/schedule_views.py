"""The times of an event, changed without script, saved at once."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import View
from wagtail.admin import messages

from network.events import schedule_changes as changes
from network.events.clock import comes_twice
from network.events.recurrence import Period
from network.events.schedule import (
    StaleSchedule,
    State,
    may_reschedule,
    reschedule,
    state_before,
    state_of,
    version_of,
    was_public,
)
from network.events.schedule_forms import ChangeForm, NewTimesForm
from network.events.schedule_rows import rows_for_editor
from network.events.schedule_shown import offered
from network.models import EventPage

#: Times that one event may have.
MOST_IN_ALL = 1000


class Refused(Exception):
    """What was typed cannot be saved as it is; ``form`` says why."""

    def __init__(self, form: forms.Form) -> None:
        super().__init__(form.errors)
        self.form = form


class EventView(View):
    """For whoever may change the times of the event that the address names; 403 for others."""

    event: EventPage

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.event = get_object_or_404(EventPage, pk=kwargs["event_id"])
        if not may_reschedule(request.user, self.event):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class ScheduleView(EventView):
    """GET lists the times, with ``?change=`` the form for one; POST changes them.

    A rule is shown as the times that it makes before any of them is saved.
    """

    def get(self, request: HttpRequest, event_id: int) -> HttpResponse:
        return self._show(request)

    def post(self, request: HttpRequest, event_id: int) -> HttpResponse:
        try:
            return self._change(request)
        except Refused as refusal:
            messages.error(request, _("Nothing was saved: see what is wrong below."))
            return self._show(request, 422, refusal.form)
        except (StaleSchedule, ValueError):
            message = _(
                "The list had changed meanwhile. Nothing was saved; here it is as it is now."
            )
            messages.error(request, message)
            return self._show(request, 409, self._typed(request))

    def _change(self, request: HttpRequest) -> HttpResponse:
        data = request.POST
        if "add" in data:
            return self._add(request)
        if "undo" in data:
            before = state_before(self.event)
            return self._save(request, state_of(self.event) if before is None else before)
        uid = data.get("uid", "")
        item = changes.found(state_of(self.event), uid)
        if "remove" in data:
            if was_public(self.event):
                raise ValueError(uid)
            return self._save(request, changes.without(state_of(self.event), uid))
        form = ChangeForm(data, prefix="change")
        # Whoever cancels need not mend what was typed about the time.
        if not form.is_valid() and (("save" in data) or _wrong_notes(form)):
            raise Refused(form)
        if "cancel" in data:
            item = changes.cancelled(item, form.notes)
        elif "restore" in data:
            item = changes.restored(item, form.notes)
        else:
            self._tell_what_is_odd(request, form.made.periods)
            item = changes.changed(item, form.period, form.notes, was_public(self.event))
        return self._save(request, changes.replaced(state_of(self.event), item), uid)

    def _add(self, request: HttpRequest) -> HttpResponse:
        form = NewTimesForm(request.POST, prefix="new")
        if not form.is_valid():
            raise Refused(form)
        periods = form.made.periods
        if form.repeats and "shown" not in request.POST:
            return self._show(request, preview=form)
        if form.repeats:
            keep = set(request.POST.getlist("keep"))
            periods = [period for period in periods if period.start.isoformat() in keep]
        state = changes.added(state_of(self.event), periods)
        if len(state) > MOST_IN_ALL:
            message = _("An event has at most %(most)d times.") % {"most": MOST_IN_ALL}
            form.add_error(None, message)
            raise Refused(form)
        self._tell_what_is_odd(request, periods)
        return self._save(request, state)

    def _save(self, request: HttpRequest, state: State, focus: str = "") -> HttpResponse:
        reschedule(self.event, state, request.POST.get("version", ""), request.user)
        messages.success(request, _("The times were saved."))
        # Whoever works by keyboard goes on where they were.
        query = f"?{urlencode({'focus': focus})}" if focus else ""
        return redirect(f"{request.path}{query}")

    def _tell_what_is_odd(self, request: HttpRequest, periods: list[Period]) -> None:
        if any(comes_twice(moment) for period in periods for moment in period):
            message = _(
                "The clocks go back that night, and the hour comes twice. The first is meant, "
                "which is still summer time."
            )
            messages.warning(request, message)

    def _typed(self, request: HttpRequest) -> forms.Form:
        """What was typed, so that nobody types it again."""
        if "add" in request.POST:
            return NewTimesForm(request.POST, prefix="new")
        return ChangeForm(request.POST, prefix="change")

    def _show(
        self,
        request: HttpRequest,
        status: int = 200,
        refused: forms.Form | None = None,
        preview: NewTimesForm | None = None,
    ) -> HttpResponse:
        state = state_of(self.event)
        coming, over = rows_for_editor(state)
        uid = request.POST.get("uid") or request.GET.get("change", "")
        context = {
            "event": self.event,
            "coming": coming,
            "over": over,
            "new_form": preview or _form(refused, NewTimesForm) or NewTimesForm(prefix="new"),
            "offered": offered(preview, state) if preview else None,
            "left_out": preview.made.left_out if preview else [],
            "change_uid": uid,
            "change_form": _form(refused, ChangeForm) or _form_for(state, uid),
            "was_public": was_public(self.event),
            "version": version_of(self.event),
            "can_undo": state_before(self.event) is not None,
            "focus": request.GET.get("focus", ""),
            "header_title": _("Times of “%(event)s”") % {"event": self.event.title},
            "total": ngettext("%(number)d time", "%(number)d times", len(state))
            % {"number": len(state)},
            "breadcrumbs_items": self._breadcrumbs(),
        }
        return render(request, "network/admin/schedule.html", context, status=status)

    def _breadcrumbs(self) -> list[dict[str, str]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.event.pk])
        return [{"url": edit, "label": self.event.title}, {"url": "", "label": _("Times")}]


def _form(refused: forms.Form | None, kind: type[forms.Form]) -> forms.Form | None:
    return refused if isinstance(refused, kind) else None


def _form_for(state: State, uid: str) -> ChangeForm | None:
    item = next((item for item in state if item["uid"] == uid), None)
    return ChangeForm.of(item) if item else None


def _wrong_notes(form: forms.Form) -> bool:
    return any(name.startswith("note_") for name in form.errors)
