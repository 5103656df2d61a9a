"""Wagtail's question before a page is moved, with its translations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from wagtail import hooks
from wagtail.admin.views.pages.move import MoveConfirmView
from wagtail.models import Page

from editorial.translations_along.offers import (
    Offer,
    chosen,
    to_move,
    translations_elsewhere,
)


class MoveWithTranslationsView(MoveConfirmView):
    """Asks and moves as Wagtail's view does, which sends you back where a slug is taken."""

    template_name = "editorial/translations_along/confirm_move.html"

    @transaction.atomic
    def dispatch(
        self, request: HttpRequest, page_to_move_id: int, destination_id: int, **kwargs: Any
    ) -> HttpResponseBase:
        page = get_object_or_404(Page, pk=page_to_move_id).specific
        page.make_room_under(get_object_or_404(Page, pk=destination_id))
        response = super().dispatch(request, page_to_move_id, destination_id, **kwargs)
        # The question alone must leave the slug as it was.
        transaction.set_rollback(request.method != "POST")
        return response

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        offers = chosen(self._offers(), request.POST.getlist("along"))
        if answer := answer_to(request, offers):
            return answer
        response = super().post(request, *args, **kwargs)
        move_along(offers, request.user)
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        offers = self._offers()
        return super().get_context_data(**kwargs) | {
            "offers": offers,
            "elsewhere": translations_elsewhere([self.page_to_move], offers),
        }

    def _offers(self) -> list[Offer]:
        return to_move([self.page_to_move], self.destination, self.request.user)


def answer_to(request: HttpRequest, offers: Iterable[Offer]) -> HttpResponseBase | None:
    """What an app has against one of the moves."""
    asked = (
        hook(request, offer.page.specific, offer.destination)
        for offer in offers
        for hook in hooks.get_hooks("before_move_page")
    )
    return next((one for one in asked if hasattr(one, "status_code")), None)


def move_along(offers: Iterable[Offer], user: Any) -> None:
    for offer in offers:
        # Another may have been moved meanwhile, and with it where this one stands.
        page = Page.objects.get(pk=offer.page.pk).specific
        page.move(Page.objects.get(pk=offer.destination.pk), pos="last-child", user=user)
