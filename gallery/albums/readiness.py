"""What keeps an album from being published."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from editorial.readiness import Problem, check
from gallery.albums.stored import ids_in
from gallery.models import AlbumPage


@check(AlbumPage)
def album_has_a_picture(album: AlbumPage) -> Iterator[Problem]:
    if not ids_in(album.pictures):
        yield Problem("album-empty", _("Add at least one picture to the album."), "pictures")
