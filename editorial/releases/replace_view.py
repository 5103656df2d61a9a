"""Asks whether a mended text takes the place of what was approved."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from editorial.releases.members import ReleaseMember
from editorial.releases.replacing import member_of
from editorial.releases.rights import may_decide
from editorial.releases.work import ask, said


class ReplaceView(WagtailAdminTemplateMixin, TemplateView):
    """GET asks, POST replaces; what keeps it from that stands on the page of the release."""

    template_name = "editorial/releases/replace.html"
    page_title = gettext_lazy("Replace it in the release?")
    header_icon = "calendar-check"
    member: ReleaseMember

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        page = get_object_or_404(Page, pk=kwargs["page_id"]).specific
        member = member_of(page)
        if member is None:
            raise Http404
        if not may_decide(request.user, member.release.subject()):
            raise PermissionDenied
        self.member = member
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page = self.member.page
        told = {"member": self.member, "page_title_now": page.draft_title if page else ""}
        return super().get_context_data(**kwargs) | told | kwargs

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        release = reverse("editorial_release", args=[self.member.release.subject().pk])
        return [
            {"url": release, "label": _("Release of %(title)s") % {"title": self.member.release}},
            {"url": "", "label": self.page_title},
        ]

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        ask(self.member.release, request.user, "replace", key=str(self.member.key))
        messages.success(request, said("replace"))
        return redirect("editorial_release", self.member.release.subject().pk)
