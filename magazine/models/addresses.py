"""The addresses under a magazine that belong to the magazine itself."""

from __future__ import annotations

from typing import Literal

from wagtail.models import Page

from delivery.page_base import PageBase

Kind = Literal["archive", "contributors", "topics"]
#: What stands under a magazine beside its pages, by language.
OWN_SLUGS: dict[Kind, dict[str, str]] = {
    "archive": {"fi": "arkisto", "en": "archive"},
    "contributors": {"fi": "tekijat", "en": "contributors"},
    "topics": {"fi": "aiheet", "en": "topics"},
}
RESERVED_SLUGS = frozenset(slug for words in OWN_SLUGS.values() for slug in words.values())


def own_slug(kind: Kind, language: str) -> str:
    """The word in an address under a magazine in ``language``: "tekijat" for contributors."""
    return OWN_SLUGS[kind].get(language, OWN_SLUGS[kind]["en"])


def archive_slug(language: str) -> str:
    """The last part of the archive's address in ``language``."""
    return own_slug("archive", language)


def route_to(kind: Kind, rest: str = "") -> str:
    """The pattern of a route under a magazine, with the word of any language as ``word``."""
    return rf"^(?P<word>{'|'.join(OWN_SLUGS[kind].values())})/{rest}$"


def issue_address(article: Page) -> str:
    """The address of the issue of ``article``; "" where it has none."""
    return f"{url.rstrip('/').rsplit('/', 1)[0]}/" if (url := article.url) else ""


def listing_address(article: Page, kind: Kind) -> str:
    """The address of a listing in the magazine of ``article``; "" where it has none."""
    # Articles stand two steps below it, always: magazine, issue, article.
    magazine = issue_address(article).rstrip("/").rpartition("/")[0]
    word = own_slug(kind, article.locale.language_code)
    return f"{magazine}/{word}/" if article.url else ""


class UnreservedSlugMixin(PageBase):
    """A page right under a magazine: its slug gives way to the magazine's own addresses.

    The editor's form refuses what somebody typed; here a slug gives way that came from a
    title, a copy or a translation.
    """

    class Meta:
        abstract = True

    def _check_slug_is_unique(self) -> None:
        if self.slug in RESERVED_SLUGS:
            self.slug = f"{self.slug}-2"
        super()._check_slug_is_unique()
