"""What is done with an article of a plan by one click: its draft, another issue, off the plan."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from editorial.assignments.models import Assignment, Track
from magazine.models import ArticlePage, IssuePage, PlannedArticle
from magazine.planning.drafting import make_draft
from magazine.planning.following import give_up
from magazine.planning.forms import HoldOverForm
from magazine.planning.holding import back_to_ideas, hold_over
from magazine.planning.items import issue_of, magazine_of
from magazine.planning.making import open_issues
from magazine.planning.rights import may_plan
from magazine.planning.views import OfPlannedView, PlanningView


@login_required
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """GET shows what is planned, with the button; POST makes the draft and opens it.

    For planners and for whoever was given the text.
    """
    item = get_object_or_404(PlannedArticle, pk=pk)
    place = issue_of(item) or magazine_of(item)
    if not (may_plan(request.user, place) or _writes(request.user, item)):
        raise PermissionDenied
    if request.method == "POST":
        return redirect("wagtailadmin_pages:edit", make_draft(item, request.user).pk)
    context = {
        "item": item,
        "issue": issue_of(item),
        "header_title": item.working_title,
        "breadcrumbs_items": [{"url": "", "label": _("Planned article")}],
    }
    return render(request, "magazine/admin/planned.html", context)


def _writes(user: Any, item: PlannedArticle) -> bool:
    rows = Assignment.objects.of([item.key]).filter(track=Track.TEXT, person=user)
    issue = issue_of(item)
    return rows.exists() and bool(issue and issue.permissions_for_user(user).can_add_subpage())


class RemovePlannedView(OfPlannedView):
    """Takes an article off the plan; a page that was made of it stays."""

    title = gettext_lazy("Take off the plan")

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        context = {
            "item": self.item,
            "has_page": ArticlePage.objects.filter(translation_key=self.item.key).exists(),
            "back": self.back,
            "header_title": self.title,
            "breadcrumbs_items": [{"url": self.back, "label": self.place.title}],
        }
        return render(request, "magazine/admin/remove_planned.html", context)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        title = self.item.working_title
        give_up(self.item)
        messages.success(request, _("“%(title)s” is off the plan.") % {"title": title})
        return redirect(self.back)


class HoldOverView(PlanningView):
    """Moves an article of an issue, planned or written, to another issue of the magazine."""

    title = gettext_lazy("Hold over")
    key: UUID

    def find(self, pk: int) -> Any:
        return get_object_or_404(IssuePage, pk=pk)

    def get(self, request: HttpRequest, pk: int, key: UUID) -> HttpResponse:
        self._find_text(key)
        return self._ask(request, self._form())

    def post(self, request: HttpRequest, pk: int, key: UUID) -> HttpResponse:
        self._find_text(key)
        form = self._form(request.POST)
        if not form.is_valid():
            return self._ask(request, form, 422)
        if target := form.cleaned_data["issue"]:
            hold_over(self.key, target, request.user)
            told = _("“%(title)s” comes in %(issue)s now.")
            button = messages.button(reverse("magazine_board", args=[target.pk]), target.title)
            named = {"title": self.text, "issue": target.title}
            messages.success(request, told % named, buttons=[button])
        elif self.item:
            back_to_ideas(self.item, request.user)
            told = _("“%(title)s” waits among the ideas.")
            messages.success(request, told % {"title": self.text})
        return redirect(self.back)

    def _find_text(self, key: UUID) -> None:
        """What has this key in this issue; somebody may have moved it meanwhile."""
        self.key = key
        issue = self.place.translation_key
        self.item = PlannedArticle.objects.filter(key=key, issue_key=issue).first()
        editions = ArticlePage.objects.filter(translation_key=key).order_by("pk")
        self.pages = [page for page in editions if page.get_parent().translation_key == issue]
        if not (self.item or self.pages):
            raise Http404
        self.text = self.pages[0].title if self.pages else str(self.item)

    def _form(self, data: Any = None) -> HoldOverForm:
        others = open_issues(magazine_of(self.place)).exclude(
            translation_key=self.place.translation_key
        )
        return HoldOverForm(data, issues=others, may_wait=not self.pages)

    def _ask(self, request: HttpRequest, form: HoldOverForm, status: int = 200) -> HttpResponse:
        self.named = _("Hold over “%(title)s”") % {"title": self.text}
        is_public = any(page.live for page in self.pages)
        return self.show(request, form, status, is_public=is_public, verb=_("Hold over"))
