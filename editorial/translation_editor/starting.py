"""localize's own ways of starting translations, and of bringing them up to date.

Pages of ours are ordered: localize's views would take whatever a page's row holds, and ask for
one right only. What is left to these views are other pages and records of a host.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page
from wagtail.snippets.permissions import user_can_edit_snippet_type
from wagtail_localize.models import TranslationSource
from wagtail_localize.views.submit_translations import (
    SubmitPageTranslationView,
    SubmitSnippetTranslationView,
)
from wagtail_localize.views.update_translations import UpdateTranslationsView

from editorial.pages import EditorialPageMixin
from editorial.translation.approved import approved_source
from editorial.translation.taking import take_source
from editorial.translation_jobs.records import record_kinds
from editorial.translation_jobs.rights import (
    languages_to_order,
    may_edit_original,
    may_order_somewhere,
    refuse_foreign_tree,
)


def refuse_hidden(source: Any, user: Any) -> None:
    """What ``user`` may not edit is not copied to where they may."""
    if isinstance(source, Page):
        allowed = source.permissions_for_user(user).can_edit()
    else:
        allowed = user_can_edit_snippet_type(user, type(source))
    if not allowed:
        raise PermissionDenied


class SubmitPageView(SubmitPageTranslationView):
    """Leads to the form of a job, whatever was sent."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        page = get_object_or_404(Page, pk=kwargs["page_id"]).specific
        if not isinstance(page, EditorialPageMixin):
            return super().dispatch(request, *args, **kwargs)
        if not languages_to_order(request.user, page.get_source()):
            raise PermissionDenied
        _tell_of_what_was_sent(request)
        return redirect("editorial_order_translation", page.pk)

    def get_object(self) -> Page:
        page = super().get_object()
        refuse_hidden(page, self.request.user)
        return page

    def form_valid(self, form: Any) -> HttpResponse:
        for locale in form.cleaned_data["locales"]:
            refuse_foreign_tree(self.object, locale, self.request.user)
        return super().form_valid(form)


class SubmitSnippetView(SubmitSnippetTranslationView):
    """Words of our records come along with the pages that use them: leads to choosing a page."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        name = (kwargs["app_label"], kwargs["model_name"])
        if name not in {
            (k.model._meta.app_label, k.model._meta.model_name) for k in record_kinds()
        }:
            return super().dispatch(request, *args, **kwargs)
        if not may_order_somewhere(request.user):
            raise PermissionDenied
        sentence = _("Words of records are translated along with the pages that use them.")
        messages.info(request, sentence)
        return redirect("editorial_order_translation_of")

    def get_object(self) -> Any:
        snippet = super().get_object()
        refuse_hidden(snippet, self.request.user)
        return snippet


class UpdateView(UpdateTranslationsView):
    """Leads to the matrix of the page, where it is brought up to date."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        source = get_object_or_404(TranslationSource, pk=kwargs["translation_source_id"])
        page = source.get_source_instance()
        if not isinstance(page, EditorialPageMixin):
            return super().dispatch(request, *args, **kwargs)
        if not may_edit_original(request.user, page):
            raise PermissionDenied
        _tell_of_what_was_sent(request)
        return redirect("editorial_page_translations", page.pk)

    def get_object(self) -> Any:
        source = super().get_object()
        instance = source.get_source_instance()
        refuse_hidden(instance, self.request.user)
        if isinstance(instance, Page):
            # localize's would read the page's row, whatever that holds.
            source.update_from_db = lambda: take_source(approved_source(instance))
        return source

    def get_form(self) -> Any:
        """Publishes nothing: what is new would stand there in the language of the original."""
        form = super().get_form()
        for name in ("use_machine_translation", "publish_translations"):
            form.fields.pop(name, None)
        return form

    def form_valid(self, form: Any) -> HttpResponse:
        form.cleaned_data["publish_translations"] = False
        return super().form_valid(form)


def _tell_of_what_was_sent(request: HttpRequest) -> None:
    if request.method == "POST":
        messages.warning(request, _("Nothing was done yet. Translations are ordered here."))
