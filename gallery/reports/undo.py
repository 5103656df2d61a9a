"""The way back from a change of many pictures' rights."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from gallery.reports.changes import entries_of, undo_change


class UndoView(WagtailAdminTemplateMixin, TemplateView):
    """Asks, and undoes what the same user has changed."""

    page_title = _("Undo the change")
    header_icon = "image"
    template_name = "gallery/reports/undo.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.entries = entries_of(kwargs["change"])
        if not self.entries or any(entry.user_id != request.user.pk for entry in self.entries):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "entries": self.entries,
            "next": get_valid_next_url_from_request(self.request),
        }

    def post(self, request: HttpRequest, change: Any) -> HttpResponse:
        number = undo_change(change, request.user)
        sentence = ngettext(
            "%(number)s picture is as it was before.",
            "%(number)s pictures are as they were before.",
            number,
        )
        messages.success(request, sentence % {"number": number})
        return redirect(get_valid_next_url_from_request(request) or "gallery_rights_report")
