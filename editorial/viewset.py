"""The admin's views of a page of ours."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from wagtail.admin.views.pages.move import MoveConfirmView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from editorial.listing import KindsAddView, KindsIndexView
from editorial.preview.side_panel import GuestsEditView
from editorial.readiness.side_panel import ReadinessCreateView
from editorial.workflow.views import DecisionInTheEditorView, DecisionView


class FreeSlugMoveView(MoveConfirmView):
    """Asks and moves as Wagtail's view does, which sends you back where a slug is taken."""

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


class ExplorerViewSet(PageViewSet):
    """Wagtail's views for any page, but lists and choices show the kinds by icon."""

    model = Page
    add_subpage_view_class = KindsAddView
    index_view_class = KindsIndexView


class EditorialPageViewSet(ExplorerViewSet):
    """Registered for every page with EditorialPageMixin."""

    add_view_class = ReadinessCreateView
    edit_view_class = GuestsEditView
    move_confirm_view_class = FreeSlugMoveView
    workflow_action_view_class = DecisionView
    collect_workflow_action_data_view_class = DecisionInTheEditorView
