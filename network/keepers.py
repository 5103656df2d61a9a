"""Screens of the admin for those who keep networks: all that they keep, or one of them."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from network.models import NetworkPage
from network.rights import keeps, keeps_any


class KeepersItem(MenuItem):
    """An item of the menu that only they see."""

    def is_shown(self, request: Any) -> bool:
        return keeps_any(request.user)


class ForKeepers(WagtailAdminTemplateMixin):
    """For whoever keeps a network; 403 for others."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not keeps_any(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]


class OfNetwork(WagtailAdminTemplateMixin):
    """For whoever keeps the network that the address names; 403 for others."""

    header_icon = "group"
    request: HttpRequest
    network: NetworkPage

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.network = get_object_or_404(NetworkPage, pk=kwargs["page_id"])
        if not keeps(request.user, self.network):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def roster_url(self) -> str:
        return reverse("network_roster", args=[self.network.pk])

    def get_success_url(self) -> str:
        return self.roster_url

    def get_page_subtitle(self) -> str:
        return self.network.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        explore = reverse("wagtailadmin_explore", args=[self.network.pk])
        items = [{"url": explore, "label": self.network.title}]
        if self.request.path != self.roster_url:
            items.append({"url": self.roster_url, "label": _("Members and contacts")})
        title = {"url": "", "label": self.page_title, "sublabel": self.network.title}
        return [*items, title]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {"network": self.network, "roster_url": self.roster_url}
        return super().get_context_data(**kwargs) | context
