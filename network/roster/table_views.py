"""Members as a CSV file, out and in."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy
from django.views.generic import View

from network.csv_files import Line, Table, answer
from network.csv_import import CsvImportView
from network.keepers import OfNetwork
from network.roster.columns import COLUMNS
from network.roster.table_in import MembersTable
from network.roster.table_out import rows_for_export


class ExportMembersView(OfNetwork, View):
    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        rows = rows_for_export(self.network)
        return answer(COLUMNS, rows, f"members-{self.network.slug}.csv")


class ImportMembersView(OfNetwork, CsvImportView):
    columns = COLUMNS
    page_title = gettext_lazy("Import members")

    @cached_property
    def table(self) -> MembersTable:
        return MembersTable(self.network, self.request.user)

    def examine(self, table: Table) -> None:
        self.table.examine(table)

    def carry_out(self, lines: list[Line]) -> str:
        return self.table.carry_out(lines)
