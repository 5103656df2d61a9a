"""The demo's gallery and its albums, each with its English edition."""

from __future__ import annotations

from typing import Any

from gallery.models import AlbumPage, GalleryPage
from website.demo.publishing import publish
from website.demo.records import Album, Demo
from website.demo.small_records import SmallRecords
from website.demo.translating import translate
from website.home.models import HomePage


def load_albums(home: HomePage, demo: Demo, small: SmallRecords) -> GalleryPage:
    """The gallery below ``home``, with all albums."""
    record = demo.gallery
    gallery = publish(home, GalleryPage(slug=record.slug["fi"], **record.fi))
    translate(gallery, slug=record.slug["en"], **record.en)
    for album in demo.albums:
        _album(gallery, album, small)
    return gallery


def _album(gallery: GalleryPage, record: Album, small: SmallRecords) -> None:
    figures = {code: _figures(record, code, small) for code in ("fi", "en")}
    page = AlbumPage(slug=record.slug["fi"], year=record.year, **record.fi)
    page.pictures = figures["fi"]
    page = publish(gallery, page)
    translate(page, slug=record.slug["en"], pictures=figures["en"], **record.en)


def _figures(record: Album, language: str, small: SmallRecords) -> list[tuple[str, Any]]:
    return [
        (
            "figure",
            {"picture": small.pictures[one.key], "alt": "", "caption": getattr(one, language)},
        )
        for one in record.pictures
    ]
