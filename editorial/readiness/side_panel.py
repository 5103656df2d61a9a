"""The list of problems beside the page in Wagtail's editor."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.models import get_all_child_relations
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.models import Page, get_page_models

from editorial.readiness.counts import remember
from editorial.readiness.registry import Problem, problems_of
from editorial.roles.kinds import may_with_kind
from editorial.translation.freshness import freshness_of
from editorial.workflow.editor import DecidesMixin, HandsInMixin


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
    about = _("The list is about the draft as it was last saved.")
    #: Whether the panel is about the newest draft, of which lists tell the counts.
    counts_for_lists = True

    def __init__(self, page: Any, request: Any) -> None:
        super().__init__(page, request)
        self.problems = problems_of(page)
        if page.pk and self.counts_for_lists:
            remember(page, self.problems)
        self.forms = AdminURLFinder(request.user)

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        context["blocking"] = self._linked(problem for problem in self.problems if problem.blocks)
        context["warnings"] = self._linked(
            problem for problem in self.problems if not problem.blocks
        )
        context["about"] = self.about
        context["translations"] = freshness_of(self.object) if self.object.pk else []
        return context

    def _linked(self, problems: Iterable[Problem]) -> list[tuple[Problem, str, str]]:
        """Each with the address of its field, and of its record where the editor may change it."""
        return [
            (problem, self._address_of(problem), self._form_of(problem.record))
            for problem in problems
        ]

    def _form_of(self, record: Any) -> str:
        return self.forms.get_edit_url(record) or "" if record else ""

    def _address_of(self, problem: Problem) -> str:
        """The field of ``problem`` or its block: here, or in the form of the facts' source."""
        where = problem.where
        if not where:
            return ""
        relations = {relation.name for relation in get_all_child_relations(self.object)}
        field = f"#id_{where}-FORMS" if where in relations else f"#id_{where}"
        # As Wagtail calls the section of a block; links of this kind open it where it is folded.
        field = f"#block-{problem.block}-section" if problem.block else field
        source = self.object.get_source()
        if source is self.object or where not in self.object.shared_form_fields():
            return field
        return reverse("wagtailadmin_pages:edit", args=[source.pk]) + field


class ReadinessCreateView(HandsInMixin, CreateView):
    """Wagtail's form for a new page with the list, which autosave then keeps up to date."""

    def dispatch(
        self,
        request: HttpRequest,
        content_type_app_name: str,
        content_type_model_name: str,
        parent_page_id: int,
    ) -> HttpResponseBase:
        name = (content_type_app_name, content_type_model_name)
        kind = _kinds_by_name().get(name)
        if kind and not may_with_kind(request.user, "add", kind):
            raise PermissionDenied
        return super().dispatch(request, *name, parent_page_id)

    def get_side_panels(self) -> MediaContainer:
        panel = ReadinessSidePanel(self.page, self.request)
        return MediaContainer([*super().get_side_panels(), panel])


class ReadinessEditView(DecidesMixin, EditView):
    """Wagtail's page editor with the list beside it."""

    def get_side_panels(self) -> MediaContainer:
        # The saved draft, not what the form may just have refused.
        saved = self.page.get_latest_revision_as_object()
        return MediaContainer([*super().get_side_panels(), ReadinessSidePanel(saved, self.request)])


def _kinds_by_name() -> dict[tuple[str, str], type[Page]]:
    return {(kind._meta.app_label, kind._meta.model_name): kind for kind in get_page_models()}
