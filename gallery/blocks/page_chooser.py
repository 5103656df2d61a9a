from __future__ import annotations

from collections.abc import Iterable

from wagtail.blocks import PageChooserBlock
from wagtail.models import Page

from delivery.addresses import links
from gallery.blocks.at_hand import AtHandMixin


class PageLinkBlock(AtHandMixin, PageChooserBlock):
    """Chooses a page to link to; loads nothing that the links of the text have brought along."""

    def load(self, ids: Iterable[int]) -> dict[int, Page]:
        known = links.pages_at_hand(ids)
        missing = set(ids) - known.keys()
        return known | (super().load(missing) if missing else {})
