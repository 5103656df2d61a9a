"""The running order, changed by pointer and by keyboard, saved at once."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin import messages

from magazine.models import ArticlePage, IssuePage
from magazine.running_order import (
    StaleOrder,
    last_change,
    may_rearrange,
    rearrange,
    state_of,
    version_of,
)


class RunningOrderView(View):
    """GET shows the list, POST changes it: ``move``, ``lead``, ``order`` or ``undo``."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.issue = get_object_or_404(IssuePage, pk=kwargs["issue_id"])
        if not may_rearrange(request.user, self.issue):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, issue_id: int) -> HttpResponse:
        return self._show(request)

    def post(self, request: HttpRequest, issue_id: int) -> HttpResponse:
        try:
            state = self._wanted(request)
            rearrange(self.issue, state, request.POST.get("version", ""), request.user)
        except (StaleOrder, ValueError):
            message = _(
                "The list had changed meanwhile. Nothing was saved; here it is as it is now."
            )
            messages.error(request, message)
            return self._show(request, status=409)
        messages.success(request, _("The running order was saved."))
        return redirect(f"{request.path}{self._focus(request)}")

    def _focus(self, request: HttpRequest) -> str:
        """Whoever works by keyboard goes on where they were: the query that says where."""
        lead = request.POST.get("lead")
        focus = request.POST.get("move") or (f"{lead}:up" if lead else "")
        return f"?{urlencode({'focus': focus})}" if focus else ""

    def _wanted(self, request: HttpRequest) -> list[dict[str, Any]]:
        """The order that the request asks for; ValueError when it makes no sense."""
        state = state_of(self.issue)
        if "undo" in request.POST:
            change = last_change(self.issue)
            return change["before"] if change else state
        if move := request.POST.get("move"):
            article, _colon, direction = move.partition(":")
            return moved(state, article, direction)
        if lead := request.POST.get("lead"):
            return [item | {"lead": item["article"] == lead} for item in state]
        leads = {item["article"]: item["lead"] for item in state}
        wanted = request.POST.getlist("order")
        return [{"article": key, "lead": leads.get(key, False)} for key in wanted]

    def _show(self, request: HttpRequest, status: int = 200) -> HttpResponse:
        context = {
            "issue": self.issue,
            "items": self._items(),
            "version": version_of(self.issue),
            "can_undo": last_change(self.issue) is not None,
            "focus": request.GET.get("focus", ""),
            "page_title": _("Running order"),
            "header_title": _("Running order of %(issue)s") % {"issue": self.issue.title},
            "breadcrumbs_items": self._breadcrumbs(),
        }
        return render(request, "magazine/admin/running_order.html", context, status=status)

    def _items(self) -> list[dict[str, Any]]:
        articles = {
            str(article.translation_key): article
            for article in ArticlePage.objects.child_of(self.issue).select_related("section")
        }
        elsewhere = self._in_other_languages(articles)
        return [
            item | {"page": articles.get(item["article"]) or elsewhere.get(item["article"])}
            for item in state_of(self.issue)
        ]

    def _in_other_languages(self, known: dict[str, ArticlePage]) -> dict[str, ArticlePage]:
        missing = [item["article"] for item in state_of(self.issue) if item["article"] not in known]
        pages = ArticlePage.objects.filter(translation_key__in=missing).select_related("locale")
        return {str(page.translation_key): page for page in pages}

    def _breadcrumbs(self) -> list[dict[str, str]]:
        explore = reverse("wagtailadmin_explore", args=[self.issue.pk])
        return [
            {"url": explore, "label": self.issue.title},
            {"url": "", "label": _("Running order")},
        ]


def moved(state: list[dict[str, Any]], article: str, direction: str) -> list[dict[str, Any]]:
    """``state`` with ``article`` one place "up" or "down"; ValueError for another word."""
    step = {"up": -1, "down": 1}.get(direction)
    index = next((i for i, item in enumerate(state) if item["article"] == article), None)
    if step is None or index is None:
        raise ValueError(article)
    target = index + step
    if 0 <= target < len(state):
        state[index], state[target] = state[target], state[index]
    return state
