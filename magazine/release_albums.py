"""Albums that readers first get with an issue that names them."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Exists, OuterRef, Q

from editorial.releases.members import ReleaseMember
from gallery.models import AlbumPage
from magazine.models import IssueAlbum, IssuePage


def albums_of(issue: IssuePage, languages: Sequence[str]) -> list[AlbumPage]:
    """Those that go out with ``issue``, language by language, each in the issue's order.

    An album also stands in the gallery: what readers had there before is no issue's to let out,
    or to take away, though the issue names it. So these are drafts, and what came with it.
    """
    named = IssueAlbum.objects.filter(issue_key=issue.translation_key)
    places = dict(named.values_list("album_key", "position"))
    came_with_it = ReleaseMember.objects.filter(
        release__subject_key=issue.translation_key, page=OuterRef("pk")
    )
    rows = AlbumPage.objects.filter(
        Q(live=False) | Exists(came_with_it),
        translation_key__in=places,
        alias_of=None,
        locale__language_code__in=languages,
    )
    return sorted(
        rows.select_related("locale"),
        key=lambda row: (
            languages.index(row.locale.language_code),
            places[row.translation_key],
        ),
    )
