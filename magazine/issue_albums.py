"""Which albums an issue names, in order: one list for all languages, changed at once."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import QuerySet
from wagtail.log_actions import log

from editorial.releases.freezing import refuse_frozen_contents
from magazine.models.issue_albums import IssueAlbum
from magazine.one_off_headings import issues_from
from magazine.running_order import StaleOrder

if TYPE_CHECKING:
    from wagtail.models import Page

    from magazine.models import IssuePage

ACTION = "magazine.issue_albums"


def rows_of(issue: IssuePage) -> QuerySet[IssueAlbum]:
    return IssueAlbum.objects.filter(issue_key=issue.translation_key)


def keys_of(issue: IssuePage) -> list[str]:
    """The translation keys of the albums, in order: as they are logged and brought back."""
    return [str(key) for key in rows_of(issue).values_list("album_key", flat=True)]


def version_of(issue: IssuePage) -> str:
    """A short text that differs whenever the list does."""
    return hashlib.sha256(repr(keys_of(issue)).encode()).hexdigest()[:16]


@transaction.atomic
def name_albums(issue: IssuePage, keys: list[str], version: str, user: Any = None) -> None:
    """Let the issue name the albums ``keys``, in this order, and log it.

    Raises ``StaleOrder`` when ``version`` is not the one of the list as it is, and ``Refusal``
    while a release of the issue is approved.
    """
    refuse_frozen_contents(issue)
    rows = {str(row.album_key): row for row in rows_of(issue).select_for_update()}
    before = keys_of(issue)
    if version != version_of(issue):
        raise StaleOrder
    rows_of(issue).exclude(album_key__in=keys).delete()
    for position, key in enumerate(keys, start=1):
        row = rows.get(key) or IssueAlbum(issue_key=issue.translation_key, album_key=key)
        row.position = position
        row.save()
    data = {"before": before, "after": keys}
    log(instance=issue, action=ACTION, user=user, data=data)


def keys_before(issue: IssuePage) -> list[str] | None:
    """The list as it was before the last change, of albums that are there still.

    None when nothing was changed, or when an album was deleted since.
    """
    from wagtail.models import PageLogEntry

    from gallery.models import AlbumPage

    pages = [issue.pk, *(page.pk for page in issue.other_languages())]
    entries = PageLogEntry.objects.filter(page_id__in=pages, action=ACTION)
    entry = entries.order_by("-timestamp", "-pk").first()
    if entry is None or entry.data["after"] != keys_of(issue):
        return None
    albums = AlbumPage.objects.filter(translation_key__in=entry.data["before"])
    there = {str(key) for key in albums.values_list("translation_key", flat=True)}
    return [key for key in entry.data["before"] if key in there]


def copy_albums(page: Page, copy: Page) -> None:
    """Let the issues of ``copy`` name what those of ``page`` name, if articles came along."""
    originals, copies = issues_from(page), issues_from(copy)
    for way, issue in copies.items():
        if way in originals and issue.get_children().exists():
            for row in rows_of(originals[way]):
                row.pk, row.issue_key = None, issue.translation_key
                row.save()
