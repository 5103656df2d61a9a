"""The report of all pages and how far they are in each language, as a list and as a table."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page, get_page_models
from wagtail.permissions import policy_registry

from delivery.spreadsheet import SafeSpreadsheetMixin
from editorial.pages import EditorialPageMixin
from editorial.translation_jobs.filters import StatesFilterSet, called
from editorial.translation_jobs.matrix import matrix_of

ACTIONS = ["add", "change", "publish"]


def may_see_report(user: Any) -> bool:
    return policy_registry.get_by_type(Page).user_has_any_permission(user, ACTIONS)


class TranslationStatesView(SafeSpreadsheetMixin, ReportView):
    """The pages of the default language that somebody finds in the explorer."""

    model = Page
    page_title = _("How far translations are")
    header_icon = "wagtail-localize-language"
    index_url_name = "editorial_translation_states"
    index_results_url_name = "editorial_translation_states_results"
    export_filename = "translations"
    filterset_class = StatesFilterSet
    any_permission_required = ACTIONS
    default_ordering = "path"

    @property
    def permission_policy(self) -> Any:
        return policy_registry.get_by_type(Page)

    @property
    def columns(self) -> list[Column]:
        title = TitleColumn("admin_title", label=_("Page"), get_url=_edit_url)
        kind = Column("kind", label=_("Type"))
        asked = self.filters.codes()
        return [title, kind, *(Column(f"in_{code}", label=called(code)) for code in asked)]

    @property
    def list_export(self) -> list[str]:
        names = ["admin_title", "kind", "edit_url"]
        return [*names, *(f"in_{code}" for code in self.filters.codes())]

    def _headings(self) -> dict[str, str]:
        named = {
            "admin_title": _("Page"),
            "kind": _("Type"),
            "edit_url": _("Address in the admin"),
        }
        every = named | {f"in_{code}": called(code) for code in self.filters.codes()}
        return {name: str(heading) for name, heading in every.items()}

    def get_queryset(self) -> QuerySet[Page]:
        mine = policy_registry.get_by_type(Page).explorable_instances(self.request.user)
        ours = [model for model in get_page_models() if issubclass(model, EditorialPageMixin)]
        pages: Any = Page.objects.type(*ours)
        found = pages.filter(pk__in=mine.order_by().values("pk"), alias_of=None)
        found = found.filter(locale__language_code=settings.LANGUAGE_CODE)
        return found.select_related("content_type").order_by("path")

    def decorate_paginated_queryset(self, object_list: Any) -> list[Page]:
        # In words now: a table is sent when the language of whoever asked is over.
        self.export_headings = self._headings()
        rows = matrix_of(object_list, self.filters.codes())
        for page, statuses in rows:
            _dress(page, statuses)
        return [page for page, _statuses in rows]


def _dress(page: Any, statuses: dict[str, Any]) -> None:
    """What the cells and the spreadsheet ask of a page."""
    page.admin_title = page.get_admin_display_title()
    page.kind = str(page.page_type_display_name)
    page.edit_url = _edit_url(page)
    for code, status in statuses.items():
        setattr(page, f"in_{code}", str(status))


def _edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])
