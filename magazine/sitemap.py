"""What a magazine lists at addresses of its own: archive, contributors, keywords."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Max
from django.db.models.functions import Length, Substr

from delivery.addresses.visibility import readable
from delivery.sitemap import Roots, RowSource, register
from gallery.keyword_labels import named_in
from magazine.models import ArticlePage, MagazinePage
from magazine.models.addresses import Kind, own_slug

#: Each kind of list, and how its entries hang on an article.
_ON_ARTICLES: dict[Kind, str] = {
    "contributors": "contributors__contributor__slug",
    "topics": "keyword_items__tag__slug",
}


class _Edition(NamedTuple):
    """A magazine in one language."""

    key: UUID
    language: str
    address: str


class _Row(NamedTuple):
    """A list of an edition (``slug`` is ""), or one entry of it."""

    kind: Kind
    slug: str
    edition: _Edition
    modified: datetime | None = None

    @property
    def language(self) -> str:
        return self.edition.language

    @property
    def across_languages(self) -> tuple[UUID, Kind, str]:
        return self.edition.key, self.kind, self.slug

    @property
    def address(self) -> str:
        above = f"{self.edition.address}{own_slug(self.kind, self.edition.language)}/"
        return f"{above}{self.slug}/" if self.slug else above


class Listings(RowSource[_Row]):
    """The lists of all magazines of a site: three queries, and one for each language."""

    name = "magazine"

    def rows(self, roots: Roots) -> list[_Row]:
        editions = _editions(roots)
        rows = [_Row("archive", "", edition) for edition in editions.values()]
        for kind, slug in _ON_ARTICLES.items():
            entries = list(_entries(kind, slug, roots, editions))
            lists = dict.fromkeys(entry.edition for entry in entries)
            rows += [*(_Row(kind, "", edition) for edition in lists), *entries]
        return rows

    def told(self, rows: Sequence[_Row]) -> Iterator[dict[str, Any]]:
        return ({"modified": row.modified} for row in rows)


def _editions(roots: Roots) -> dict[str, _Edition]:
    """The published magazines by their path."""
    magazines = readable(MagazinePage.objects.filter(roots.below(), alias_of=None))
    rows = magazines.order_by("path").values_list(
        "path", "url_path", "translation_key", "locale__language_code"
    )
    return {
        path: _Edition(key, language, roots.address(path, url_path))
        for path, url_path, key, language in rows
    }


def _entries(kind: Kind, slug: str, roots: Roots, editions: dict[str, _Edition]) -> Iterator[_Row]:
    """Whoever, or whatever, has a published article in an edition."""
    articles = readable(ArticlePage.objects.filter(roots.below(), **{f"{slug}__isnull": False}))
    # Articles stand two steps below their magazine.
    above = Substr("path", 1, Length("path") - 2 * ArticlePage.steplen)
    rows = articles.values_list(above, slug).annotate(Max("last_published_at"))
    named = named_in({one.language for one in editions.values()}) if kind == "topics" else None
    for path, name, modified in rows.order_by(above, slug):
        if path in editions:
            edition = editions[path]
            if named is None or name in named[edition.language]:
                yield _Row(kind, name, edition, modified)


register(Listings())
