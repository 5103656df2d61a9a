"""A sitemap after a look at its structure: sitemaps.org's rules and the language links."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from xml.etree import ElementTree

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"


@dataclass
class Url:
    """One ``<url>``; ``editions`` by ``hreflang``."""

    modified: datetime | None = None
    editions: dict[str, str] = field(default_factory=dict)
    images: list[str] = field(default_factory=list)


def addresses(client: Any, url: str = "/sitemap.xml") -> dict[str, Url]:
    """What the sitemap, or its part, at ``url`` lists."""
    root = _read(client, url)
    assert root.tag == f"{SITEMAP}urlset"
    found: dict[str, Url] = {}
    for element in root:
        assert element.tag == f"{SITEMAP}url"
        address = _address(element[0], f"{SITEMAP}loc")
        assert address not in found, f"{address} is there twice"
        found[address] = _url(element)
    assert len(found) <= 50_000
    return found


def parts(client: Any) -> list[str]:
    """The parts that the index lists, in its order."""
    root = _read(client, "/sitemap.xml")
    assert root.tag == f"{SITEMAP}sitemapindex"
    assert {element.tag for element in root} == {f"{SITEMAP}sitemap"}
    return [_address(element[0], f"{SITEMAP}loc") for element in root]


def _read(client: Any, url: str) -> ElementTree.Element:
    response = client.get(url)
    assert response.status_code == 200, url
    assert response["Content-Type"] == "application/xml; charset=utf-8"
    assert len(response.content) < 50 * 1024 * 1024
    return ElementTree.fromstring(response.content)  # noqa: S314 - ours


def _url(element: ElementTree.Element) -> Url:
    url = Url()
    for child in element[1:]:
        if child.tag == f"{SITEMAP}lastmod":
            url.modified = datetime.fromisoformat(child.text or "")
            assert url.modified.tzinfo
        elif child.tag == f"{XHTML}link":
            assert child.attrib.keys() == {"rel", "hreflang", "href"}
            url.editions[child.attrib["hreflang"]] = child.attrib["href"]
        else:
            assert child.tag == f"{IMAGE}image"
            url.images.append(_address(child[0], f"{IMAGE}loc"))
    return url


def _address(element: ElementTree.Element, tag: str) -> str:
    assert element.tag == tag
    address = element.text or ""
    assert address.startswith("http") and len(address) < 2048 and address.isascii()
    return address
