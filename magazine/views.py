"""The running order, changed by pointer and by keyboard, saved at once."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from wagtail.admin import messages

from magazine.heading_form import HeadingForm
from magazine.issue_views import IssueView
from magazine.order_changes import Change, Unready, change_of
from magazine.order_rows import rows_for_editor
from magazine.running_order import (
    StaleOrder,
    last_change,
    rearrange,
    version_of,
)


class RunningOrderView(IssueView):
    """GET shows the list, POST changes it; see ``order_changes``."""

    def get(self, request: HttpRequest, issue_id: int) -> HttpResponse:
        return self._show(request)

    def post(self, request: HttpRequest, issue_id: int) -> HttpResponse:
        try:
            change = self._save(request)
        except Unready as refusal:
            messages.error(request, _("The heading was not saved: see what is wrong with it."))
            return self._show(request, status=422, refused=refusal.form)
        except (StaleOrder, ValueError):
            return self._refuse_stale(request)
        messages.success(request, _("The running order was saved."))
        # Whoever works by keyboard goes on where they were.
        query = f"?{urlencode({'focus': change.focus})}" if change.focus else ""
        return redirect(f"{request.path}{query}")

    def _save(self, request: HttpRequest) -> Change:
        change = change_of(self.issue, request.POST)
        rearrange(self.issue, change.state, request.POST.get("version", ""), request.user)
        return change

    def _refuse_stale(self, request: HttpRequest) -> HttpResponse:
        message = _("The list had changed meanwhile. Nothing was saved; here it is as it is now.")
        messages.error(request, message)
        key = "new" if "add" in request.POST else request.POST.get("rename")
        return self._show(request, 409, HeadingForm(request.POST, prefix=key) if key else None)

    def _show(
        self, request: HttpRequest, status: int = 200, refused: HeadingForm | None = None
    ) -> HttpResponse:
        """``refused`` holds the words that were not saved, so that nobody writes them again."""
        is_new = refused is not None and refused.prefix == "new"
        context = {
            "issue": self.issue,
            "items": rows_for_editor(self.issue, refused),
            "new_heading": refused if is_new else HeadingForm(prefix="new"),
            "new_before": request.POST.get("before"),
            "version": version_of(self.issue),
            "can_undo": last_change(self.issue) is not None,
            "focus": request.GET.get("focus", ""),
            "page_title": _("Running order"),
            "header_title": _("Running order of %(issue)s") % {"issue": self.issue.title},
            "breadcrumbs_items": self._breadcrumbs(),
        }
        return render(request, "magazine/admin/running_order.html", context, status=status)

    def _breadcrumbs(self) -> list[dict[str, str]]:
        explore = reverse("wagtailadmin_explore", args=[self.issue.pk])
        return [
            {"url": explore, "label": self.issue.title},
            {"url": "", "label": _("Running order")},
        ]
