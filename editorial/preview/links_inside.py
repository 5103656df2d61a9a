"""Links of a rendered page that stay inside its preview."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urlsplit

from django.utils.html import escape

from editorial.preview.opened import Opened

#: The address of a link in HTML that templates have made: attributes stand in double quotes.
_LINK = re.compile(r'(<a\b[^>]*?\shref=")([^"]*)(")', re.IGNORECASE)


def with_links_inside(html: str, opened: Opened) -> str:
    """``html`` with every link to a page of the preview leading there inside it."""
    inside = _by_address(opened)

    def lead(link: re.Match[str]) -> str:
        address = urlsplit(unescape(link[2]))
        found = inside.get(address._replace(query="", fragment="").geturl())
        if found is None:
            return link[0]
        whole = found + (f"#{address.fragment}" if address.fragment else "")
        return f"{link[1]}{escape(whole)}{link[3]}"

    return _LINK.sub(lead, html)


def _by_address(opened: Opened) -> dict[str, str]:
    """Public addresses, with and without the host, and where they lead in the preview.

    A draft may have another address than its row.
    """
    found: dict[str, str] = {}
    for page in [*opened.scope.rows.values(), *opened.scope.drafts]:
        _site, host, path = page.get_url_parts() or (None, "", "")
        if path:
            found[path] = found[f"{host}{path}"] = opened.address_of(page)
    return found
