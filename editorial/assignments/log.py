"""What the history says of work that was given, and done."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter

from editorial.assignments.assigning import ASSIGN, DONE, OPEN
from editorial.assignments.models import Track


def register_actions(actions: Any) -> None:
    """Called by Wagtail's hook for log actions."""
    for name, formatter in ((ASSIGN, Assigned), (DONE, Done), (OPEN, OpenAgain)):
        actions.register_action(name)(formatter)


class Assigned(LogFormatter):
    """Names the person as long as there is an account."""

    label = gettext_lazy("Assign work")

    def format_message(self, log_entry: Any) -> str:
        named = {"work": _track(log_entry), "name": _name(log_entry), "day": _day(log_entry)}
        if named["name"] and named["day"]:
            return _("%(work)s given to %(name)s, by %(day)s") % named
        if named["name"]:
            return _("%(work)s given to %(name)s") % named
        if named["day"]:
            return _("%(work)s to be done by %(day)s, by nobody yet") % named
        return _("%(work)s taken off the list of work") % named


class Done(LogFormatter):
    label = gettext_lazy("Mark work as done")

    def format_message(self, log_entry: Any) -> str:
        return _("%(work)s done") % {"work": _track(log_entry)}


class OpenAgain(LogFormatter):
    label = gettext_lazy("Open work again")

    def format_message(self, log_entry: Any) -> str:
        return _("%(work)s open again") % {"work": _track(log_entry)}


def _track(log_entry: Any) -> str:
    track = log_entry.data.get("track", "")
    return str(dict(Track.choices).get(track, track))


def _name(log_entry: Any) -> str:
    pk = log_entry.data.get("person")
    if pk is None:
        return ""
    user = get_user_model()._default_manager.filter(pk=pk).first()
    return called(user) if user else _("a user who is no more")


def _day(log_entry: Any) -> str:
    day = log_entry.data.get("due")
    return date_format(date.fromisoformat(day), "SHORT_DATE_FORMAT") if day else ""


def called(user: Any) -> str:
    """The name by which colleagues know ``user``."""
    return str(user.get_full_name() or user.get_username())
