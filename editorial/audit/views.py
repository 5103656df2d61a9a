from __future__ import annotations

from functools import cached_property
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import strip_tags
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic.history import HistoryFilterSet, LogEntryUserColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page, PageLogEntry

from delivery.spreadsheet import SafeSpreadsheetMixin
from editorial.audit.trail import trail_of


class AuditTrailView(SafeSpreadsheetMixin, ReportView):
    """The log of a page and of all below it, to be filtered and taken along as a table."""

    model = PageLogEntry
    page_title = _("Audit trail")
    header_icon = "history"
    filterset_class = HistoryFilterSet
    results_template_name = "editorial/audit/results.html"
    export_filename = "audit-trail"
    list_export = ["when", "who", "label", "language", "words", "remark"]
    export_headings = {
        "when": _("When"),
        "who": _("Who"),
        "label": _("Page"),
        "language": _("Language"),
        "words": _("What happened"),
        "remark": _("Comment"),
    }
    columns = [
        Column("words", label=_("What happened")),
        TitleColumn("label", label=_("Page"), get_url=lambda entry: entry.edit_url),
        Column("language", label=_("Language")),
        LogEntryUserColumn("user", label=_("Who")),
        DateColumn("timestamp", label=_("When")),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.page = get_object_or_404(Page, pk=kwargs["page_id"]).specific
        if not self.page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet[PageLogEntry]:
        found = trail_of(self.page, self.request.user)
        return found.select_related("user__wagtail_userprofile", "page__locale")

    def get_filterset_kwargs(self) -> dict[str, Any]:
        return super().get_filterset_kwargs() | {"queryset": self.get_queryset()}

    def decorate_paginated_queryset(self, object_list: Any) -> list[PageLogEntry]:
        entries = list(object_list)
        for entry in entries:
            _dress(entry)
        return entries

    def user_has_any_permission(self, permissions: Any) -> bool:
        return True  # dispatch() has asked for the page

    def get_page_subtitle(self) -> str:
        return self.page.get_admin_display_title()

    @cached_property
    def breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return [{"url": edit, "label": self.get_page_subtitle()}]

    def get_index_url(self) -> str:
        return reverse("editorial_audit_trail", args=[self.page.pk])

    def get_index_results_url(self) -> str:
        return reverse("editorial_audit_trail_results", args=[self.page.pk])


def _dress(entry: Any) -> None:
    """What the cells and the spreadsheet ask of an entry."""
    page = entry.page  # None: deleted since
    entry.edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk]) if page else None
    entry.language = page.locale.get_display_name() if page else ""
    entry.who = str(entry.user_display_name)
    entry.words = strip_tags(str(entry.message))
    entry.remark = str(entry.comment or "")
    entry.when = date_format(localtime(entry.timestamp), "SHORT_DATETIME_FORMAT")
