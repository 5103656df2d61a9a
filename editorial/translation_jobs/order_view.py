"""Ordering a translation of a page and of what is below it."""

from __future__ import annotations

from typing import Any

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
from wagtail.models import Page

from editorial.pages import EditorialPageMixin
from editorial.translation_jobs.forms import OrderForm, RootForm
from editorial.translation_jobs.rights import (
    languages_to_order,
    may_order_somewhere,
    pages_to_order,
)


class ChooseRootView(WagtailAdminTemplateMixin, FormView):
    """For which page; from the list of jobs."""

    form_class = RootForm
    page_title = gettext_lazy("Order a translation")
    header_icon = "wagtail-localize-language"
    template_name = "editorial/translation_jobs/choose_root.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_order_somewhere(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: RootForm) -> HttpResponse:
        return redirect("editorial_order_translation", form.cleaned_data["page"].pk)

    def form_invalid(self, form: RootForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)


class OrderView(WagtailAdminTemplateMixin, FormView):
    """The form of a job; from a page."""

    form_class = OrderForm
    header_icon = "wagtail-localize-language"
    template_name = "editorial/translation_jobs/order.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        page = get_object_or_404(Page, pk=kwargs["page_id"], depth__gt=1).specific
        if not isinstance(page, EditorialPageMixin):
            raise PermissionDenied
        # Translated from the language that the page is written in.
        self.root = page.get_source()
        self.languages = languages_to_order(request.user, self.root)
        if not self.languages:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {
            "root": self.root,
            "pages": pages_to_order(self.request.user, self.root),
            "languages": self.languages,
        }

    def get_initial(self) -> dict[str, Any]:
        return {"language": self.request.GET.get("language", "")}

    def form_valid(self, form: OrderForm) -> HttpResponse:
        job = form.order(self.request.user)
        messages.success(self.request, _("The translation is ordered. Its drafts are being made."))
        return redirect("editorial_translation_job", job.pk)

    def form_invalid(self, form: OrderForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_page_title(self) -> str:
        title = self.root.get_admin_display_title()
        return _("Order a translation of %(title)s") % {"title": title}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.root.pk])
        return [
            {"url": edit, "label": self.root.get_admin_display_title()},
            {"url": "", "label": _("Order a translation")},
        ]
