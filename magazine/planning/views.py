"""The forms of a plan: of the issue, and of each article that is meant to be in it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from wagtail.admin import messages
from wagtail.models import Page

from magazine.models import IssuePage, IssuePlan, MagazinePage, PlannedArticle
from magazine.planning.forms import IssuePlanForm, PlannedArticleForm
from magazine.planning.items import issue_of, magazine_of, put_into
from magazine.planning.rights import may_plan


class PlanningView(View):
    """For whoever may plan in the page that the address leads to; 403 for others.

    ``place`` is that page: the issue, or the magazine for an idea that has no issue.
    """

    place: Page
    title: Any = ""
    #: The heading, where it says more than the title of the view.
    named: str = ""

    def find(self, pk: int) -> Page:
        """The page that the number in the address leads to; raises Http404."""
        raise NotImplementedError

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.place = self.find(kwargs["pk"])
        if not may_plan(request.user, self.place):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def back(self) -> str:
        """The board of the issue, or the ideas of the magazine."""
        return address_of(self.place)

    def refuse(self, request: HttpRequest, form: BaseForm, **context: Any) -> HttpResponse:
        messages.error(request, _("Nothing was saved: see what is wrong below."))
        return self.show(request, form, 422, **context)

    def show(
        self, request: HttpRequest, form: BaseForm, status: int = 200, **context: Any
    ) -> HttpResponse:
        context |= {
            "form": form,
            "back": self.back,
            "header_title": self.named or self.title,
            "breadcrumbs_items": [
                {"url": self.back, "label": self.place.title},
                {"url": "", "label": self.title},
            ],
        }
        return render(request, "magazine/admin/plan_form.html", context, status=status)


class AddPlannedView(PlanningView):
    """A new article of a plan; from an address of a magazine, a new idea."""

    title = gettext_lazy("New article in the plan")
    model: type[Page] = IssuePage

    def find(self, pk: int) -> Page:
        return get_object_or_404(self.model, pk=pk)

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.show(request, self._form())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = self._form(request.POST)
        if not form.is_valid():
            return self.refuse(request, form)
        with transaction.atomic():
            item = form.save(commit=False)
            put_into(item, self.place, request.user)
            form.assign(request.user)
        messages.success(request, _("“%(title)s” is in the plan.") % {"title": item.working_title})
        again = "another" in request.POST
        return redirect(request.path if again else self.back)

    def _form(self, data: Any = None) -> PlannedArticleForm:
        return PlannedArticleForm(data, magazine=magazine_of(self.place))

    def show(self, request: HttpRequest, form: BaseForm, status: int = 200, **context: Any) -> Any:
        return super().show(request, form, status, another=True)


class AddIdeaView(AddPlannedView):
    title = gettext_lazy("New idea")
    model = MagazinePage


class OfPlannedView(PlanningView):
    """For an article of a plan; ``item`` is it."""

    item: PlannedArticle

    def find(self, pk: int) -> Page:
        self.item = get_object_or_404(PlannedArticle, pk=pk)
        return issue_of(self.item) or magazine_of(self.item)


class EditPlannedView(OfPlannedView):
    title = gettext_lazy("Article in the plan")

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.show(request, self._form(), item=self.item)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = self._form(request.POST)
        if not form.is_valid():
            return self.refuse(request, form, item=self.item)
        with transaction.atomic():
            item = form.save()
            form.assign(request.user)
        messages.success(request, _("“%(title)s” was saved.") % {"title": item.working_title})
        return redirect(self.back)

    def _form(self, data: Any = None) -> PlannedArticleForm:
        return PlannedArticleForm(data, instance=self.item, magazine=magazine_of(self.item))


class IssuePlanView(PlanningView):
    """When the issue is meant to come out, and by when its texts have to be there."""

    title = gettext_lazy("Plan of the issue")

    def find(self, pk: int) -> Page:
        return get_object_or_404(IssuePage, pk=pk)

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.show(request, self._form())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = self._form(request.POST)
        if not form.is_valid():
            return self.refuse(request, form)
        form.save()
        messages.success(request, _("The plan of the issue was saved."))
        return redirect(self.back)

    def _form(self, data: Any = None) -> IssuePlanForm:
        key = self.place.translation_key
        plan = IssuePlan.objects.filter(issue_key=key).first() or IssuePlan(issue_key=key)
        return IssuePlanForm(data, instance=plan)


def address_of(place: Page) -> str:
    """The board of an issue, the ideas of a magazine."""
    name = "magazine_board" if isinstance(place, IssuePage) else "magazine_ideas"
    return reverse(name, args=[place.pk])
