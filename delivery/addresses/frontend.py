"""A front end elsewhere: the addresses of pages lead there, those of files to us."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from wagtail.models import Site


def frontend_url() -> str:
    """The address of the front end that shows the pages, without a slash at its end; "" when
    this site shows them itself.
    """
    return str(getattr(settings, "DELIVERY_FRONTEND_URL", "")).rstrip("/")


def host_of_files() -> str:
    """What the addresses of files begin with: nothing, unless pages are on another host."""
    return str(settings.WAGTAILADMIN_BASE_URL).rstrip("/") if frontend_url() else ""


def lead_to_frontend() -> None:
    """Let Wagtail make the addresses of pages for the front end: in the API, in feeds, in the
    sitemap, in letters, wherever a page is asked for its address.
    """
    # https://github.com/wagtail/wagtail/blob/main/wagtail/models/sites.py: Site.root_url, from
    # which every address of a page is made.
    own: Any = Site.root_url

    def root_url(site: Site) -> str:
        frontend = frontend_url()
        return frontend if frontend and site.is_default_site else str(own.fget(site))

    if not getattr(own.fget, "leads_to_frontend", False):
        root_url.leads_to_frontend = True  # type: ignore[attr-defined]
        Site.root_url = property(root_url)
