from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import QuerySet

from delivery.addresses import links
from delivery.addresses.files import file_address
from delivery.api.asked import Asked
from delivery.api.data import ReferenceData
from delivery.api.editions import load_named
from delivery.api.items import PageItem, always, optional
from delivery.api.parameters import Filter, Year
from delivery.api.resources import Around, PageResource
from gallery.blocks.prose import prose_html
from gallery.reading import load_pictures
from gallery.serializers import AttachmentData, PictureData, attachment_data, shown_picture
from magazine.api.contents import PartData, parts_of
from magazine.api.filters import OF_MAGAZINE
from magazine.covers.address import woven_cover
from magazine.models import IssuePage


class IssuesAround(Around):
    #: The contents of one issue by itself, in parts.
    parts: list[PartData]


class IssueItem(PageItem):
    """A numbered issue in one language; its title is number and year, such as "1/2026"."""

    type_name = "PublicationIssue"
    row: IssuePage
    around: IssuesAround

    @always
    def cover_date(self) -> date | None:
        """The date that the cover tells."""
        return self.row.cover_date

    @optional
    def number(self) -> str:
        """As printed: "1", or "1–2" for a double issue."""
        return self.row.number

    @optional
    def year(self) -> int:
        return self.row.year

    @optional
    def theme(self) -> str:
        return self.row.theme

    @optional
    def foreword(self) -> str:
        """HTML; its links are absolute addresses."""
        with links.at_hand(self.around.named.by_id):
            return str(prose_html(self.row.foreword))

    @optional
    def is_special(self) -> bool:
        """A special issue is never the current one by itself."""
        return self.row.is_special

    @optional
    def cover(self) -> PictureData | None:
        """The picture on the cover."""
        return shown_picture(self.row.cover)

    @optional
    def woven_cover(self) -> str:
        """The address of an SVG that stands in for a cover without a picture."""
        return file_address(woven_cover(self.row))

    @optional
    def scanned_original(self) -> AttachmentData | None:
        """The printed issue as a file."""
        scan = self.row.scanned_original
        return attachment_data(scan) if scan else None

    @optional
    def magazine(self) -> ReferenceData | None:
        above = self.around.named.by_path.get(self.row.path[: -IssuePage.steplen])
        return above.reference if above else None


class IssueDetail(IssueItem):
    """A numbered issue in one language, with its whole table of contents."""

    @optional
    def contents(self) -> list[PartData]:
        """What readers find in it, in the parts that its page shows: in running order under
        its one-off headings, by section in the standing order where it has none.
        """
        return self.around.parts


class Issues(PageResource):
    """Issues of the magazines."""

    name, singular = "issues", "issue"
    model, item, detail = IssuePage, IssueItem, IssueDetail
    made_of = ("magazines", "articles", "sections", "albums", "pictures", "published")
    orders = {
        "newest": ("-year", "-sort_key", "-pk"),
        "oldest": ("year", "sort_key", "pk"),
    }
    filters = (
        OF_MAGAZINE,
        Filter("year", Year, "Those of this year.", lambda issues, year: issues.filter(year=year)),
    )

    def loaded(self, rows: QuerySet[Any], asked: Asked) -> QuerySet[Any]:
        rows = super().loaded(rows, asked)
        return rows.select_related("scanned_original") if asked.wants("scanned_original") else rows

    def around(self, rows: list[Any], asked: Asked) -> IssuesAround:
        if asked.wants("cover"):
            load_pictures(*((row, "cover") for row in rows))
        return self._named(rows, asked)

    def around_one(self, row: Any, asked: Asked) -> IssuesAround:
        if not asked.wants("contents"):
            return self.around([row], asked)
        around = self._named([row], asked)
        around.parts = parts_of(row, asked)
        return around

    def _named(self, rows: list[Any], asked: Asked) -> IssuesAround:
        forewords = (row.foreword for row in rows if asked.wants("foreword"))
        linked = {pk for foreword in forewords for pk in links.links_in(foreword)}
        above = {row.path[: -IssuePage.steplen] for row in rows}
        return IssuesAround(load_named(asked, linked, above, [row.translation_key for row in rows]))
