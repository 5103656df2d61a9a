"""The ideas of a magazine that have no issue yet."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.models import Page

from magazine.models import IssuePage, MagazinePage, PlannedArticle
from magazine.planning.holding import hold_over
from magazine.planning.items import ideas_of
from magazine.planning.making import open_issues
from magazine.planning.views import PlanningView


class IdeasView(PlanningView):
    """Lists them; POST gives one of them to an issue."""

    title = gettext_lazy("Ideas")

    def find(self, pk: int) -> Page:
        return get_object_or_404(MagazinePage, pk=pk).get_source()

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        context = {
            "magazine": self.place,
            "ideas": ideas_of(self.place),
            "issues": self._issues(),
            "header_title": _("Ideas: %(magazine)s") % {"magazine": self.place.title},
            "breadcrumbs_items": [{"url": "", "label": self.title}],
        }
        return render(request, "magazine/admin/ideas.html", context)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        ideas = PlannedArticle.objects.filter(magazine_key=self.place.translation_key)
        number, issue_number = (request.POST.get(name, "") for name in ("idea", "issue"))
        idea = ideas.filter(pk=number, issue_key=None).first() if number.isdigit() else None
        issues = self._issues()
        issue = issues.filter(pk=issue_number).first() if issue_number.isdigit() else None
        if idea is None or issue is None:
            messages.error(request, _("Choose an issue for the idea. It may have one meanwhile."))
            return redirect(request.path)
        hold_over(idea.key, issue, request.user)
        named = {"title": idea.working_title, "issue": issue.title}
        messages.success(request, _("“%(title)s” is in the plan of %(issue)s.") % named)
        return redirect(request.path)

    def _issues(self) -> QuerySet[IssuePage]:
        return open_issues(self.place)
