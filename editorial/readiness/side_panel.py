"""The list of problems beside the page in Wagtail's editor."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.views.pages.edit import EditView

from editorial.readiness.registry import problems_of


class ReadinessSidePanel(BaseSidePanel):
    """What keeps the saved draft from being published, and what an editor may look at."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle readiness")
        icon_name = "tasks"
        counter_classname = "w-bg-critical-200"

        def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            context["count"] = sum(problem.blocks for problem in self.panel.problems)
            return context

    name = "readiness"
    title = _("Ready to publish?")
    template_name = "editorial/panels/readiness.html"
    order = 150

    def __init__(self, page: Any, request: Any) -> None:
        super().__init__(page, request)
        self.problems = problems_of(page)

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        context["blocking"] = [problem for problem in self.problems if problem.blocks]
        context["warnings"] = [problem for problem in self.problems if not problem.blocks]
        return context


class ReadinessEditView(EditView):
    """Wagtail's page editor with the list beside it."""

    def get_side_panels(self) -> MediaContainer:
        panels = list(super().get_side_panels())
        if not self.expects_json_response:
            # The saved draft, not what the form may just have refused.
            saved = self.real_page_record.get_latest_revision_as_object()
            panels.append(ReadinessSidePanel(saved, self.request))
        return MediaContainer(panels)
