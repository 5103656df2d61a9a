"""Brings a CSV file in, in two steps: first it tells of every row, then it imports all of them.

    class MembersImport(CsvImportView):
        columns = COLUMNS
        page_title = _("Import members")

        def examine(self, table):          # fills problems, outcome and plan of each line
        def carry_out(self, lines):        # imports; returns the sentence that tells of it
        def get_success_url(self):

The checked file travels in the page, so that no server keeps what nobody has imported. The
second press examines it again: between the two something may have changed.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from network.csv_files import Column, Line, Table, Unreadable, read


class FileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("CSV file"),
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,text/csv"}),
        help_text=gettext_lazy(
            "Save the table of your spreadsheet as CSV. The first row has the names of the columns."
        ),
    )


class CsvImportView(WagtailAdminTemplateMixin, View):
    """Subclasses say who may; see above for what else they say."""

    columns: Sequence[Column]
    template_name = "network/admin/csv_import.html"
    header_icon = "upload"

    def examine(self, table: Table) -> None:
        raise NotImplementedError

    def carry_out(self, lines: list[Line]) -> str:
        raise NotImplementedError

    def get_success_url(self) -> str:
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._show(FileForm())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = FileForm(request.POST, request.FILES)
        try:
            data = self._checked_before() or self._uploaded(form)
            table = read(data, self.columns) if data else None
        except Unreadable as error:
            form.add_error("file", str(error))
            table = None
        if table is None:
            return self._show(form, status=422)
        return self._told_or_done(data, table)

    @transaction.atomic
    def _told_or_done(self, data: bytes, table: Table) -> HttpResponse:
        self.examine(table)
        if table.wrong or "import" not in self.request.POST:
            content = base64.b64encode(data).decode()
            status = 422 if table.wrong else 200
            return self._show(FileForm(), table=table, content=content, status=status)
        messages.success(self.request, self.carry_out(table.lines))
        return redirect(self.get_success_url())

    def _checked_before(self) -> bytes:
        try:
            return base64.b64decode(self.request.POST.get("content", ""), validate=True)
        except binascii.Error as error:
            raise Unreadable(_("Choose the file once more.")) from error

    def _uploaded(self, form: FileForm) -> bytes:
        return form.cleaned_data["file"].read() if form.is_valid() else b""

    def _show(self, form: FileForm, status: int = 200, **more: Any) -> HttpResponse:
        context = self.get_context_data(form=form, columns=self.columns, **more)
        return self.render_to_response(context, status=status)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"back": self.get_success_url()}
