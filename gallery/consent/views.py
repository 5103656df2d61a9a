"""Asks before a picture is taken from readers or given back to them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from gallery.alike import alike
from gallery.consent.actions import restore_consent, withdraw_consent
from gallery.consent.buttons import may_change
from gallery.consent.pages import live_pages_with
from gallery.models import Picture


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("For the history of the picture, which editors see. No names here."),
    )


class ConsentView(WagtailAdminTemplateMixin, FormView):
    """What the two ways have in common: the question, who may answer it, and the way back."""

    form_class = ReasonForm
    header_icon = "image"
    question: Any
    answer: Any
    done: Any
    carry_out: Callable[..., None]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_change(request.user, self.picture):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def picture(self) -> Picture:
        return get_object_or_404(Picture, pk=self.kwargs["picture_id"])

    @property
    def alike(self) -> list[tuple[Picture, bool]]:
        """Other pictures that show the same and are not withheld, since each has a consent of
        its own; and whether this user may decide about it.
        """
        found = alike(self.picture, self.picture.width, self.picture.height)
        return [(one, may_change(self.request.user, one)) for one in found if one.is_shown]

    def get_page_subtitle(self) -> str:
        return self.picture.title

    def get_success_url(self) -> str:
        edit = reverse("wagtailimages:edit", args=[self.picture.pk])
        return get_valid_next_url_from_request(self.request) or edit

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailimages:edit", args=[self.picture.pk])
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("wagtailimages:index"), "label": _("Pictures")},
            {"url": edit, "label": self.picture.title},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "picture": self.picture,
            "pages": live_pages_with(self.picture),
            "alike": self.alike,
            "next": get_valid_next_url_from_request(self.request),
            "back": self.get_success_url(),
        }

    def form_valid(self, form: ReasonForm) -> HttpResponse:
        type(self).carry_out(self.picture, self.request.user, form.cleaned_data["reason"])
        messages.success(self.request, self.done % {"title": self.picture.title})
        return super().form_valid(form)


class WithdrawView(ConsentView):
    page_title = gettext_lazy("Withdraw consent")
    template_name = "gallery/consent/withdraw.html"
    carry_out = staticmethod(withdraw_consent)
    done = gettext_lazy("Readers see a notice in the place of the picture “%(title)s” now.")


class RestoreView(ConsentView):
    page_title = gettext_lazy("Give consent back")
    template_name = "gallery/consent/restore.html"
    carry_out = staticmethod(restore_consent)

    @property
    def done(self) -> Any:
        if self.picture.is_withheld:
            return _(
                "The consent for the picture “%(title)s” was given back. Readers still see a "
                "notice, because a date has passed."
            )
        return _("Readers see the picture “%(title)s” again.")
