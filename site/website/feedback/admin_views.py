"""The editors' list of feedback, and what is done with one message."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from delivery.public_forms.verdict import words_of
from editorial.personal_data.erasing import erase
from website.feedback.models import Feedback
from website.feedback.personal_data import FeedbackData
from website.feedback.rights import HANDLE

PER_PAGE = 20


class ForEditors:
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.has_perm(HANDLE):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class FeedbackListView(ForEditors, WagtailAdminTemplateMixin, TemplateView):
    """What waits; ``?handled`` shows what somebody has dealt with."""

    page_title = gettext_lazy("Feedback")
    header_icon = "mail"
    template_name = "website/feedback/admin/list.html"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        is_handled = "handled" in self.request.GET
        rows = Feedback.objects.filter(handled_at__isnull=not is_handled)
        pages = Paginator(rows.select_related("handled_by"), PER_PAGE)
        page: Page[Any] = pages.get_page(self.request.GET.get("p"))
        for row in page.object_list:
            row.reasons = words_of(row.suspicions)
        more = {"page": page, "is_handled": is_handled}
        return super().get_context_data(**kwargs) | more


class HandleFeedbackView(ForEditors, View):
    """POST ``what`` = handle or erase; nothing by GET."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        row = get_object_or_404(Feedback, pk=pk)
        if request.POST.get("what") == "handle":
            Feedback.objects.filter(pk=pk, handled_at=None).update(
                handled_at=timezone.now(), handled_by=request.user
            )
            messages.success(request, _("The message is marked as handled."))
        elif request.POST.get("what") == "erase":
            erase(FeedbackData(), row)
            messages.success(request, _("The message was erased."))
        else:
            raise Http404
        return redirect("website_feedback")
