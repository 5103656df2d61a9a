"""Links of a network in words that say where they lead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from network.models import NetworkLink


@dataclass(frozen=True)
class ShownLink:
    """``label`` in its own ``language`` ("" for that of the page), ``place`` in ours."""

    label: str
    language: str
    place: str
    url: str


def shown_links(links: Iterable[NetworkLink], language: str) -> list[ShownLink]:
    return [_shown(link, language) for link in links]


def _shown(link: NetworkLink, language: str) -> ShownLink:
    foreign = link.language if link.language != language else ""
    return ShownLink(link.label, foreign, _place(link), link.url)


def _place(link: NetworkLink) -> str:
    """Where it leads; without an address, where a reader may look."""
    kind = link.Kind
    leads = {
        kind.FACEBOOK: (_("opens Facebook"), _("on Facebook")),
        kind.INSTAGRAM: (_("opens Instagram"), _("on Instagram")),
        kind.LINKEDIN: (_("opens LinkedIn"), _("on LinkedIn")),
        kind.YOUTUBE: (_("opens YouTube"), _("on YouTube")),
    }
    host = (urlsplit(link.url).hostname or "").removeprefix("www.")
    otherwise = ("" if host in link.label else host, "")
    opens, stands = leads.get(kind(link.kind), otherwise)
    return opens if link.url else stands
