from __future__ import annotations

import json
from typing import Any

import django_filters
from django.contrib.auth.decorators import permission_required
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView

from delivery.outbox.effects import registered_effects
from delivery.outbox.models import OutboxEntry
from delivery.outbox.putting import work_off_soon
from delivery.spreadsheet import SafeSpreadsheetMixin

VIEW, CHANGE = "delivery.view_outboxentry", "delivery.change_outboxentry"


class OutboxFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("State"), choices=OutboxEntry.State.choices
    )
    effect = django_filters.ChoiceFilter(
        label=gettext_lazy("What"),
        choices=lambda: [(one.name, one.label) for one in registered_effects()],
    )

    class Meta:
        model = OutboxEntry
        fields: list[str] = []


class WhatColumn(Column):
    cell_template_name = "delivery/outbox/what.html"


class StateColumn(Column):
    """The state, why it is so, and the button with which it is sent anew."""

    cell_template_name = "delivery/outbox/state.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        request = parent_context["request"]
        return context | {
            "may_send": request.user.has_perm(CHANGE),
            "here": request.get_full_path(),
            "request": request,
        }


class OutboxView(SafeSpreadsheetMixin, ReportView):
    """What goes out of the house: what waits, what is done, and what did not arrive."""

    model = OutboxEntry
    page_title = gettext_lazy("Outgoing messages")
    header_icon = "mail"
    index_url_name = "delivery_outbox"
    index_results_url_name = "delivery_outbox_results"
    results_template_name = "delivery/outbox/results.html"
    filterset_class = OutboxFilterSet
    permission_required = VIEW
    export_filename = "outgoing-messages"
    list_export = ["key", "label", "state", "attempts", "problem", "created_at", "done_at"]
    columns = [
        WhatColumn("label", label=gettext_lazy("What")),
        StateColumn("state", label=gettext_lazy("State")),
        DateColumn("created_at", label=gettext_lazy("Since")),
    ]

    def user_has_permission(self, permission: str) -> bool:
        return bool(self.request.user.has_perm(permission))

    def get_queryset(self) -> QuerySet[OutboxEntry]:
        return OutboxEntry.objects.all()

    def decorate_paginated_queryset(self, object_list: Any) -> list[OutboxEntry]:
        entries = list(object_list)
        for entry in entries:
            entry.payload_text = json.dumps(entry.payload, ensure_ascii=False)
        return entries


@require_POST
@permission_required(CHANGE, raise_exception=True)
def send_anew(request: HttpRequest, pk: int) -> HttpResponse:
    """Do the effect of a row once more, whatever became of it before."""
    with transaction.atomic():
        entry = get_object_or_404(OutboxEntry.objects.select_for_update(), pk=pk)
        entry.send_anew()
        work_off_soon()
    sentence = _("“%(what)s” is tried again now. Load the list anew to see what becomes of it.")
    messages.success(request, sentence % {"what": entry.label})
    return redirect(reverse("delivery_outbox"))
