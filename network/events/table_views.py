"""Events of a network as a CSV file, in and out."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from network.csv_files import Line, Table, answer
from network.csv_import import CsvImportView
from network.events.quick_views import may_add_to
from network.events.table_columns import COLUMNS
from network.events.table_in import carry_out, examine
from network.events.table_out import rows_out
from network.models import NetworkPage


class EventsImportView(CsvImportView):
    """For whoever may add events below the network; all become drafts."""

    columns = COLUMNS
    page_title = _("Import events")
    network: NetworkPage

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.network = network_for(request, kwargs["network_id"])
        return super().dispatch(request, *args, **kwargs)

    def examine(self, table: Table) -> None:
        examine(self.network, table.lines)

    def carry_out(self, lines: list[Line]) -> str:
        number = carry_out(self.network, lines, self.request.user)
        return ngettext(
            "%(number)d event came in as a draft. Choose it in the list to publish it.",
            "%(number)d events came in as drafts. Choose them in the list to publish them.",
            number,
        ) % {"number": number}

    def get_success_url(self) -> str:
        return reverse("wagtailadmin_explore", args=[self.network.pk])

    def get_page_subtitle(self) -> str:
        return str(self.network.title)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        explore = reverse("wagtailadmin_explore", args=[self.network.pk])
        return [
            {"url": explore, "label": self.network.title},
            {"url": "", "label": self.page_title},
        ]


@require_safe
def export_events(request: HttpRequest, network_id: int) -> HttpResponse:
    """All events of a network, for whoever may add to them."""
    network = network_for(request, network_id)
    return answer(COLUMNS, rows_out(network), f"{network.slug}-events.csv")


def network_for(request: HttpRequest, network_id: int) -> NetworkPage:
    """The network; 403 for whoever may add nothing below it."""
    network = get_object_or_404(NetworkPage, pk=network_id)
    if not may_add_to(request.user, network):
        raise PermissionDenied
    return network
