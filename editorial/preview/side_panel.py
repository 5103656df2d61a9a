"""What guests have said of a page, beside its form."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import BaseSidePanel

from editorial.preview.shared import comments_on
from editorial.readiness.side_panel import ReadinessEditView

#: The rest stands in the view of the links.
SHOWN = 20


class GuestsSidePanel(BaseSidePanel):
    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle comments of guests")
        icon_name = "group"

        def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            context["count"] = len(self.panel.comments)
            return context

    name = "guests"
    title = _("From guests")
    template_name = "editorial/preview/guests.html"
    order = 350

    def __init__(self, page: Any, request: Any) -> None:
        super().__init__(page, request)
        self.comments = list(comments_on(page)[:SHOWN]) if page.pk else []

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        context["comments"] = self.comments
        context["share_url"] = reverse("editorial_share", args=[self.object.pk])
        return context


def guests_panel_of(page: Any, request: Any) -> GuestsSidePanel | None:
    """Once guests have said something."""
    panel = GuestsSidePanel(page, request)
    return panel if panel.comments else None


class GuestsEditView(ReadinessEditView):
    """The page editor, with what guests have said."""

    def get_side_panels(self) -> MediaContainer:
        panels = super().get_side_panels()
        panel = guests_panel_of(self.page, self.request)
        return MediaContainer([*panels, panel]) if panel else panels
