from __future__ import annotations

from typing import Any

from delivery.api.asked import Asked
from delivery.api.data import ReferenceData
from delivery.api.editions import load_named
from delivery.api.items import PageItem, optional
from delivery.api.resources import Around, PageResource
from magazine.api.filters import OF_MAGAZINE
from magazine.models import SectionPage


class SectionItem(PageItem):
    """A standing section of a magazine."""

    type_name = "CollectionPage"
    row: SectionPage

    @optional
    def description(self) -> str:
        return self.row.description

    @optional
    def colour(self) -> int:
        """1 to 8: the colour and thread of the section on the site."""
        return self.row.colour

    @optional
    def order(self) -> int:
        """The smallest number comes first."""
        return self.row.order

    @optional
    def lists_albums(self) -> bool:
        """Whether the albums that issues name stand in this section."""
        return self.row.lists_albums

    @optional
    def magazine(self) -> ReferenceData | None:
        above = self.around.named.by_path.get(self.row.path[: -SectionPage.steplen])
        return above.reference if above else None


class Sections(PageResource):
    """Standing sections, in which articles of every issue meet."""

    name, singular = "sections", "section"
    model, item, detail = SectionPage, SectionItem, SectionItem
    made_of = ("magazines",)
    orders = {"order": ("order", "path"), "title": ("title", "pk")}
    filters = (OF_MAGAZINE,)

    def around(self, rows: list[Any], asked: Asked) -> Around:
        above = {row.path[: -SectionPage.steplen] for row in rows}
        return Around(load_named(asked, paths=above, keys=[row.translation_key for row in rows]))
