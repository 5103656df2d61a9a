from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import View
from wagtail.admin import messages

from delivery.languages.texts import content_languages
from editorial.assignments.log import called
from editorial.releases.models import Release
from editorial.releases.telling import now_of
from editorial.translation.sources import source_first
from magazine.board.assigning import BulkAssignForm
from magazine.board.filters import BoardFilter
from magazine.board.loading import board_rows, tracks
from magazine.board.rows import Row
from magazine.board.summary import summary_of
from magazine.models import IssuePage, IssuePlan
from magazine.order_changes import change_of
from magazine.planning.rights import may_plan_source
from magazine.running_order import (
    StaleOrder,
    last_change,
    may_rearrange_editions,
    rearrange,
    state_of,
    version_of_state,
)


class BoardView(View):
    """The board of an issue: GET shows it, POST moves a row or gives work to somebody."""

    issue: IssuePage
    editions: list[IssuePage]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        # One board for all languages, as there is one plan and one order.
        key = IssuePage.objects.filter(pk=kwargs["issue_id"]).values("translation_key")
        self.editions = list(source_first(IssuePage.objects.filter(translation_key__in=key)))
        if not self.editions:
            raise Http404
        self.issue = self.editions[0]
        if not may_plan_source(request.user, self.issue):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, issue_id: int) -> HttpResponse:
        return self._show(request, BulkAssignForm())

    def post(self, request: HttpRequest, issue_id: int) -> HttpResponse:
        if "assign" in request.POST:
            return self._assign(request)
        if not may_rearrange_editions(request.user, self.editions):
            raise PermissionDenied
        try:
            change = change_of(self.issue, request.POST)
            rearrange(self.issue, change.state, request.POST.get("version", ""), request.user)
        except (StaleOrder, ValueError):
            told = _("The list had changed meanwhile. Nothing was saved; here it is as it is now.")
            messages.error(request, told)
            return self._show(request, BulkAssignForm(), 409)
        messages.success(request, _("The running order was saved."))
        return self._back(request, f"?focus={change.focus}" if change.focus else "")

    def _assign(self, request: HttpRequest) -> HttpResponse:
        form = BulkAssignForm(request.POST)
        known = {item.get("article") for item in state_of(self.issue)}
        chosen = request.POST.getlist("chosen")
        if not chosen:
            form.add_error(None, _("Choose the articles first: tick them in the list."))
        elif not set(chosen) <= known:
            form.add_error(None, _("Some of the articles are not in this issue any more."))
        if not form.is_valid():
            messages.error(request, _("Nothing was saved: see what is wrong below."))
            return self._show(request, form, 422, set(chosen))
        form.assign(chosen, request.user)
        told = ngettext(
            "The work on %(count)d article was given.",
            "The work on %(count)d articles was given.",
            len(chosen),
        )
        messages.success(request, told % {"count": len(chosen)})
        return self._back(request)

    def _back(self, request: HttpRequest, query: str = "") -> HttpResponse:
        return redirect(f"{request.path}{query or _query(request)}")

    def _show(
        self,
        request: HttpRequest,
        assigning: BulkAssignForm,
        status: int = 200,
        chosen: set[str] | None = None,
    ) -> HttpResponse:
        state = state_of(self.issue)
        release = Release.objects.of(self.issue).first()
        rows = board_rows(self.issue, state, release)
        asked = BoardFilter(request.GET, rows, called)
        can_move = asked.is_whole and may_rearrange_editions(request.user, self.editions)
        context = self._context(rows, asked) | now_of(release)
        context |= {
            "can_move": can_move,
            "can_undo": can_move and last_change(self.issue, state) is not None,
            "rows": asked.apply(rows),
            "version": version_of_state(state),
            "assigning": assigning,
            "chosen": chosen or set(),
            "focus": request.GET.get("focus", ""),
        }
        return render(request, "magazine/admin/board.html", context, status=status)

    def _context(self, rows: list[Row], asked: BoardFilter) -> dict[str, Any]:
        key = self.issue.translation_key
        return {
            "issue": self.issue,
            "plan": IssuePlan.objects.filter(issue_key=key).first(),
            "summary": summary_of(self.issue, rows),
            "filter": asked,
            "tracks": tracks(),
            "languages": content_languages(),
            "columns": len(tracks()) + len(content_languages()) + 3,
            "header_title": _("Board of %(issue)s") % {"issue": self.issue.title},
            "breadcrumbs_items": [
                {
                    "url": reverse("wagtailadmin_explore", args=[self.issue.pk]),
                    "label": self.issue.title,
                },
                {"url": "", "label": _("Board")},
            ],
        }


def _query(request: HttpRequest) -> str:
    return f"?{request.GET.urlencode()}" if request.GET else ""
