"""The albums that issues name, as readers find them: on the issue's page and in a section.

In place of an album that is not there in the reader's language stands the one in the default
language, if the issue lists what is not translated.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from delivery.addresses.visibility import readable
from gallery.albums.photos import Spot, shown_in, spots_in
from magazine.models.issue_albums import IssueAlbum

if TYPE_CHECKING:
    from django.http import HttpRequest
    from wagtail.models import Locale

    from gallery.models import AlbumPage, Picture
    from magazine.models import IssuePage, SectionPage

PER_PAGE = 24


@dataclass
class Shelf:
    """An album with its first picture, which ``gallery.reading.load_pictures`` fills in.

    ``cover`` is None while readers see none of it. ``language`` is "" when it is the page's
    own. In a list across issues ``issue`` is where it belongs: see ``magazine.issues``.
    """

    album: AlbumPage
    total: int
    language: str
    cover_id: int | None
    cover: Picture | None = None
    issue_path: str = ""
    issue: IssuePage | None = None


def albums_in(issue: IssuePage) -> list[Shelf]:
    """What ``issue`` names and readers may see, in its order."""
    named = IssueAlbum.objects.filter(
        issue_key=issue.translation_key, album_key=OuterRef("translation_key")
    )
    albums = _editions(issue.locale).annotate(place=Subquery(named.values("position")))
    if not issue.lists_untranslated:
        albums = albums.filter(locale=issue.locale_id)
    return _shelves(albums.exclude(place=None).order_by("place"), issue.locale)


def albums_across(section: SectionPage, request: HttpRequest) -> tuple[Page, list[Shelf]]:
    """What the issues of the section's magazine name, newest issue first, each album once:
    the page that ``?albums=`` asks for.
    """
    albums = _editions(section.locale).annotate(**_newest_issue(section)).exclude(newest=None)
    in_order = albums.order_by("-newest_year", "-newest_key", "place", "path")
    page = Paginator(in_order, PER_PAGE).get_page(request.GET.get("albums"))
    return page, _shelves(page.object_list, section.locale)


def _editions(locale: Locale) -> QuerySet[AlbumPage]:
    """Every album that readers may see, in the language of ``locale`` if there is one."""
    from gallery.models import AlbumPage

    every = readable(AlbumPage.objects.select_related("locale"))
    own = every.filter(locale=locale)
    if locale.language_code == settings.LANGUAGE_CODE:
        return own
    translated = readable(AlbumPage.objects.filter(locale=locale)).order_by()
    stand_in = Q(locale__language_code=settings.LANGUAGE_CODE) & ~Exists(
        translated.filter(translation_key=OuterRef("translation_key"))
    )
    return every.filter(Q(locale=locale) | stand_in)


def _newest_issue(section: SectionPage) -> dict[str, Subquery]:
    """For each album the newest issue that names it, and the place that it has there."""
    from magazine.models import IssuePage

    rows = IssueAlbum.objects.filter(album_key=OuterRef(OuterRef("translation_key")))
    issues = readable(IssuePage.objects.child_of(section.get_parent())).newest_first()
    naming = issues.filter(
        Q(lists_untranslated=True) | Q(locale=OuterRef("locale")),
        translation_key__in=rows.values("issue_key"),
    )
    place = IssueAlbum.objects.filter(
        album_key=OuterRef(OuterRef("translation_key")), issue_key=OuterRef("translation_key")
    )
    return {
        "newest": Subquery(naming.values("path")[:1]),
        "newest_year": Subquery(naming.values("year")[:1]),
        "newest_key": Subquery(naming.values("sort_key")[:1]),
        "place": Subquery(naming.annotate(at=Subquery(place.values("position"))).values("at")[:1]),
    }


def _shelves(found: Iterable[AlbumPage], locale: Locale) -> list[Shelf]:
    albums = list(found)
    shown = shown_in(albums) if albums else set()
    return [_shelf(album, spots_in(album, shown), locale) for album in albums]


def _shelf(album: AlbumPage, spots: list[Spot], locale: Locale) -> Shelf:
    return Shelf(
        album,
        len(spots),
        "" if album.locale_id == locale.pk else album.locale.language_code,
        spots[0].picture_id if spots else None,
        issue_path=getattr(album, "newest", ""),
    )
