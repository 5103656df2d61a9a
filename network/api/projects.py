from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import F, Q, QuerySet
from typing_extensions import TypedDict

from delivery.addresses import links
from delivery.api.asked import Asked
from delivery.api.data import ReferenceData
from delivery.api.editions import Named, load_named
from delivery.api.filters import editions_of_any, right_below
from delivery.api.items import optional
from delivery.api.parameters import Filter, Id, Year
from delivery.api.resources import PageResource
from gallery.blocks.at_hand import Records
from gallery.reading import linked_pages, load_texts
from gallery.serializers import PictureData, shown_picture
from network.api.data import (
    OrganisationReference,
    RegionData,
    above,
    organisation,
    path_above,
    regions_data,
    title_in,
)
from network.api.filters import SEARCH, RegionCode, in_year, networks_in, published_editions
from network.api.project_rows import Row, rows_of
from network.api.texts import TextsAround, YearsItem
from network.models import NetworkPage, ProjectNetwork, ProjectPage, ProjectRegion
from network.projects.listed import funder_in_words

#: What is told of the rows of a project.
ROWS = ("funders", "partners", "regions", "networks")


class FunderData(TypedDict):
    """Who pays: ``programme`` is the code of one that everybody knows, else "".

    ``organisation`` is the id of any other, else null.
    """

    programme: str
    organisation: int | None
    title: str


class ProjectsAround(TextsAround):
    """``rows`` go by the project's id and the name of their property."""

    def __init__(
        self, named: Named, records: Records, rows: dict[int, dict[str, list[Row]]]
    ) -> None:
        super().__init__(named, records)
        self.rows = rows


class ProjectItem(YearsItem):
    """Something a network does or did for some years, with somebody's money."""

    type_name = "Project"
    row: ProjectPage
    around: ProjectsAround

    @optional
    def has_ended(self) -> bool:
        return self.row.has_ended

    @optional
    def lead_organisation(self) -> OrganisationReference | None:
        row: Any = self.row
        return organisation(row.lead_organisation_id, row.leader_title, row.leader_url)

    @optional
    def funders(self) -> list[FunderData]:
        return [
            {
                "programme": row.programme,
                "organisation": row.key or None,
                "title": row.title or funder_in_words(row.programme, None, {}),
            }
            for row in self._rows("funders")
        ]

    @optional
    def partners(self) -> list[OrganisationReference]:
        found = (organisation(row.key, row.title, row.url) for row in self._rows("partners"))
        return [one for one in found if one]

    @optional
    def regions(self) -> list[RegionData]:
        return regions_data((row.key for row in self._rows("regions")), self.locale())

    @optional
    def website(self) -> str:
        return self.row.website

    @optional
    def picture(self) -> PictureData | None:
        return shown_picture(self.row.picture)

    @optional
    def network(self) -> ReferenceData | None:
        """The network that it belongs to."""
        network = above(self.row, self.around.named)
        return network.reference if network else None

    @optional
    def networks(self) -> list[ReferenceData]:
        """The other networks that take part."""
        editions = (
            self.around.named.by_id.get(row.key, {}).get(self.locale())
            for row in self._rows("networks")
        )
        return [edition.reference for edition in editions if edition]

    def _rows(self, name: str) -> Iterable[Row]:
        return self.around.rows.get(self.row.pk, {}).get(name, [])


def _of_network(projects: QuerySet[Any], pk: int) -> QuerySet[Any]:
    lent = ProjectNetwork.objects.filter(
        network__translation_key__in=published_editions(pk).values("translation_key")
    )
    own = right_below(projects, editions_of_any(NetworkPage, pk))
    return projects.filter(Q(pk__in=own.values("pk")) | Q(pk__in=lent.values("page")))


def _of_region(projects: QuerySet[Any], code: str) -> QuerySet[Any]:
    mine = ProjectRegion.objects.filter(region__code=code)
    below = right_below(projects, networks_in(code))
    return projects.filter(Q(pk__in=mine.values("page")) | Q(pk__in=below.values("pk")))


class Projects(PageResource):
    """What the networks do or did for some years, with somebody's money."""

    name, singular = "projects", "project"
    model, item, detail = ProjectPage, ProjectItem, ProjectItem
    made_of = ("networks", "organisations", "pictures", "published")
    filters = (
        Filter(
            "network", Id, "Those that this network, in any language, has a part in.", _of_network
        ),
        Filter("region", RegionCode, "Those in this region, or of a network there.", _of_region),
        Filter("year", Year, "Those that go on, or went on, in this year.", in_year),
        SEARCH,
    )
    orders = {
        "newest": (
            F("start_year").desc(nulls_last=True),
            F("end_year").desc(nulls_first=True),
            "path",
        ),
        "title": ("title", "pk"),
    }

    def loaded(self, rows: Any, asked: Asked) -> Any:
        rows = super().loaded(rows, asked)
        if asked.wants("lead_organisation"):
            rows = rows.annotate(
                leader_title=title_in("lead_organisation", "locale"),
                leader_url=F("lead_organisation__url"),
            )
        unwanted = [] if asked.wants("body") else ["body"]
        return rows.defer(*unwanted)

    def around(self, rows: list[Any], asked: Asked) -> ProjectsAround:
        found = rows_of([row.pk for row in rows]) if asked.wants(*ROWS) else defaultdict(dict)
        named = load_named(asked, *_named_by(rows, asked, found))
        with links.at_hand(named.by_id):
            pictures = ((row, "picture") for row in rows if asked.wants("picture"))
            bodies = [row.body for row in rows] if asked.wants("body") else []
            records = load_texts(*pictures, bodies=bodies)
        return ProjectsAround(named, records, found)


def _named_by(
    rows: list[ProjectPage], asked: Asked, found: dict[int, dict[str, list[Row]]]
) -> tuple[set[int], set[str], set[Any]]:
    """Which pages the projects name: by id, by path, and by translation key."""
    ids = {row.key for lists in found.values() for row in lists.get("networks", [])}
    if asked.wants("body"):
        ids |= {pk for row in rows for pk in linked_pages(row.body)}
    paths = {path_above(row) for row in rows} if asked.wants("network") else set()
    return ids, paths, {row.translation_key for row in rows}
