"""The table of contents of an issue as data."""

from __future__ import annotations

from typing import Literal

from django.utils.translation import override
from typing_extensions import TypedDict
from wagtail.models import Page

from delivery.api.asked import Asked
from delivery.api.data import ReferenceData
from gallery.serializers import PictureData, shown_picture
from magazine.albums import Shelf, albums_in
from magazine.api.data import SectionReference, section_data
from magazine.contents import Entry, Heading, contents_of
from magazine.models import ArticlePage, IssuePage
from magazine.parts import SectionContents, contents_in_parts, with_albums
from magazine.published import sections_of


class CreditData(TypedDict):
    """One name on a byline, as it was printed."""

    id: int
    role: str
    name: str


class EntryData(TypedDict):
    """An article in its place; ``position`` counts from 1 among what readers find.

    ``locale`` differs from the issue's where an article stands in for a translation that is
    not there.
    """

    position: int
    is_lead: bool
    id: int
    type: Literal["Article"]
    locale: str
    title: str
    subtitle: str
    lead: str
    slug: str
    url: str
    section: SectionReference | None
    picture: PictureData | None
    contributors: list[CreditData]
    reading_minutes: int
    easy_version: ReferenceData | None


class OneOffHeadingData(TypedDict):
    """A one-off heading; ``locale`` is the language of its words."""

    text: str
    locale: str


class NamedAlbumData(TypedDict):
    """An album that the issue names, with its first picture."""

    id: int
    type: Literal["ImageGallery"]
    locale: str
    title: str
    url: str
    picture_count: int
    picture: PictureData | None


class PartData(TypedDict):
    """A section of the issue, or what stands under a one-off heading; both null for the rest."""

    section: SectionReference | None
    heading: OneOffHeadingData | None
    articles: list[EntryData]
    albums: list[NamedAlbumData]


def parts_of(issue: IssuePage, asked: Asked) -> list[PartData]:
    """What readers find in ``issue``. Loads its cover along with all other pictures."""
    magazine = Page(path=issue.path[: -issue.steplen], depth=issue.depth - 1)
    sections = list(sections_of(magazine))
    albums = [shelf for shelf in albums_in(issue) if asked.roots.has(shelf.album.path)]
    entries = contents_of(issue, sections, albums=albums)
    parts = with_albums(contents_in_parts(entries), albums, sections)
    return [_part(part, asked) for part in parts]


def _part(part: SectionContents, asked: Asked) -> PartData:
    return {
        "section": section_data(part.section, asked) if part.section else None,
        "heading": _heading(part.heading, asked),
        "articles": [_entry(entry, asked) for entry in part.entries],
        "albums": [_album(shelf, asked) for shelf in part.albums],
    }


def _heading(heading: Heading | None, asked: Asked) -> OneOffHeadingData | None:
    if heading is None:
        return None
    return {"text": heading.text, "locale": heading.language or asked.locale}


def _entry(entry: Entry, asked: Asked) -> EntryData:
    article = entry.article
    with override(article.locale.language_code):
        return {
            "position": entry.position,
            "is_lead": entry.is_lead,
            "id": article.pk,
            "type": "Article",
            "locale": article.locale.language_code,
            "title": article.title,
            "subtitle": article.subtitle,
            "lead": article.lead,
            "slug": article.slug,
            "url": asked.roots.address(article.path, article.url_path),
            "section": section_data(entry.section, asked) if entry.section else None,
            "picture": shown_picture(article.picture),
            "contributors": _credits(article),
            "reading_minutes": article.reading_minutes,
            "easy_version": asked.reference(entry.easy_version) if entry.easy_version else None,
        }


def _credits(article: ArticlePage) -> list[CreditData]:
    rows = article.byline_rows()
    return [{"id": row.contributor_id, "role": row.role, "name": row.name} for row in rows]


def _album(shelf: Shelf, asked: Asked) -> NamedAlbumData:
    album = shelf.album
    with override(album.locale.language_code):
        return {
            "id": album.pk,
            "type": "ImageGallery",
            "locale": album.locale.language_code,
            "title": album.title,
            "url": asked.roots.address(album.path, album.url_path),
            "picture_count": shelf.total,
            "picture": shown_picture(shelf.cover),
        }
