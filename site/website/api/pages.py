from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import Page

from delivery.addresses import links
from delivery.api.asked import Asked
from delivery.api.editions import Named, load_named
from delivery.api.items import PageItem, optional
from delivery.api.resources import Around, PageResource
from gallery.blocks.at_hand import Records, at_hand
from gallery.models import GalleryPage
from gallery.reading import body_data, linked_pages, load_texts
from gallery.serializers.blocks import BlockData
from network.models import NetworkIndexPage
from website.home.models import ContentPage, HomePage, PrivacyPage

#: Those that have a text of their own.
WITH_TEXT = (ContentPage, PrivacyPage)
KINDS: tuple[type[Page], ...] = (HomePage, *WITH_TEXT, GalleryPage, NetworkIndexPage)


def own(row: Page) -> Page:
    """``row`` as its own class, as ``Pages.loaded`` has brought it along."""
    found = (row._state.fields_cache.get(kind._meta.model_name or "") for kind in KINDS)
    return next(filter(None, found))


class PagesAround(Around):
    def __init__(self, named: Named, records: Records) -> None:
        super().__init__(named)
        self.records = records


class WebPageItem(PageItem):
    """A page around the others: a front page, a page of information, a gallery, the networks."""

    type_name = "WebPage"
    around: PagesAround

    @optional
    def kind(self) -> str:
        """The name of its page class: "HomePage", "ContentPage", "PrivacyPage", "GalleryPage",
        "NetworkIndexPage".
        """
        return type(own(self.row)).__name__

    @optional
    def lead(self) -> str:
        """Its introduction."""
        names = ("lead", "intro", "introduction", "description")
        page = own(self.row)
        return next((getattr(page, name) for name in names if hasattr(page, name)), "")

    @optional
    def body(self) -> list[BlockData]:
        """Its text as blocks; empty for a page that is made of other pages."""
        page = own(self.row)
        if not isinstance(page, WITH_TEXT):
            return []
        with at_hand(self.around.records):
            return body_data(page.body, self.around.named.by_id)


class Pages(PageResource):
    """Pages around the others: front pages, pages of information, galleries, lists of networks."""

    name, singular = "pages", "page"
    model, item, detail = Page, WebPageItem, WebPageItem
    made_of = ("pictures", "published")
    orders = {"path": ("path",), "title": ("title", "pk")}

    def models(self) -> Sequence[type[Page]]:
        return KINDS

    def loaded(self, rows: Any, asked: Asked) -> Any:
        # One query, where ``specific()`` makes one for each kind and forgets the language.
        return (
            super()
            .loaded(rows, asked)
            .select_related(*(str(kind._meta.model_name) for kind in KINDS))
        )

    def around(self, rows: list[Any], asked: Asked) -> PagesAround:
        mine = [page for page in map(own, rows) if isinstance(page, WITH_TEXT)]
        texts = [row.body for row in mine] if asked.wants("body") else []
        linked = {pk for text in texts for pk in linked_pages(text)}
        named = load_named(asked, linked, keys=[row.translation_key for row in rows])
        with links.at_hand(named.by_id):
            return PagesAround(named, load_texts(bodies=texts))

    def _readable(self, asked: Asked) -> QuerySet[Any]:
        kinds = ContentType.objects.get_for_models(*self.models()).values()
        return super()._readable(asked).filter(content_type__in=list(kinds))
