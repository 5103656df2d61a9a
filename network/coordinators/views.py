"""Who coordinates a network, for those who keep all networks."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from network.coordinators.appointing import appoint, coordinators_of, dismiss
from network.models import NetworkPage
from network.rights import keeps_all


def called(user: Any) -> str:
    """The name of ``user``, and the one to log in with: two may have the same."""
    full = user.get_full_name()
    return f"{full} ({user.get_username()})" if full else user.get_username()


class UserChoiceField(forms.ModelChoiceField):
    def label_from_instance(self, user: Any) -> str:
        return called(user)


class AppointForm(forms.Form):
    user = UserChoiceField(
        label=gettext_lazy("User"),
        queryset=get_user_model()._default_manager.none(),
        help_text=gettext_lazy("Somebody who has an account already."),
    )


class CoordinatorsView(WagtailAdminTemplateMixin, FormView):
    """GET lists them; POST appoints ``user``, or dismisses the one whose id ``dismiss`` is."""

    form_class = AppointForm
    page_title = gettext_lazy("Coordinators")
    header_icon = "user"
    template_name = "network/admin/coordinators.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.network = get_object_or_404(NetworkPage, pk=kwargs["page_id"])
        if not keeps_all(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        chosen = request.POST.get("dismiss", "")
        if not chosen:
            return super().post(request, *args, **kwargs)
        pk = int(chosen) if chosen.isdecimal() and len(chosen) < 10 else 0
        user = get_object_or_404(coordinators_of(self.network), pk=pk)
        dismiss(user, self.network, request.user)
        messages.success(request, _("%(name)s coordinates no more.") % {"name": called(user)})
        return redirect(request.path)

    def form_valid(self, form: forms.Form) -> HttpResponse:
        user = form.cleaned_data["user"]
        appoint(user, self.network, self.request.user)
        message = _("%(name)s coordinates the network now, in every language.")
        messages.success(self.request, message % {"name": called(user)})
        return redirect(self.request.path)

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_form(self, form_class: Any = None) -> Any:
        form = super().get_form(form_class)
        users = get_user_model()._default_manager.filter(is_active=True)
        already = coordinators_of(self.network).order_by().values("pk")
        form.fields["user"].queryset = users.exclude(pk__in=already).order_by("username")
        return form

    def get_page_subtitle(self) -> str:
        return self.network.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        explore = reverse("wagtailadmin_explore", args=[self.network.pk])
        return [
            {"url": explore, "label": self.network.title},
            {"url": "", "label": self.page_title, "sublabel": self.network.title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = coordinators_of(self.network)
        rows = [{"pk": user.pk, "name": called(user), "active": user.is_active} for user in found]
        return super().get_context_data(**kwargs) | {"network": self.network, "rows": rows}
