"""Where a keeper begins: their networks, with what can be done there."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language, gettext_lazy
from django.views.generic import TemplateView

from network.keepers import ForKeepers
from network.rights import by_key, networks_of


class MyNetworksView(ForKeepers, TemplateView):
    """The networks that the user keeps, each once, with what can be done there."""

    page_title = gettext_lazy("My networks")
    header_icon = "group"
    template_name = "network/admin/my_networks.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pages = networks_of(self.request.user).select_related("locale")
        networks = by_key(pages, get_language() or "").values()
        in_order = sorted(networks, key=lambda page: page.title.casefold())
        return super().get_context_data(**kwargs) | {"networks": in_order}
