"""The albums of an issue as the editor's view lists them, drafts too, and those to choose."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from django.conf import settings

from gallery.models import AlbumPage
from magazine.issue_albums import keys_of
from magazine.models import IssuePage


class Row(TypedDict):
    key: str
    album: AlbumPage


def rows_for_editor(issue: IssuePage) -> list[Row]:
    """The albums that ``issue`` names, each in the issue's language, else in another."""
    keys = keys_of(issue)
    albums = AlbumPage.objects.filter(translation_key__in=keys).select_related("locale")
    found = _by_key(albums, issue)
    return [{"key": key, "album": found[key]} for key in keys if key in found]


def albums_to_choose(issue: IssuePage) -> list[AlbumPage]:
    """The albums that ``issue`` does not name yet, the newest first."""
    albums = AlbumPage.objects.exclude(translation_key__in=keys_of(issue))
    found = _by_key(albums.select_related("locale"), issue).values()
    return sorted(found, key=lambda album: album.pk, reverse=True)


def _by_key(albums: Iterable[AlbumPage], issue: IssuePage) -> dict[str, AlbumPage]:
    best = [settings.LANGUAGE_CODE, issue.locale.language_code]
    languages = {code: place for place, code in enumerate(best)}
    ranked = sorted(albums, key=lambda album: languages.get(album.locale.language_code, -1))
    return {str(album.translation_key): album for album in ranked}
