"""The addresses under an index and under a network that are no pages."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from django.http import Http404, HttpRequest
from wagtail.models import Page

from delivery.languages.alternates import Alternate, alternates_of
from delivery.page_base import PageBase
from network.forms import NetworkChildForm

Kind = Literal["directory", "events", "calendar", "join", "projects", "plans"]
#: What stands there beside pages, by language.
OWN_SLUGS: dict[Kind, dict[str, str]] = {
    "directory": {"fi": "hakemisto", "en": "directory"},
    "events": {"fi": "tapahtumat", "en": "events"},
    "calendar": {"fi": "kalenteri", "en": "calendar"},
    "join": {"fi": "liity", "en": "join"},
    "projects": {"fi": "hankkeet", "en": "projects"},
    "plans": {"fi": "suunnitelmat", "en": "plans"},
}
RESERVED_SLUGS = frozenset(slug for words in OWN_SLUGS.values() for slug in words.values())


def own_slug(kind: Kind, language: str) -> str:
    """The word in an address in ``language``: "hakemisto" for the directory."""
    return OWN_SLUGS[kind].get(language, OWN_SLUGS[kind]["en"])


def route_to(kind: Kind, rest: str = "") -> str:
    """The pattern of a route, with the word of any language as ``word``."""
    return rf"^(?P<word>{'|'.join(OWN_SLUGS[kind].values())})/{rest}$"


def address_of(page: Page, kind: Kind) -> str:
    """The address of ``kind`` under ``page``, in the language of the page."""
    return f"{page.url}{own_slug(kind, page.locale.language_code)}/"


def refuse_foreign(page: Page, kind: Kind, word: str) -> None:
    """In another language's words there is no such address: 404."""
    if word != own_slug(kind, page.locale.language_code):
        raise Http404


def alternates_under(
    page: Page, kind: Kind, request: HttpRequest, query: str = ""
) -> list[Alternate]:
    """The same under the other editions of ``page``, asked for the same."""
    return [_under(edition, kind, query) for edition in alternates_of(page, request)]


def _under(edition: Alternate, kind: Kind, query: str) -> Alternate:
    if not edition.url:
        return edition
    address = f"{edition.url}{own_slug(kind, edition.language)}/"
    return replace(edition, url=f"{address}?{query}" if query else address)


class UnreservedSlugMixin(PageBase):
    """A page whose slug gives way to the addresses of what it stands under.

    The editor's form refuses what somebody typed; here a slug gives way that came from a
    title, a copy or a translation.
    """

    base_form_class = NetworkChildForm

    class Meta:
        abstract = True

    def _check_slug_is_unique(self) -> None:
        if self.slug in RESERVED_SLUGS:
            self.slug = f"{self.slug}-2"
        super()._check_slug_is_unique()
