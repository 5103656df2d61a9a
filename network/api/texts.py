"""What events, plans and projects tell alike: their texts, and the years of the last two."""

from __future__ import annotations

from typing import Any

from delivery.api.editions import Named
from delivery.api.items import PageItem, optional
from delivery.api.resources import Around
from gallery.blocks.at_hand import Records, at_hand
from gallery.reading import body_data
from gallery.serializers.blocks import BlockData


class TextsAround(Around):
    """``records`` are what the texts have chosen."""

    def __init__(self, named: Named, records: Records) -> None:
        super().__init__(named)
        self.records = records


class TextItem(PageItem):
    row: Any
    around: TextsAround

    @optional
    def lead(self) -> str:
        return self.row.lead

    @optional
    def body(self) -> list[BlockData]:
        """The text as blocks, each of the type that it says."""
        with at_hand(self.around.records):
            return body_data(self.row.body, self.around.named.by_id)


class YearsItem(TextItem):
    @optional
    def start_year(self) -> int | None:
        return self.row.start_year

    @optional
    def end_year(self) -> int | None:
        """Null while it goes on, or where nobody has said."""
        return self.row.end_year
