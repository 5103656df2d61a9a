"""Pages in the explorer, and what may be added there: each kind with its icon."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import PageTable, PageTypeColumn
from wagtail.admin.views.pages.create import AddSubpageView
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.models import Page

from editorial.readiness.counts import counts_of
from editorial.roles.kinds import may_with_kind
from editorial.translation_jobs.in_lists import told_in_list


def icon_of(model: type[Page]) -> str:
    """The name of the icon that pages of ``model`` have in the admin."""
    return getattr(model, "page_icon", "doc-empty")


class KindColumn(PageTypeColumn):
    """The kind of a page with its icon."""

    cell_template_name = "editorial/pages/kind_cell.html"

    def get_cell_context_data(self, instance: Page, parent_context: Any) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"icon": icon_of(instance.specific_class or Page)}


class ChecksColumn(Column):
    """How many problems keep the newest draft of a page from being published."""

    cell_template_name = "editorial/pages/checks_cell.html"

    def get_value(self, instance: Page) -> Any:
        return getattr(instance, "readiness", None)

    def get_cell_context_data(self, instance: Page, parent_context: Any) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"count": self.get_value(instance)}


class TranslationsColumn(Column):
    """How far a page is in the other languages."""

    cell_template_name = "editorial/pages/translations_cell.html"

    def get_value(self, instance: Page) -> Any:
        return getattr(instance, "in_other_languages", [])


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
    ] + [
        ChecksColumn("checks", label=_("Checks"), width="12%"),
        TranslationsColumn("translations", label=_("Translations"), width="14%"),
    ]

    def get_table(self, object_list: Any) -> PageTable:
        counts, told = counts_of(object_list), told_in_list(object_list)
        for page in object_list:
            page.readiness = counts.get(page.pk)
            page.in_other_languages = told.get(page.pk, [])
        return super().get_table(object_list)


class KindsAddView(AddSubpageView):
    """Asks which kind of page is to be added below a page of ours."""

    template_name = "editorial/pages/add_subpage.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context["kinds"] = [
            (icon_of(apps.get_model(app, model)), name, app, model, description)
            for name, app, model, description in self.page_types
            if may_with_kind(self.request.user, "add", apps.get_model(app, model))
        ]
        return context
