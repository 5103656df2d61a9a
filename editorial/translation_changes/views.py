"""What has changed in a whole page since its translation was made."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail import hooks
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page
from wagtail_localize.models import Translation

from editorial.translation_changes.changes import Changes
from editorial.translation_jobs.matrix import status_of
from editorial.translation_jobs.rights import may_edit_original


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    address = "pages/<int:page_id>/translation-changes/"
    return [path(address, ChangesView.as_view(), name="editorial_translation_changes")]


class ChangesView(WagtailAdminTemplateMixin, TemplateView):
    """For whoever may edit the translated page of this id, or its original."""

    header_icon = "history"
    template_name = "editorial/translation_changes/changes.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.page = get_object_or_404(Page, pk=kwargs["page_id"], depth__gt=1).specific
        self.translation = get_object_or_404(
            Translation.objects.select_related("source", "target_locale"),
            source__object_id=self.page.translation_key,
            target_locale=self.page.locale_id,
            enabled=True,
        )
        self.original = get_object_or_404(
            Page,
            translation_key=self.page.translation_key,
            locale=self.translation.source.locale_id,
        ).specific
        self.leads = may_edit_original(request.user, self.original)
        self.writes = self.page.permissions_for_user(request.user).can_edit()
        if not (self.leads or self.writes):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        language = self.page.locale.language_code
        return super().get_context_data(**kwargs) | {
            "page": self.page,
            "original": self.original,
            "changes": Changes(self.translation, self.original),
            "status": status_of(self.original, language),
            "source_language": self.original.locale.language_code,
            "language": language,
            "leads": self.leads,
            "writes": self.writes,
        }

    def get_page_title(self) -> str:
        title = self.page.get_admin_display_title()
        return _("What has changed in the original of %(title)s") % {"title": title}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return [
            {"url": edit, "label": self.page.get_admin_display_title()},
            {"url": "", "label": self.get_page_title()},
        ]
