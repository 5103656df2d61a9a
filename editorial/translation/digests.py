"""What a version of a page says, as hashes of its segments: freshness is told by these.

The digest of a revision is reckoned once, and anew after autosave has written over the revision;
lists ask for many in one query.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from typing import Any

from django.db import models
from django.db.models import F
from wagtail.models import Page, Revision
from wagtail_localize.models import String
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

#: Gets pages; loads what their texts have chosen, which each text would else ask for by itself.
Loader = Callable[[list[Any]], None]
_loaders: list[Loader] = []


def loads_texts(loader: Loader) -> Loader:
    """Let ``loader`` bring what stands in the texts of many pages, by a few queries for all."""
    if loader not in _loaders:
        _loaders.append(loader)
    return loader


class SegmentDigest(models.Model):
    """The hashes of the segments of one revision, in their order."""

    revision = models.OneToOneField(
        "wagtailcore.Revision", models.CASCADE, primary_key=True, related_name="+"
    )
    hashes = models.JSONField()
    #: When what was reckoned was written: autosave writes over a revision in its place.
    written_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return digest_of(self.hashes)


def hash_of(text: str) -> str:
    """The hash by which wagtail-localize knows a text."""
    return str(String._get_data_hash(text))


def digest_of(hashes: Iterable[str]) -> str:
    """One hash for all the segments of a page."""
    return sha256("\n".join(hashes).encode()).hexdigest()


def hashes_of(instance: Any) -> list[str]:
    """Of the segments of ``instance`` as it stands, in their order."""
    segments = (one for one in extract_segments(instance) if isinstance(one, StringSegmentValue))
    return [hash_of(segment.string.data) for segment in segments]


def hashes_of_versions(versions: Mapping[Page, int | None]) -> dict[int, list[str]]:
    """Page id → hashes of the segments of its revision with this id; None: of its own row.

    One query where all are known. Rows cost a query for each kind of page, and those of the
    loaders; nobody keeps their hashes, since a row may change unseen.
    """
    known = SegmentDigest.objects.filter(written_at=F("revision__created_at"))
    found = known.in_bulk({pk for pk in versions.values() if pk})
    missing = {pk for pk in versions.values() if pk} - set(found)
    if missing:
        found |= {row.pk: row for row in _reckon(missing)}
    of_rows = _hashes_of_rows([page.pk for page, pk in versions.items() if pk not in found])
    return of_rows | {page.pk: found[pk].hashes for page, pk in versions.items() if pk in found}


def _hashes_of_rows(ids: list[int]) -> dict[int, list[str]]:
    pages = list(Page.objects.filter(pk__in=ids).specific()) if ids else []
    for load in _loaders:
        load(pages)
    return {page.pk: hashes_of(page) for page in pages}


def _reckon(revisions: set[int]) -> list[SegmentDigest]:
    rows = [
        SegmentDigest(
            revision=revision,
            hashes=hashes_of(revision.as_object()),
            written_at=revision.created_at,
        )
        for revision in Revision.objects.filter(pk__in=revisions)
    ]
    return SegmentDigest.objects.bulk_create(
        rows,
        update_conflicts=True,
        update_fields=["hashes", "written_at"],
        unique_fields=["revision"],
    )
