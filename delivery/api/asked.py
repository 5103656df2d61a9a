"""What one request asks of the API."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from wagtail.models import Site

from delivery.addresses.frontend import frontend_url
from delivery.api.data import ReferenceData
from delivery.sitemap.roots import Roots


@dataclass
class Asked:
    """A request that was read: ``values`` are its parameters, checked, by name.

    ``fields`` are the optional properties that the answer has.
    """

    request: HttpRequest
    locale: str
    fields: Collection[str] = ()
    values: dict[str, Any] = field(default_factory=dict)

    def wants(self, *names: str) -> bool:
        """Whether any of these properties is in the answer: what is not need not be loaded."""
        return any(name in self.fields for name in names)

    @cached_property
    def site(self) -> Site | None:
        """The site of the host that is asked; without a query where there is only one."""
        return Site.find_for_request(self.request)

    @cached_property
    def roots(self) -> Roots:
        """The published front pages, and the addresses below them: one query."""
        return Roots.of_id(self._site_id, self.request)

    def reference(self, page: Any) -> ReferenceData:
        """A published page of the site, by its row."""
        url = self.roots.address(page.path, page.url_path)
        return {"id": page.pk, "title": page.title, "url": url}

    @property
    def _site_id(self) -> int:
        sites = {root.site_id for root in Site.get_site_root_paths()}
        if len(sites) == 1:
            return next(iter(sites))
        return self.site.pk if self.site else 0

    @cached_property
    def files(self) -> str:
        """What the addresses of files begin with: the host that serves them."""
        if frontend_url() or not self.roots:
            return str(settings.WAGTAILADMIN_BASE_URL).rstrip("/")
        return urljoin(self.roots[0].address, "/").rstrip("/")

    def api_address(self, path: str) -> str:
        """The absolute address of ``path`` in the API."""
        return f"{self.files}{reverse('delivery_api', args=[path])}"


def default_locale() -> str:
    """The language of an answer when nobody asks for one."""
    return str(settings.LANGUAGE_CODE)
