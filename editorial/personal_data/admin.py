"""The way to the page, and what was done there, among the reports."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from editorial.personal_data.views import PersonalDataView, may_enter


class PersonalDataItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_enter(request.user)


@hooks.register("register_reports_menu_item")
def register_menu_item() -> PersonalDataItem:
    address = reverse("editorial_personal_data")
    return PersonalDataItem(_("Personal data"), address, icon_name="user", order=900)


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    return [path("personal-data/", PersonalDataView.as_view(), name="editorial_personal_data")]
