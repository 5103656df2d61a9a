"""Pages in the explorer, and what may be added there: each kind with its icon."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from wagtail.admin.ui.tables.pages import PageTypeColumn
from wagtail.admin.views.pages.create import AddSubpageView
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.models import Page


def icon_of(model: type[Page]) -> str:
    """The name of the icon that pages of ``model`` have in the admin."""
    return getattr(model, "page_icon", "doc-empty")


class KindColumn(PageTypeColumn):
    """The kind of a page with its icon."""

    cell_template_name = "editorial/pages/kind_cell.html"

    def get_cell_context_data(self, instance: Page, parent_context: Any) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"icon": icon_of(instance.specific_class or Page)}


class KindsIndexView(ExplorableIndexView):
    """Wagtail's list of the pages below a page of ours."""

    base_columns = [
        KindColumn(
            "type",
            label=column.label,
            accessor="page_type_display_name",
            sort_key="content_type__model",
            width="12%",
        )
        if isinstance(column, PageTypeColumn)
        else column
        for column in ExplorableIndexView.base_columns
    ]


class KindsAddView(AddSubpageView):
    """Asks which kind of page is to be added below a page of ours."""

    template_name = "editorial/pages/add_subpage.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context["kinds"] = [
            (icon_of(apps.get_model(app, model)), name, app, model, description)
            for name, app, model, description in self.page_types
        ]
        return context
