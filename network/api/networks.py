from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from typing import Any

from django.db.models import F, QuerySet
from django.utils.translation import override
from typing_extensions import TypedDict

from delivery.addresses import links
from delivery.api.asked import Asked
from delivery.api.data import ReferenceData
from delivery.api.editions import Named, load_named
from delivery.api.items import PageItem, optional
from delivery.api.parameters import Filter
from delivery.api.resources import Around, PageResource
from gallery.blocks.at_hand import Records, at_hand
from gallery.reading import body_data, linked_pages, load_texts
from gallery.serializers import PictureData, shown_picture
from gallery.serializers.blocks import BlockData
from network.api.data import (
    ChoiceData,
    RegionData,
    above,
    choice,
    choices,
    path_above,
    regions_data,
)
from network.api.filters import SEARCH, RegionCode, networks_in, one_of
from network.api.people import ContactData, MemberData, contacts_data, members_data
from network.models import NetworkLink, NetworkPage, NetworkRegion
from network.models.addresses import own_slug
from network.networks.people import People, people_of

_TEXTS = ("background", "actions")


class LinkData(TypedDict):
    """Where else a network is to be found: ``url`` is "" where only its name is known.

    ``language`` is that of ``label``, "" for the language of the item.
    """

    kind: str
    label: str
    language: str
    url: str


class NetworksAround(Around):
    """``regions`` and ``links`` go by the network's id."""

    people: People

    def __init__(self, named: Named, records: Records) -> None:
        super().__init__(named)
        self.records = records
        self.regions: dict[int, list[int]] = defaultdict(list)
        self.links: dict[int, list[LinkData]] = defaultdict(list)


class NetworkItem(PageItem):
    """People who work with arts, health and social services in one or more regions."""

    type_name = "Organization"
    row: NetworkPage
    around: NetworksAround

    @optional
    def lead(self) -> str:
        return self.row.lead

    @optional
    def background(self) -> list[BlockData]:
        """The text as blocks, each of the type that it says."""
        return self._body("background")

    @optional
    def actions(self) -> list[BlockData]:
        """What it does, as blocks."""
        return self._body("actions")

    @optional
    def joining(self) -> str:
        """Whom the network welcomes."""
        return self.row.joining

    @optional
    def join_url(self) -> str | None:
        """The address that takes the form for joining; null where nobody can."""
        if self.row.openness == NetworkPage.Openness.CLOSED:
            return None
        return f"{self.url()}{own_slug('join', self.locale())}/"

    @optional
    def openness(self) -> ChoiceData:
        """Who may join: "open", "invitation" or "closed"."""
        return choice(self.row, "openness")

    @optional
    def languages(self) -> list[ChoiceData]:
        """The working languages."""
        return choices(self.row, "languages")

    @optional
    def founded(self) -> int | None:
        """The year."""
        return self.row.founded

    @optional
    def term(self) -> str:
        """The term of office, such as "2025–2027"."""
        return self.row.term

    @optional
    def reviewed_on(self) -> date | None:
        """When somebody last saw to it that all is as it says."""
        return self.row.reviewed_on

    @optional
    def picture(self) -> PictureData | None:
        return shown_picture(self.row.picture)

    @optional
    def regions(self) -> list[RegionData]:
        """Where it works."""
        return regions_data(self.around.regions[self.row.pk], self.locale())

    @optional
    def links(self) -> list[LinkData]:
        """Where else it is to be found."""
        return self.around.links[self.row.pk]

    @optional
    def calendar_url(self) -> str:
        """The address of its events for calendar programs."""
        return f"{self.url()}calendar.ics"

    @optional
    def index(self) -> ReferenceData | None:
        """The page that lists the networks."""
        index = above(self.row, self.around.named)
        return index.reference if index else None

    def _body(self, name: str) -> list[BlockData]:
        with at_hand(self.around.records):
            return body_data(getattr(self.row, name), self.around.named.by_id)


class NetworkDetail(NetworkItem):
    """A network with the people whom its page shows."""

    @optional
    def contacts(self) -> list[ContactData]:
        """Who answers for it today, and what they have allowed to be told of them."""
        return contacts_data(self.around.people)

    @optional
    def members(self) -> list[MemberData]:
        """Organisations, and the people who have allowed it, in the order of the alphabet."""
        return members_data(self.around.people)


def _in_region(networks: QuerySet[Any], code: str) -> QuerySet[Any]:
    return networks.filter(pk__in=networks_in(code).values("pk"))


def _open_to(networks: QuerySet[Any], openness: str) -> QuerySet[Any]:
    return networks.filter(openness=openness)


class Networks(PageResource):
    """Regional networks of people who work with culture and wellbeing."""

    name, singular = "networks", "network"
    model, item, detail = NetworkPage, NetworkItem, NetworkDetail
    made_of = ("organisations", "pictures", "published")
    orders = {
        "title": ("title", "pk"),
        "newest": (F("first_published_at").desc(nulls_last=True), "-pk"),
    }
    filters = (
        Filter("region", RegionCode, "Those in the region with this code.", _in_region),
        Filter(
            "openness",
            one_of(NetworkPage.Openness.values),
            "Those that may be joined so.",
            _open_to,
        ),
        SEARCH,
    )

    def loaded(self, rows: Any, asked: Asked) -> Any:
        unwanted = [name for name in _TEXTS if not asked.wants(name)]
        return super().loaded(rows, asked).defer(*unwanted)

    def around(self, rows: list[Any], asked: Asked) -> NetworksAround:
        texts = [getattr(row, name) for row in rows for name in _TEXTS if asked.wants(name)]
        linked = {pk for text in texts for pk in linked_pages(text)}
        paths = {path_above(row) for row in rows} if asked.wants("index") else set()
        named = load_named(asked, linked, paths, [row.translation_key for row in rows])
        with links.at_hand(named.by_id):
            pictures = ((row, "picture") for row in rows if asked.wants("picture"))
            around = NetworksAround(named, load_texts(*pictures, bodies=texts))
        _load_facts(around, [row.pk for row in rows], asked)
        return around

    def around_one(self, row: Any, asked: Asked) -> NetworksAround:
        around = self.around([row], asked)
        language = row.locale.language_code
        with override(language):
            wanted = asked.wants("contacts", "members")
            around.people = people_of(row.translation_key, language) if wanted else People()
        return around

    def last_modified(self, rows: Any) -> datetime | None:
        # People come and go without a publication.
        return None


def _load_facts(around: NetworksAround, ids: list[int], asked: Asked) -> None:
    if asked.wants("regions"):
        rows = NetworkRegion.objects.filter(page__in=ids)
        for page, region in rows.values_list("page", "region"):
            around.regions[page].append(region)
    if asked.wants("links"):
        found = NetworkLink.objects.filter(page__in=ids).order_by("sort_order", "pk")
        for page, kind, label, language, url in found.values_list(
            "page", "kind", "label", "language", "url"
        ):
            told: LinkData = {"kind": kind, "label": label, "language": language, "url": url}
            around.links[page].append(told)
