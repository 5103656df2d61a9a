"""The report in the menu, and its form among what can be done with ticked pictures."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from gallery.reports.bulk import EditRights
from gallery.reports.undo import UndoView
from gallery.reports.views import PERMISSION, RightsReportView


class RightsReportItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PERMISSION)


@hooks.register("register_reports_menu_item")
def register_menu_item() -> RightsReportItem:
    address = reverse("gallery_rights_report")
    return RightsReportItem(_("Rights of pictures"), address, icon_name="image", order=600)


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    place, view = "reports/picture-rights/", RightsReportView
    return [
        path(place, view.as_view(), name="gallery_rights_report"),
        path(
            f"{place}results/",
            view.as_view(results_only=True),
            name="gallery_rights_report_results",
        ),
        path(f"{place}undo/<uuid:change>/", UndoView.as_view(), name="gallery_undo_rights"),
    ]


hooks.register("register_bulk_action", EditRights)
