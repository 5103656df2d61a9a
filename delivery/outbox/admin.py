"""The outbox among the reports of the admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from delivery.outbox.views import VIEW, OutboxView, send_anew


class OutboxItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(VIEW))


@hooks.register("register_reports_menu_item")
def register_menu_item() -> OutboxItem:
    address = reverse("delivery_outbox")
    return OutboxItem(_("Outgoing messages"), address, icon_name="mail", order=910)


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    place, view = "reports/outgoing-messages/", OutboxView
    results = view.as_view(results_only=True)
    return [
        path(place, view.as_view(), name="delivery_outbox"),
        path(f"{place}results/", results, name="delivery_outbox_results"),
        path(f"{place}<int:pk>/send/", send_anew, name="delivery_send_anew"),
    ]
