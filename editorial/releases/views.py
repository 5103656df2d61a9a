"""The page of a release: what goes out, what is in the way, and what may be done with it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from editorial.releases.actions import ACTIONS, Asked, NotDone
from editorial.releases.contents import Contents, Obstacle, can_be_released, contents_of
from editorial.releases.forms import MomentForm, ReasonForm
from editorial.releases.kept import from_data
from editorial.releases.models import Release
from editorial.releases.rehearsing import rehearse
from editorial.releases.rights import may_decide, may_see
from editorial.releases.telling import lines_of, now_of
from editorial.releases.ways import ways_of


class ReleaseView(WagtailAdminTemplateMixin, TemplateView):
    """GET shows it, with ``?check=1`` all that is in the way; POST does ``action``."""

    template_name = "editorial/releases/release.html"
    header_icon = "calendar-check"
    subject: Any
    release: Release | None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        page = get_object_or_404(Page, pk=kwargs["page_id"], depth__gt=1).specific
        self.subject = page.get_source() if can_be_released(page) else None
        if self.subject is None:
            raise Http404
        self.decides = may_decide(request.user, self.subject)
        if not (self.decides or may_see(request.user, self.subject)):
            raise PermissionDenied
        self.release = Release.objects.of(self.subject).first()
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        act = ACTIONS.get(request.POST.get("action", ""))
        if act is None or not self.decides:
            raise PermissionDenied
        try:
            told = act(Asked(self.subject, self.release, request.user, request.POST))
        except NotDone as problem:
            return self._again(problem)
        messages.success(request, told)
        return redirect(request.path)

    def _again(self, problem: NotDone) -> HttpResponse:
        messages.error(self.request, str(problem))
        context = {problem.form_name: problem.form}
        return self.render_to_response(self.get_context_data(**context), status=422)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        is_checked = "check" in self.request.GET
        obstacles = rehearse(self.subject)[1] if is_checked else self._kept()
        release, contents = self._what_there_is()
        lines = lines_of(release, contents, obstacles)
        told = {id(obstacle) for line in lines for obstacle in line.obstacles}
        context = {
            "ways": ways_of(self.release),
            "subject": self.subject,
            "decides": self.decides,
            "lines": lines,
            "of_all": [obstacle for obstacle in obstacles if id(obstacle) not in told],
            "is_checked": is_checked,
            "blocking": sum(obstacle.blocks for obstacle in obstacles),
            "steps": self.release.steps.select_related("user") if self.release else [],
            "moment_form": MomentForm(),
            "reason_form": ReasonForm(),
        }
        return super().get_context_data(**kwargs) | now_of(self.release) | context | kwargs

    def _kept(self) -> list[Obstacle]:
        return from_data(self.release.in_the_way) if self.release else []

    def _what_there_is(self) -> tuple[Release, Contents]:
        release = self.release or Release(subject_key=self.subject.translation_key)
        return release, contents_of(self.subject, release.languages or None)

    def get_page_title(self) -> str:
        return _("Release of %(title)s") % {"title": self.subject.get_admin_display_title()}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        explore = reverse("wagtailadmin_explore", args=[self.subject.pk])
        title = self.subject.get_admin_display_title()
        here = {"url": "", "label": _("Release"), "sublabel": title}
        return [{"url": explore, "label": title}, here]
