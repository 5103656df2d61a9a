"""The list of problems beside the page in Wagtail's editor."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.models import get_all_child_relations
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView

from editorial.readiness.registry import Problem, problems_of


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
        context["blocking"] = self._linked(problem for problem in self.problems if problem.blocks)
        context["warnings"] = self._linked(
            problem for problem in self.problems if not problem.blocks
        )
        return context

    def _linked(self, problems: Iterable[Problem]) -> list[tuple[Problem, str]]:
        return [(problem, self._address_of(problem.where)) for problem in problems]

    def _address_of(self, where: str) -> str:
        """The field called ``where``: in this form, or in the form of the facts' source."""
        if not where:
            return ""
        relations = {relation.name for relation in get_all_child_relations(self.object)}
        field = f"#id_{where}-FORMS" if where in relations else f"#id_{where}"
        source = self.object.get_source()
        if source is self.object or where not in self.object.shared_form_fields():
            return field
        return reverse("wagtailadmin_pages:edit", args=[source.pk]) + field


class ReadinessCreateView(CreateView):
    """Wagtail's form for a new page with the list, which autosave then keeps up to date."""

    def get_side_panels(self) -> MediaContainer:
        panel = ReadinessSidePanel(self.page, self.request)
        return MediaContainer([*super().get_side_panels(), panel])


class ReadinessEditView(EditView):
    """Wagtail's page editor with the list beside it."""

    def get_side_panels(self) -> MediaContainer:
        # The saved draft, not what the form may just have refused.
        saved = self.page.get_latest_revision_as_object()
        return MediaContainer([*super().get_side_panels(), ReadinessSidePanel(saved, self.request)])
