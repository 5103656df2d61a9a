"""Asks before all consents of a person are taken back, and tells what comes of it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from network.models import Person
from network.records.consents import withdraw_consents
from network.records.policies import people
from network.records.rows import dress_people


class WithdrawConsentView(WagtailAdminTemplateMixin, TemplateView):
    page_title = gettext_lazy("Withdraw consent")
    header_icon = "user"
    template_name = "network/admin/withdraw_consent.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not people.user_has_permission(request.user, "change"):
            raise PermissionDenied
        mine = people.instances_user_has_permission_for(request.user, "change")
        self.person = get_object_or_404(mine, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if withdraw_consents(self.person, request.user):
            messages.success(request, _("Readers see nothing of this person any more."))
        else:
            messages.warning(request, _("There was no consent left to withdraw."))
        return redirect("people:edit", self.person.pk)

    def get_page_subtitle(self) -> str:
        return self.person.name

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("people:edit", args=[self.person.pk])
        return [
            {"url": reverse("people:index"), "label": _("People")},
            {"url": edit, "label": self.person.name},
            {"url": "", "label": self.page_title, "sublabel": self.person.name},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = Person.objects.filter(pk=self.person.pk).prefetch_related("consents", "texts")
        (person,) = dress_people(found, self.request.user)
        return super().get_context_data(**kwargs) | {"person": person}
