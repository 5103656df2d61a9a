"""Wagtail's question before a page is deleted, with its translations."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from wagtail import hooks
from wagtail.actions.delete_page import DeletePageAction
from wagtail.admin.views.pages.delete import DeleteView
from wagtail.admin.views.pages.utils import type_to_delete_confirmation

from editorial.translations_along.offers import (
    Offer,
    chosen,
    to_delete,
    translations_elsewhere,
)


class DeleteWithTranslationsView(DeleteView):
    """Deletes what is ticked along with the page: all of it, or nothing."""

    template_name = "editorial/translations_along/confirm_delete.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        offers = chosen(self._offers(), request.POST.getlist("along"))
        is_sure = not self.usage.is_protected and type_to_delete_confirmation(request)
        if is_sure and (answer := self._delete(offers)):
            return answer
        return super().post(request, *args, **kwargs)

    def _delete(self, offers: list[Offer]) -> HttpResponseBase | None:
        """The answer of an app that has something against one of them; nothing is deleted then."""
        asked = (
            hook(self.request, offer.page.specific)
            for offer in offers
            for hook in hooks.get_hooks("before_delete_page")
        )
        if answer := next((one for one in asked if hasattr(one, "status_code")), None):
            return answer
        for offer in offers:
            DeletePageAction(offer.page, user=self.request.user).execute()
        return None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context, offers = super().get_context_data(**kwargs), self._offers()
        along = sum(offer.below + 1 for offer in offers if not offer.why_not)
        back = reverse("wagtailadmin_explore", args=[self.page.get_parent().pk])
        return context | {
            "offers": offers,
            "ticked": self.request.POST.getlist("along"),
            "elsewhere": translations_elsewhere([self.page], offers),
            "type_to_confirm_before_delete": _is_much(context["descendant_count"] + 1 + along),
            "back": context["next"] or back,
            "page_perms": self.page.permissions_for_user(self.request.user),
        }

    def _offers(self) -> list[Offer]:
        return to_delete([self.page], self.request.user)


def _is_much(pages: int) -> bool:
    return pages >= int(getattr(settings, "WAGTAILADMIN_UNSAFE_PAGE_DELETION_LIMIT", 10))
