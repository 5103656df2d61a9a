"""All public pages of a served demo, and a few that between them show everything."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from urllib.parse import urlsplit

from bs4 import BeautifulSoup

from tests.browser.serving import DemoSite

#: What no sitemap names: hits, no hits, filtered lists, forms, and what is not there.
BESIDES = [
    "/haku/?q=lanka",
    "/en/search/?q=loom",
    "/haku/?q=xyzzy",
    "/galleria/?keyword=kudonta&free=1",
    "/en/gallery/?keyword=kudonta&year=2026",
    "/galleria/?year=1923",
    "/verkostot/hakemisto/?type=person&region=08",
    "/en/networks/events/?when=past",
    "/verkostot/kymijoki/liity/",
    "/en/networks/kymijoki/join/",
    "/palaute/",
    "/en/feedback/",
    "/ei-ole/",
    "/en/not-there/",
]
_ADDRESS = re.compile(r"<loc>([^<]+)</loc>")


def public_pages(site: DemoSite) -> dict[str, str]:
    """The HTML of every public page, by path."""
    listed = _ADDRESS.findall(html_of(site, "/sitemap.xml"))
    paths = [urlsplit(address).path for address in listed]
    return {path: html_of(site, path) for path in [*paths, *BESIDES]}


def covering(pages: dict[str, str]) -> list[str]:
    """Paths of a few of ``pages`` that show, in each language, every class that any shows."""
    missing = {path: _shown(path, html) for path, html in pages.items()}
    chosen = []
    while any(missing.values()):
        path = max(missing, key=lambda path: len(missing[path]))
        chosen.append(path)
        seen = missing[path]
        missing = {other: shown - seen for other, shown in missing.items()}
    return chosen


def html_of(site: DemoSite, path: str) -> str:
    """What ``path`` answers, whatever its status."""
    try:
        with urllib.request.urlopen(f"{site.address}{path}", timeout=30) as answer:  # noqa: S310
            return answer.read().decode()
    except urllib.error.HTTPError as refusal:
        return refusal.read().decode()


def _shown(path: str, html: str) -> set[tuple[bool, str]]:
    english = path.startswith("/en/")
    tags = BeautifulSoup(html, "html.parser").find_all(True)
    words = {word for tag in tags for word in [tag.name, *tag.get("class", [])]}
    return {(english, word) for word in words}
