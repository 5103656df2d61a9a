from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from delivery.addresses.visibility import readable
from delivery.api.asked import Asked
from delivery.api.data import ReferenceData
from delivery.api.editions import Edition, load_named
from delivery.api.items import RecordItem, always, optional
from delivery.api.parameters import Filter, Id, Words
from delivery.api.resources import Resource
from delivery.api.searching import matching_records
from delivery.languages.collation import sort_key
from gallery.reading import load_pictures
from gallery.serializers import PictureData, shown_picture
from network.api.data import ChoiceData, choice, choices
from network.api.filters import RegionCode, networks_in, one_of, published_editions
from network.choice_sets import has
from network.models import (
    EventPage,
    Field,
    Membership,
    NetworkPage,
    Organisation,
    ProjectFunder,
    ProjectPage,
    ProjectPartner,
)
from network.names import title_here

#: By organisation: the networks that it belongs to today, in the language that is asked for.
Networks = dict[int, list[Edition]]


class OrganisationItem(RecordItem):
    """A body that belongs to networks, leads projects or pays for them."""

    type_name = "Organization"
    row: Organisation
    around: Networks

    @always
    def title(self) -> str:
        """Its name in the language that was asked for, else as it calls itself in Finnish."""
        return self.row.title

    def url_in(self, language: str) -> str | None:
        return None  # the directory has them all on one page

    @optional
    def kind(self) -> ChoiceData:
        return choice(self.row, "kind")

    @optional
    def fields(self) -> list[ChoiceData]:
        """What it works with."""
        return choices(self.row, "fields")

    @optional
    def municipality(self) -> str:
        return self.row.municipality

    @optional
    def website(self) -> str:
        return self.row.url

    @optional
    def description(self) -> str:
        """In the language that was asked for; "" without any."""
        return self.row.words_in(self.asked.locale, "description")

    @optional
    def logo(self) -> PictureData | None:
        return shown_picture(self.row.logo)

    @optional
    def networks(self) -> list[ReferenceData]:
        """Those that it belongs to today, by name."""
        found = self.around.get(self.row.pk, [])
        ordered = sorted(found, key=lambda one: sort_key(one.title, self.asked.locale))
        return [one.reference for one in ordered]


def _members_of(networks: QuerySet[NetworkPage]) -> QuerySet[Membership]:
    return Membership.objects.today().filter(
        network_key__in=networks.order_by().values("translation_key"),
        organisation__isnull=False,
    )


def _of_network(found: QuerySet[Any], pk: int) -> QuerySet[Any]:
    return found.filter(pk__in=_members_of(published_editions(pk)).values("organisation"))


def _of_region(found: QuerySet[Any], code: str) -> QuerySet[Any]:
    shown = readable(networks_in(code).filter(alias_of=None))
    return found.filter(pk__in=_members_of(shown).values("organisation"))


class Organisations(Resource):
    """Who belongs to published networks today, and whom published pages of theirs name."""

    name, singular = "organisations", "organisation"
    item = detail = OrganisationItem
    is_one_for_all_languages = True
    made_of = ("networks", "events", "projects", "pictures")
    orders = {"title": ("title_here", "pk"), "newest": ("-pk",)}
    filters = (
        Filter("network", Id, "Members of the network with this id, in any language.", _of_network),
        Filter("region", RegionCode, "Members of networks in this region.", _of_region),
        Filter(
            "field",
            one_of(Field.values),
            "Those that work with this.",
            lambda found, code: found.filter(has("fields", code)),
        ),
        Filter(
            "kind",
            one_of(Organisation.Kind.values),
            "Those of this kind.",
            lambda found, kind: found.filter(kind=kind),
        ),
        Filter(
            "municipality",
            Words,
            "Those in this municipality.",
            lambda found, place: found.filter(municipality__iexact=place),
        ),
        Filter("search", Words, "Those whose name holds these words.", matching_records),
    )

    def listed(self, asked: Asked) -> QuerySet[Any]:
        below = asked.roots.below()
        networks = readable(NetworkPage.objects.filter(below, alias_of=None))
        projects = readable(ProjectPage.objects.filter(below, alias_of=None))
        events = readable(EventPage.objects.filter(below, alias_of=None))
        return Organisation.objects.filter(
            Q(pk__in=_members_of(networks).values("organisation"))
            | Q(pk__in=projects.values("lead_organisation"))
            | Q(pk__in=events.values("organiser"))
            | Q(pk__in=_named_by(ProjectFunder, projects))
            | Q(pk__in=_named_by(ProjectPartner, projects))
        )

    def loaded(self, rows: QuerySet[Any], asked: Asked) -> QuerySet[Any]:
        return rows.annotate(title_here=title_here()).prefetch_related("texts")

    def around(self, rows: list[Any], asked: Asked) -> Networks:
        if asked.wants("logo"):
            load_pictures(*((row, "logo") for row in rows))
        return _networks(rows, asked) if asked.wants("networks") else {}


def _named_by(model: Any, projects: QuerySet[ProjectPage]) -> QuerySet[Any]:
    rows = model.objects.filter(page__in=projects.values("pk"), organisation__isnull=False)
    return rows.values("organisation")


def _networks(rows: Iterable[Organisation], asked: Asked) -> Networks:
    ids = [row.pk for row in rows]
    members = Membership.objects.today().filter(organisation__in=ids)
    pairs: list[tuple[int | None, UUID]] = list(
        members.values_list("organisation", "network_key").distinct()
    )
    named = load_named(asked, keys={key for _pk, key in pairs})
    found: Networks = defaultdict(list)
    for pk, key in pairs:
        if pk and (edition := named.in_language(key, asked.locale)):
            found[pk].append(edition)
    return found
