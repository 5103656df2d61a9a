"""Where the queue is, and the way to it."""

from __future__ import annotations

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from network.joining import admin_views as views
from network.keepers import KeepersItem


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    place = "networks/requests/"
    return [
        path(f"{place}<int:pk>/accept/", views.AcceptView.as_view(), name="network_join_accept"),
        path(f"{place}<int:pk>/", views.HandleView.as_view(), name="network_join_handle"),
        path(place, views.JoinRequestsView.as_view(), name="network_join_requests"),
    ]


class JoinRequestsViewSet(ViewSet):
    """The item of the menu; its views stand at addresses of their own, as letters name them."""

    name = "join-requests"
    icon = "mail"
    menu_label = _("Requests to join")
    menu_order = 110
    menu_item_class = KeepersItem

    @property
    def menu_url(self) -> str:
        return reverse("network_join_requests")

    def get_urlpatterns(self) -> list[URLPattern]:
        return []
