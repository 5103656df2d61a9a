from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from typing_extensions import TypedDict
from wagtail.models import Page

from delivery.addresses.visibility import readable
from delivery.api.asked import Asked
from delivery.api.data import ReferenceData
from delivery.api.items import RecordItem, always, optional
from delivery.api.parameters import Filter, Id, Slug
from delivery.api.resources import Resource
from gallery.api.keywords import KeywordData, keywords_by
from gallery.models import AlbumPage, Picture, PictureUse
from gallery.models.rights import not_withheld
from gallery.serializers import PictureData, picture_data


class PlaceData(TypedDict):
    """A page of the picture in an album, in the language that was asked for."""

    album: ReferenceData
    number: int
    url: str


class PicturesAround:
    """Where the pictures stand in albums, by picture and language; and their keywords."""

    def __init__(
        self,
        places: dict[int, dict[str, list[PlaceData]]],
        keywords: dict[int, list[KeywordData]],
    ) -> None:
        self.places, self.keywords = places, keywords


class PictureItem(RecordItem):
    """A picture that a published page shows, with its rights and its words.

    Pictures whose permission or consent has ended are not here.
    """

    type_name = "ImageObject"
    row: Picture
    around: PicturesAround

    @always
    def title(self) -> str:
        """Its title in the language that was asked for, else its alternative text; "" without."""
        return self.row.words_here("title") or self.row.words_here("alt")

    def url_in(self, language: str) -> str | None:
        places = self.around.places.get(self.row.pk, {}).get(language)
        return places[0]["url"] if places else None

    @optional
    def picture(self) -> PictureData:
        """Its files, words and rights."""
        return picture_data(self.row)

    @optional
    def long_description(self) -> str:
        """Everything that a seeing reader gets from a chart or a map."""
        return self.row.words_here("long_description")

    @optional
    def date_taken(self) -> date | None:
        return self.row.date_taken

    @optional
    def source_url(self) -> str:
        """Where it comes from; "" where nobody has said."""
        return self.row.source_url

    @optional
    def keywords(self) -> list[KeywordData]:
        return self.around.keywords.get(self.row.pk, [])

    @optional
    def places(self) -> list[PlaceData]:
        """Its pages in albums."""
        return self.around.places.get(self.row.pk, {}).get(self.asked.locale, [])


def _with_keyword(pictures: QuerySet[Picture], slug: str) -> QuerySet[Picture]:
    links = Picture.keywords.through.objects.filter(keyword__slug=slug)
    return pictures.filter(pk__in=links.values("picture"))


def _of_album(pictures: QuerySet[Picture], pk: int) -> QuerySet[Picture]:
    albums = readable(AlbumPage.objects.filter(pk=pk))
    return pictures.filter(pk__in=PictureUse.objects.filter(page__in=albums).values("picture"))


class Pictures(Resource):
    """Pictures that published pages show, those withheld left out."""

    name, singular = "pictures", "picture"
    item = detail = PictureItem
    is_one_for_all_languages = True
    made_of = ("albums", "keywords", "published")
    orders = {"newest": ("-pk",), "oldest": ("pk",)}
    filters = (
        Filter("keyword", Slug, "Those with the keyword of this slug.", _with_keyword),
        Filter("album", Id, "Those in the album with this id.", _of_album),
    )

    def listed(self, asked: Asked) -> QuerySet[Any]:
        # Asked for row by row: the first use that is found will do.
        page = readable(
            Page.objects.filter(asked.roots.below(), pk=OuterRef("page"), alias_of=None)
        )
        shown = PictureUse.objects.filter(Exists(page), picture=OuterRef("pk"))
        return Picture.objects.filter(not_withheld(), Exists(shown))

    def loaded(self, rows: Any, asked: Asked) -> QuerySet[Any]:
        return rows.for_display() if asked.wants("picture") else rows.prefetch_related("texts")

    def around(self, rows: list[Any], asked: Asked) -> PicturesAround:
        ids = [row.pk for row in rows]
        keywords = {}
        if asked.wants("keywords"):
            links = Picture.keywords.through.objects.filter(picture__in=ids)
            keywords = keywords_by(links, "picture", "keyword", asked.locale)
        return PicturesAround(_places(ids, asked), keywords)


def _places(ids: Iterable[int], asked: Asked) -> dict[int, dict[str, list[PlaceData]]]:
    uses = PictureUse.objects.filter(picture__in=ids)
    used = Exists(uses.filter(page=OuterRef("pk")))
    albums = readable(AlbumPage.objects.filter(used, asked.roots.below(), alias_of=None))
    albums = albums.order_by("path").select_related("locale").defer("pictures", "description")
    shown = uses.filter(page__in=[album.pk for album in albums])
    found: dict[int, dict[str, list[PlaceData]]] = defaultdict(lambda: defaultdict(list))
    by_album: dict[int, list[int]] = defaultdict(list)
    for picture, page in shown.values_list("picture", "page"):
        by_album[page].append(picture)
    for album in albums:
        for picture in by_album[album.pk]:
            place = _place(album, album.numbers.get(str(picture)), asked)
            if place:
                found[picture][album.locale.language_code].append(place)
    return found


def _place(album: AlbumPage, number: int | None, asked: Asked) -> PlaceData | None:
    if number is None:
        return None
    reference = asked.reference(album)
    return {"album": reference, "number": number, "url": f"{reference['url']}{number}/"}
