"""The translations of a page and of all below it: rows are pages, columns are languages."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from editorial.pages import EditorialPageMixin
from editorial.translation_jobs.covering import intend, other_languages, pages_below
from editorial.translation_jobs.matrix import matrix_of
from editorial.translation_jobs.rights import jobs_of, languages_to_order, may_edit_original
from editorial.translation_jobs.updating import bring_up_to_date

ON_A_PAGE = 100


class PageTranslationsView(WagtailAdminTemplateMixin, TemplateView):
    """For whoever may edit the page in the language it is written in."""

    header_icon = "wagtail-localize-language"
    template_name = "editorial/translation_jobs/matrix.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        page = get_object_or_404(Page, pk=kwargs["page_id"], depth__gt=1).specific
        if not isinstance(page, EditorialPageMixin):
            raise PermissionDenied
        self.root = page.get_source()
        if not may_edit_original(request.user, self.root):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        codes = other_languages(self.root.locale.language_code)
        asked = self.request.GET.get("p")
        page = Paginator(pages_below(self.root), ON_A_PAGE).get_page(asked)
        jobs = jobs_of(self.request.user).filter(root_key=self.root.translation_key)
        rows = [
            (one, one.depth - self.root.depth, [(code, found[code]) for code in codes])
            for one, found in matrix_of(page.object_list, codes)
        ]
        return super().get_context_data(**kwargs) | {
            "root": self.root,
            "list_page": page,
            "languages": [(code, _called(code)) for code in codes],
            "rows": rows,
            "jobs": jobs,
            "may_order": bool(languages_to_order(self.request.user, self.root)),
        }

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        """``action`` with one page of the list, in one language."""
        action, page, code = request.POST.get("action"), self._page(request), self._code(request)
        if action == "update":
            bring_up_to_date(page, code, request.user)
            told = _(
                "The translator has the newest version of “%(title)s” now. The translated page "
                "stays as it is until somebody publishes it."
            )
        elif action in {"leave-out", "intend"}:
            intend(page.translation_key, code, action == "intend")
            told = (
                _("“%(title)s” is meant to be translated.")
                if action == "intend"
                else _("“%(title)s” is not meant to be translated.")
            )
        else:
            raise PermissionDenied
        messages.success(request, told % {"title": page.get_admin_display_title()})
        return redirect(request.get_full_path())

    def _page(self, request: HttpRequest) -> Page:
        try:
            key = UUID(request.POST.get("key", ""))
        except ValueError as error:
            raise PermissionDenied from error
        page = get_object_or_404(pages_below(self.root), translation_key=key)
        if not may_edit_original(request.user, page):
            raise PermissionDenied
        return page

    def _code(self, request: HttpRequest) -> str:
        code = request.POST.get("language", "")
        if code not in other_languages(self.root.locale.language_code):
            raise PermissionDenied
        return code

    def get_page_title(self) -> str:
        return _("Translations of %(title)s") % {"title": self.root.get_admin_display_title()}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.root.pk])
        return [
            {"url": edit, "label": self.root.get_admin_display_title()},
            {"url": "", "label": _("Translations")},
        ]


def _called(code: str) -> str:
    return str(get_language_info(code)["name_translated"])
