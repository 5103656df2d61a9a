"""The links of a page, for those who may edit it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
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

from delivery.public_forms.verdict import words_of
from editorial.preview.addresses import LinkAddresses
from editorial.preview.log import log_made
from editorial.preview.rights import may_share
from editorial.preview.share_form import ShareForm
from editorial.preview.share_links import ShareLink
from editorial.preview.shared import comments_on, links_to, revoke


class ShareView(WagtailAdminTemplateMixin, FormView):
    """GET lists them; POST makes one, or revokes the one whose id ``revoke`` is."""

    form_class = ShareForm
    page_title = gettext_lazy("Share before publication")
    header_icon = "link"
    template_name = "editorial/preview/share.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        page = get_object_or_404(Page, pk=kwargs["page_id"], depth__gt=1)
        self.page = page.specific
        if not may_share(request.user, self.page):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        chosen = request.POST.get("revoke", "")
        if not chosen:
            return super().post(request, *args, **kwargs)
        pk = int(chosen) if chosen.isdecimal() and len(chosen) < 10 else 0
        link = get_object_or_404(links_to(self.page), pk=pk)
        if not may_share(request.user, link.page.specific):
            raise PermissionDenied
        if revoke(link, request.user):
            messages.success(request, _("The link opens nothing any more."))
        else:
            messages.warning(request, _("The link had been revoked already."))
        return redirect(request.path)

    def form_valid(self, form: ShareForm) -> HttpResponse:
        with transaction.atomic():
            link = form.save()
            log_made(link)
        messages.success(self.request, _("The link is made. Copy it below and send it yourself."))
        return redirect(f"{self.request.path}?made={link.pk}")

    def form_invalid(self, form: ShareForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"page": self.page, "user": self.request.user}

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        title = self.get_page_subtitle()
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return [{"url": edit, "label": title}, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        comments = list(comments_on(self.page))
        for comment in comments:
            comment.doubts = words_of(comment.suspicions)  # type: ignore[attr-defined]
        return super().get_context_data(**kwargs) | {
            "page": self.page,
            "rows": [self._row(link) for link in links_to(self.page)],
            "comments": comments,
            "made": self.request.GET.get("made", ""),
        }

    def _row(self, link: ShareLink) -> dict[str, Any]:
        """``url`` only while it opens something, and to those who may edit what it opens."""
        may = may_share(self.request.user, link.page.specific)
        code = link.page.locale.language_code
        return {
            "link": link,
            "url": LinkAddresses(link.token).whole(code) if may and link.is_valid else "",
            "may_revoke": may and link.is_valid,
        }
