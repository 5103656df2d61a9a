"""The columns of a table of events: a row a time, the event's facts in each of its rows."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from network.csv_files import Column

COLUMNS = [
    Column("event", _("Event"), help=_("The same in all rows of one event; empty: by its name.")),
    Column("title", _("Name"), required=True),
    Column("lead", _("In brief")),
    Column("kind", _("Kind"), help=_("event, meeting or training")),
    Column("audience", _("For whom"), help=_("staff, older … with commas between them")),
    Column("mode", _("Attendance"), help=_("on_site, online or hybrid")),
    Column("place", _("Place")),
    Column("municipality", _("Municipality")),
    Column("online_url", _("Online address")),
    Column("languages", _("Languages"), help=_("fi, sv … with commas between them")),
    Column("price", _("Price"), help=_("Empty: free of charge.")),
    Column("enrolment_url", _("Enrolment address")),
    Column("enrolment_from", _("Enrolment opens")),
    Column("enrolment_until", _("Enrolment closes")),
    Column("day", _("Day"), required=True, help=_("2026-05-05 or 5.5.2026")),
    Column("begins", _("Begins"), required=True, help=_("14:00 or 14.00")),
    Column("ends", _("Ends"), required=True),
    Column("last_day", _("Last day"), help=_("Only if it goes on for several days.")),
    Column("status", _("Status"), help=_("Empty, or cancelled.")),
    Column("note", _("Note")),
]
#: What says the same in all rows of one event.
FACTS = [
    "title",
    "lead",
    "kind",
    "audience",
    "mode",
    "place",
    "municipality",
    "online_url",
    "languages",
    "price",
    "enrolment_url",
    "enrolment_from",
    "enrolment_until",
]
#: Those of them that are several choices of a list, and those that are one.
SETS = ("audience", "languages")
CHOICES = ("kind", "mode")
DAYS = ("enrolment_from", "enrolment_until")
