from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page
from wagtail.search import index

from editorial.models import EditorialPageMixin
from editorial.translation.fields import PAGE_FIELDS, texts
from network import panels
from network.models.event_routes import EventRoutesMixin
from network.models.listings import DirectoryMixin


class NetworkIndexPage(
    EventRoutesMixin, DirectoryMixin, EditorialPageMixin, RoutablePageMixin, Page
):
    """All networks of a site in one language."""

    page_icon = "list-ul"
    page_description = _("The list of all networks; each network goes under it.")
    subpage_types = ["network.NetworkPage"]
    template = "network/network_index_page.html"
    lists_name_networks = True
    summary_source = "introduction"

    # Text
    introduction = models.TextField(_("introduction"), blank=True)

    override_translatable_fields = [*PAGE_FIELDS, *texts("introduction")]

    content_panels = panels.INDEX
    search_fields = [*Page.search_fields, index.SearchField("introduction")]

    class Meta:
        verbose_name = _("list of networks")
        verbose_name_plural = _("lists of networks")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from network.networks.index import index_context

        context = super().get_context(request, *args, **kwargs)
        return context | index_context(self, request)
