"""Where the views of a roster are, the way to them, and what the log says of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, re_path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry, LogFormatter

from network.models import NetworkPage
from network.rights import keeps
from network.roster import changes, views
from network.roster import table_views as tables


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    place = "networks/<int:page_id>/people/"
    row = r"^networks/(?P<page_id>\d{1,9})/people/(?P<kind>member|contact)/"
    return [
        path(place, views.RosterView.as_view(), name="network_roster"),
        path(f"{place}export/", tables.ExportMembersView.as_view(), name="network_roster_export"),
        path(f"{place}import/", tables.ImportMembersView.as_view(), name="network_roster_import"),
        path(f"{place}new/", views.AddPersonView.as_view(), name="network_roster_new"),
        re_path(f"{row}add/$", views.AddRowView.as_view(), name="network_roster_add"),
        re_path(rf"{row}(?P<pk>\d{{1,9}})/$", views.RowView.as_view(), name="network_roster_row"),
    ]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def roster_button(
    page: Any, user: Any, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    network = page.specific_deferred
    if isinstance(network, NetworkPage) and keeps(user, network):
        url = reverse("network_roster", args=[page.pk])
        yield Button(_("Members and contacts"), url, icon_name="group", priority=16)


class RosterFormatter(LogFormatter):
    """What was done, with the number of the record: no name outlives it here."""

    label = gettext_lazy("Change members and contacts")

    def format_message(self, log_entry: Any) -> str:
        data = log_entry.data
        words = {
            ("member", "added"): _("Member added: %(record)s"),
            ("member", "removed"): _("Member removed: %(record)s"),
            ("member", "changed"): _("Term of a member changed: %(record)s"),
            ("contact", "added"): _("Contact added: %(record)s"),
            ("contact", "removed"): _("Contact removed: %(record)s"),
            ("contact", "changed"): _("Term of a contact changed: %(record)s"),
        }
        return words[data["kind"], _done(data)] % {"record": _record(data)}


def _done(data: dict[str, Any]) -> str:
    if data["before"] is None:
        return "added"
    return "removed" if data["after"] is None else "changed"


def _record(data: dict[str, Any]) -> str:
    state = data["after"] or data["before"] or {}
    if state.get("person_id"):
        return _("person %(number)s") % {"number": state["person_id"]}
    return _("organisation %(number)s") % {"number": state.get("organisation_id")}


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(changes.ACTION)(RosterFormatter)
