"""The same for many pages at once."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from wagtail.admin.views.pages.bulk_actions.delete import DeleteBulkAction
from wagtail.admin.views.pages.bulk_actions.move import MoveBulkAction
from wagtail.models import Page

from editorial.translations_along.moving import answer_to, move_along
from editorial.translations_along.offers import (
    Offer,
    chosen,
    to_delete,
    to_move,
    translations_elsewhere,
)


class DeleteManyWithTranslations(DeleteBulkAction):
    """What is ticked is deleted as if it had been chosen in the list."""

    template_name = "editorial/translations_along/confirm_bulk_delete.html"

    def get_actionable_objects(self) -> tuple[list[Page], dict[str, Any]]:
        pages, refused = super().get_actionable_objects()
        if self.cleaned_form is None:
            return pages, refused
        offers = to_delete(pages, self.request.user)
        along = [one.page for one in chosen(offers, self.request.POST.getlist("along"))]
        return _topmost([*pages, *along]), refused

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        pages = [item["item"] for item in context["items"]]
        offers = to_delete(pages, self.request.user)
        return context | {
            "offers": offers,
            "ticked": self.request.POST.getlist("along"),
            "elsewhere": translations_elsewhere(pages, offers),
        }


class MoveManyWithTranslations(MoveBulkAction):
    """Shows where the translations would go once it is known where the pages go."""

    template_name = "editorial/translations_along/confirm_bulk_move.html"
    offers: list[Offer] = []
    along: list[Offer] = []

    def prepare_action(self, pages: Any, pages_without_access: Any) -> HttpResponseBase | None:
        response: HttpResponseBase | None = super().prepare_action(pages, pages_without_access)
        if response is not None:
            return response
        destination = self.cleaned_form.cleaned_data["chooser"].specific
        self.offers = to_move(pages, destination, self.request.user)
        if self.offers and self.request.POST.get("shown") != str(destination.pk):
            self.destination = destination
            return TemplateResponse(self.request, self.template_name, self.get_context_data())
        self.along = chosen(self.offers, self.request.POST.getlist("along"))
        return answer_to(self.request, self.along)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "offers": self.offers,
            "shown": self.destination.pk if self.destination else "",
        }

    def get_execution_context(self) -> dict[str, Any]:
        return super().get_execution_context() | {"along": self.along}

    @classmethod
    def execute_action(
        cls, objects: Any, along: list[Offer] | None = None, **kwargs: Any
    ) -> tuple[int, int] | None:
        counted: tuple[int, int] | None = super().execute_action(objects, **kwargs)
        move_along(along or [], kwargs.get("user"))
        return counted


def _topmost(pages: list[Page]) -> list[Page]:
    """Without what goes along anyway, since it lies below another of them."""
    return [page for page in pages if not any(page.is_descendant_of(one) for one in pages)]
