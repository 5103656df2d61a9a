"""The admin's views of a page of ours."""

from __future__ import annotations

from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from editorial.listing import KindsAddView, KindsIndexView
from editorial.preview.side_panel import GuestsEditView
from editorial.readiness.side_panel import ReadinessCreateView
from editorial.translations_along.deleting import DeleteWithTranslationsView
from editorial.translations_along.moving import MoveWithTranslationsView
from editorial.workflow.views import DecisionInTheEditorView, DecisionView


class ExplorerViewSet(PageViewSet):
    """Wagtail's views for any page, but lists and choices show the kinds by icon."""

    model = Page
    add_subpage_view_class = KindsAddView
    index_view_class = KindsIndexView


class EditorialPageViewSet(ExplorerViewSet):
    """Registered for every page with EditorialPageMixin."""

    add_view_class = ReadinessCreateView
    edit_view_class = GuestsEditView
    move_confirm_view_class = MoveWithTranslationsView
    delete_view_class = DeleteWithTranslationsView
    workflow_action_view_class = DecisionView
    collect_workflow_action_data_view_class = DecisionInTheEditorView
