"""The pages that an answer names besides what it tells of: one query for all of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import F, Q
from wagtail.models import Page

from delivery.addresses.visibility import is_guarded
from delivery.api.asked import Asked
from delivery.api.data import ReferenceData

_COLUMNS = ("pk", "translation_key", "path", "url_path", "title", "live", "alias_of", "guarded")


@dataclass(frozen=True)
class Edition:
    """A published page that any reader may read, in one language; ``url`` is absolute.

    Stands where ``delivery.addresses.links`` looks for pages.
    """

    pk: int
    title: str
    url: str
    language: str
    path: str
    told: Mapping[str, Any]
    is_guarded: bool = False

    @property
    def reference(self) -> ReferenceData:
        return {"id": self.pk, "title": self.title, "url": self.url}


@dataclass
class Named:
    """Editions by whatever led to them; what is not published for all is nowhere.

    ``by_id`` has language and edition for each id that was asked for, and for each edition.
    """

    by_id: dict[int, dict[str, Edition]] = field(default_factory=dict)
    by_path: dict[str, Edition] = field(default_factory=dict)
    by_key: dict[UUID | None, dict[str, Edition]] = field(default_factory=dict)

    def in_language(self, key: UUID | None, language: str) -> Edition | None:
        """The edition in ``language`` of the page with that translation key."""
        return self.by_key.get(key, {}).get(language)


def load_named(
    asked: Asked,
    ids: Collection[int] = (),
    paths: Collection[str] = (),
    keys: Collection[UUID] = (),
    told: Mapping[str, F] | None = None,
) -> Named:
    """The editions of the pages with these ids, paths and keys, in every language.

    ``told`` are further values of each, by name, for ``Edition.told``.
    """
    if not (ids or paths or keys):
        return Named()
    # By a list of literals each, so that an index serves all three.
    asked_for = Page.objects.filter(
        Q(pk__in=set(ids)) | Q(path__in=set(paths)) | Q(translation_key__in=set(keys))
    )
    rows = Page.objects.filter(translation_key__in=asked_for.values("translation_key"))
    further = dict(told or {})
    columns = rows.annotate(guarded=is_guarded(), language=F("locale__language_code"), **further)
    named, key_of = Named(), dict[int, UUID]()
    for row in columns.values(*_COLUMNS, "language", *further):
        key_of[row["pk"]] = row["translation_key"]
        if edition := _edition(asked, row, further):
            named.by_path[edition.path] = edition
            named.by_key.setdefault(row["translation_key"], {})[edition.language] = edition
    # Also those that are not there: whoever looks for their pages then asks no more.
    named.by_id = {pk: named.by_key.get(key_of.get(pk), {}) for pk in {*ids, *key_of}}
    return named


def _edition(asked: Asked, row: dict[str, Any], further: Collection[str]) -> Edition | None:
    is_open = row["live"] and not row["alias_of"] and not row["guarded"]
    if not is_open or not asked.roots.has(row["path"]):
        return None
    return Edition(
        row["pk"],
        row["title"],
        asked.roots.address(row["path"], row["url_path"]),
        row["language"],
        row["path"],
        {name: row[name] for name in further},
    )
