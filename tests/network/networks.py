"""Networks and what stands in them, made the way the editor makes them."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone
from wagtail.models import Page

from network.models import (
    Consent,
    ContactPeriod,
    EventPage,
    Membership,
    NetworkIndexPage,
    NetworkPage,
    NetworkRegion,
    Occurrence,
    Organisation,
    Person,
    PlanPage,
    ProjectPage,
    Region,
)
from tests.factories import published


def make_index(home: Page, **fields: Any) -> NetworkIndexPage:
    return published(
        home, NetworkIndexPage(**({"title": "Verkostot", "slug": "verkostot"} | fields))
    )


def make_network(index: Page, *codes: str, **fields: Any) -> NetworkPage:
    """A network in the regions with these codes, Kymenlaakso by default."""
    page = NetworkPage(**({"title": "Kulttuuria Kymijoelle", "lead": "Verkosto."} | fields))
    regions = Region.objects.filter(code__in=codes or ["08"])
    page.regions = [NetworkRegion(region=region) for region in regions]
    return published(index, page)


def make_organisation(name: str = "Rantatuvan yhdistys", **fields: Any) -> Organisation:
    return Organisation.objects.create(name=name, **fields)


def make_person(name: str = "Aune Esimerkki", consents: bool = True, **fields: Any) -> Person:
    """Somebody with contact details, who allows all of them to be published."""
    values = {"email": "aune@example.org", "telephone": "040 000 0001"} | fields
    person = Person.objects.create(name=name, **values)
    if consents:
        Consent.objects.create(person=person, scope=Consent.Scope.values)
    return person


def make_contact(network: NetworkPage, person: Person, **fields: Any) -> ContactPeriod:
    return ContactPeriod.objects.create(
        network_key=network.translation_key, person=person, **fields
    )


def make_member(network: NetworkPage, member: Person | Organisation, **fields: Any) -> Membership:
    kind = "person" if isinstance(member, Person) else "organisation"
    return Membership.objects.create(
        network_key=network.translation_key, **{kind: member}, **fields
    )


def make_project(network: Page, **fields: Any) -> ProjectPage:
    return published(network, ProjectPage(**({"title": "Hanke"} | fields)))


def make_plan(network: Page, **fields: Any) -> PlanPage:
    return published(network, PlanPage(**({"title": "Suunnitelma"} | fields)))


def make_event(network: Page, *starts: datetime, **fields: Any) -> EventPage:
    """An event of two hours at each of ``starts``, tomorrow at two by default."""
    values = {"title": "Yhteislaulu", "lead": "Lauletaan.", "audience": ["everyone"]} | fields
    event = published(network, EventPage(**values))
    # Not a day from now: late in the evening that ends the day after, which forms refuse.
    tomorrow = datetime.combine(timezone.localdate() + timedelta(days=1), time(14))
    for start in starts or [tomorrow]:
        make_occurrence(event.translation_key, start)
    return event


def make_occurrence(
    event_key: UUID, start: datetime, hours: float = 2, **fields: Any
) -> Occurrence:
    """``start`` without a time zone is meant in Finland."""
    aware = timezone.make_aware(start) if timezone.is_naive(start) else start
    end = aware + timedelta(hours=hours)
    return Occurrence.objects.create(event_key=event_key, start=aware, end=end, **fields)
