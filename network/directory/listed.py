"""Everybody in the networks of an index whom readers may see, by five queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from delivery.languages.collation import initial
from network.directory.entries import Scope, ShownPerson, told_of_people
from network.directory.logos import Logo
from network.names import title_here, words_here

if TYPE_CHECKING:
    from network.models import NetworkPage
    from network.networks.listed import ListedNetwork

#: What a filter calls people, beside the kinds of organisations.
PERSON = "person"
PERSON_LABEL = _("Person")


@dataclass(frozen=True)
class Entry:
    """An organisation (``person`` is None) or a person."""

    title: str
    sorted_as: str
    letter: str
    type: str
    networks: list[NetworkPage]
    regions: frozenset[str]
    fields: Collection[str] = ()
    municipality: str = ""
    description: str = ""
    url: str = ""
    person: ShownPerson | None = None
    logo: Logo | None = None

    @property
    def type_label(self) -> str:
        from network.models import Organisation

        return str(PERSON_LABEL if self.person else Organisation.Kind(self.type).label)

    @property
    def field_labels(self) -> list[str]:
        from network.models import Field

        return [str(Field(code).label) for code in self.fields if code in Field.values]


class Belonging:
    """The networks of members by their ids: one query."""

    def __init__(self, networks: Iterable[ListedNetwork]) -> None:
        from network.models import Membership

        self.networks = {one.page.translation_key: one for one in networks}
        self.organisations: defaultdict[int, list[Any]] = defaultdict(list)
        self.people: defaultdict[int, list[Any]] = defaultdict(list)
        rows = Membership.objects.today().filter(network_key__in=self.networks)
        for key, organisation, person in rows.values_list("network_key", "organisation", "person"):
            (self.people[person] if person else self.organisations[organisation]).append(key)

    def of(self, keys: Collection[Any]) -> dict[str, Any]:
        """Networks, in the order of the index, and their regions."""
        found = [one for key, one in self.networks.items() if key in keys]
        regions = frozenset(region.code for one in found for region in one.regions)
        return {"networks": [one.page for one in found], "regions": regions}


def entries_of(networks: Iterable[ListedNetwork], language: str) -> list[Entry]:
    """Unordered; a person whose consent is not valid today is none of them."""
    belonging = Belonging(networks)
    return [*_organisations(belonging, language), *_people(belonging, language)]


def _organisations(belonging: Belonging, language: str) -> Iterator[Entry]:
    from network.models import Organisation, OrganisationText

    about = words_here(OrganisationText, "organisation", "description", "pk")
    rows = Organisation.objects.filter(pk__in=belonging.organisations)
    for one in rows.annotate(title_here=title_here(), about=about):
        yield Entry(
            one.title_here,
            one.title_here,
            initial(one.title_here, language),
            one.kind,
            **belonging.of(belonging.organisations[one.pk]),
            fields=one.fields,
            municipality=one.municipality,
            description=one.about,
            url=one.url,
            logo=Logo(one.logo_id) if one.logo_id else None,
        )


def _people(belonging: Belonging, language: str) -> Iterator[Entry]:
    from network.models import Person, PersonText

    about = words_here(PersonText, "person", "description", "pk")
    rows = Person.objects.filter(pk__in=belonging.people)
    for one in rows.annotate(**told_of_people("pk"), about=about).filter(scope__isnull=False):
        shown = ShownPerson.within(
            one.scope,
            one.pk,
            one.name,
            one.sort_name,
            one.job_title,
            one.works_at,
            one.email,
            one.telephone,
        )
        in_office = Scope.ORGANISATION in one.scope
        yield Entry(
            shown.name,
            shown.sorted_as,
            initial(shown.sorted_as, language),
            PERSON,
            **belonging.of(belonging.people[one.pk]),
            # Where and on what somebody works is told with their work, or not at all.
            fields=one.fields if in_office else (),
            municipality=one.municipality if in_office else "",
            description=one.about if Scope.DESCRIPTION in one.scope else "",
            person=shown,
        )
