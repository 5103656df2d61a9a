"""The report "Rights of pictures": what is missing, what ends soon, and where it is shown."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.forms import CheckboxSelectMultiple
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports.base import ReportView
from wagtail.permissions import policy_registry

from delivery.spreadsheet import SafeSpreadsheetMixin
from gallery.models import Picture
from gallery.reports.gaps import Gap, conditions, ends_on, gaps_in_words, with_gaps
from gallery.reports.places import draft_pages, live_pages

#: Who sees the report, and edits from it; ``gallery.rights`` gives it to editors.
PERMISSION = "gallery.change_picture"
THUMBNAIL = "max-165x165"


class PictureTitleColumn(TitleColumn):
    cell_template_name = "gallery/reports/title_cell.html"


class GapsColumn(Column):
    cell_template_name = "gallery/reports/gaps_cell.html"


class PagesColumn(Column):
    cell_template_name = "gallery/reports/pages_cell.html"


class ChosenColumn(Column):
    """A box to choose the row by; its name makes the address of the form."""

    header_template_name = "gallery/reports/chosen_header.html"
    cell_template_name = "gallery/reports/chosen_cell.html"


class RightsFilterSet(WagtailFilterSet):
    gap = django_filters.MultipleChoiceFilter(
        label=_("Gap"),
        choices=Gap.choices,
        widget=CheckboxSelectMultiple,
        method="with_any_of",
    )
    live = django_filters.ChoiceFilter(
        label=_("Where"),
        choices=[("yes", _("On published pages")), ("no", _("On no published page"))],
        method="by_place",
    )

    def with_any_of(self, pictures: QuerySet, name: str, chosen: list[str]) -> QuerySet:
        found, wanted = conditions(), Q()
        for gap in chosen:
            wanted |= found[gap]
        return pictures.filter(wanted)

    def by_place(self, pictures: QuerySet, name: str, chosen: str) -> QuerySet:
        return pictures.filter(is_live=chosen == "yes")

    class Meta:
        model = Picture
        fields: list[str] = []


class RightsReportView(SafeSpreadsheetMixin, ReportView):
    model = Picture
    page_title = _("Rights of pictures")
    header_icon = "image"
    index_url_name = "gallery_rights_report"
    index_results_url_name = "gallery_rights_report_results"
    results_template_name = "gallery/reports/rights_results.html"
    filterset_class = RightsFilterSet
    permission_required = PERMISSION
    export_filename = "picture-rights"
    list_export = ["title", "gap_words", "ends_on", "credit", "licence_words", "page_addresses"]
    export_headings = {
        "title": _("Title"),
        "gap_words": _("Gap"),
        "ends_on": _("Ends on"),
        "credit": _("Credit"),
        "licence_words": _("Licence"),
        "page_addresses": _("Published pages"),
    }
    columns = [
        ChosenColumn("chosen", label=_("Choose")),
        PictureTitleColumn("title", label=_("Picture"), url_name="wagtailimages:edit"),
        GapsColumn("gaps", label=_("Gap")),
        Column("ends_on", label=_("Ends on")),
        Column("licence_words", label=_("Licence")),
        PagesColumn("live_pages", label=_("Where it is used")),
    ]

    def user_has_permission(self, permission: str) -> bool:
        return self.request.user.has_perm(permission)

    def get_queryset(self) -> QuerySet[Picture]:
        policy = policy_registry.get_by_type(Picture)
        mine = policy.instances_user_has_permission_for(self.request.user, "change")
        found: Any = with_gaps(Picture.objects.filter(pk__in=mine.values("pk")))
        return found.prefetch_related("texts").prefetch_renditions(THUMBNAIL)

    def decorate_paginated_queryset(self, object_list: Any) -> list[Picture]:
        pictures = list(object_list)
        live = live_pages(pictures)
        drafts = {} if self.is_export else draft_pages(pictures)
        for picture in pictures:
            _dress(picture, live.get(picture.pk, []), drafts.get(picture.pk, []))
        return pictures

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        edit = reverse("wagtail_bulk_action", args=["gallery", "picture", "edit_rights"])
        return super().get_context_data(**kwargs) | {
            "edit_rights_url": edit,
            "here": self.request.get_full_path().replace("/results/", "/", 1),
        }


def _dress(picture: Any, live: list[Any], drafts: list[Any]) -> None:
    """What the cells and the spreadsheet ask of a row."""
    picture.gaps = list(gaps_in_words(picture))
    picture.gap_words = "; ".join(picture.gaps)
    picture.ends_on = ends_on(picture)
    picture.licence_words = str(picture.licence.label) if picture.licence else ""
    picture.live_pages, picture.draft_pages = live, drafts
    picture.page_addresses = " ".join(filter(None, (page.full_url for page in live)))
