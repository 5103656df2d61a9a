"""A network in the bilingual site, with something of everything that stands in one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from gallery.models import Picture
from network.models import (
    Consent,
    ContactPeriod,
    EventPage,
    Membership,
    NetworkLink,
    NetworkPage,
    NetworkRegion,
    Occurrence,
    OccurrenceText,
    Organisation,
    OrganisationText,
    Person,
    PlanPage,
    ProjectFunder,
    ProjectNetwork,
    ProjectPage,
    ProjectPartner,
    ProjectRegion,
    Region,
)
from tests.factories import make_attachment, translated
from tests.network.networks import (
    make_contact,
    make_event,
    make_index,
    make_member,
    make_network,
    make_organisation,
    make_person,
    make_plan,
    make_project,
)
from tests.site.bilingual import World, shout
from tests.site.many import add_rows, index_rows


@dataclass
class Networks:
    """The pages that tests ask for; ``english`` has the same under the same names."""

    index: Any
    network: Any
    event: Any
    project: Any
    plan: Any
    organisation: Organisation
    english: Any = None

    def pages(self) -> dict[str, Any]:
        names = ("network", "event", "project", "plan")
        return {f"{name}s": getattr(self, name) for name in names}


def make_networks(world: World) -> Networks:
    """Beside the magazine of ``world``, in Finnish and in English."""
    home = world.magazine.get_parent().specific
    picture, body = world.article.picture, [("prose", _link_to(world.content))]
    member = make_organisation()
    for language, name in (("fi", "Rantatuvan yhdistys"), ("en", "The shore house")):
        OrganisationText.objects.create(organisation=member, language=language, name=name)
    index = make_index(home, introduction="Kaikki verkostot.")
    links = [NetworkLink(kind="facebook", label="Kymijoen kulttuuri")]
    network = make_network(
        index, picture=picture, background=body, actions=body, languages=["fi", "sv"], links=links
    )
    event = make_event(network, body=body, organiser=member, picture=picture, mode="hybrid")
    project = make_project(
        network, body=body, picture=picture, lead_organisation=member, **_rows(member, network)
    )
    plan = make_plan(network, body=body, attachment=make_attachment())
    make_member(network, member)
    make_contact(network, make_person(organisation=member))
    pages = (index, network, event, project, plan)
    english = Networks(*(translated(page, words=shout) for page in pages), member)
    return Networks(*pages, member, english)


def _link_to(page: Any) -> str:
    return f'<p>Lue <a linktype="page" id="{page.pk}">lisää</a>.</p>'


def _rows(organisation: Organisation, network: NetworkPage) -> dict[str, list[Any]]:
    return {
        "funders": [
            ProjectFunder(programme="esf", sort_order=0),
            ProjectFunder(organisation=organisation, sort_order=1),
        ],
        "partners": [ProjectPartner(organisation=organisation)],
        "regions": [ProjectRegion(region=Region.objects.get(code="08"))],
        "other_networks": [ProjectNetwork(network=network)],
    }


def add_network_things(networks: Networks, count: int, body: Any) -> None:
    """``count`` more of each kind of thing in both languages, each with all that it can have."""
    _add_members(networks.network, count)
    keys = {kind: [uuid4() for _number in range(count)] for kind in networks.pages()}
    for edition in (networks, networks.english):
        _add_pages(edition, keys, body)
    start = timezone.now()
    times = Occurrence.objects.bulk_create(
        Occurrence(event_key=key, start=start, end=start + timedelta(hours=1))
        for key in keys["events"]
    )
    OccurrenceText.objects.bulk_create(
        OccurrenceText(occurrence=time, language="fi", note="Eri ovi.") for time in times
    )


def _add_members(network: NetworkPage, count: int) -> None:
    """``count`` organisations with logos, and as many people who are contacts."""
    key = {"network_key": network.translation_key}
    logo = Picture.objects.first()
    bodies = Organisation.objects.bulk_create(
        Organisation(name=f"Y {number}", logo=logo) for number in range(count)
    )
    OrganisationText.objects.bulk_create(
        OrganisationText(organisation=one, language="fi", name="Yhdistys") for one in bodies
    )
    Membership.objects.bulk_create(Membership(organisation=one, **key) for one in bodies)
    index_rows(bodies)
    people = Person.objects.bulk_create(
        Person(name=f"Aune {number}", email="aune@example.org") for number in range(count)
    )
    Consent.objects.bulk_create(Consent(person=one, scope=Consent.Scope.values) for one in people)
    ContactPeriod.objects.bulk_create(ContactPeriod(person=one, **key) for one in people)


def _add_pages(edition: Networks, keys: dict[str, list[Any]], body: Any) -> None:
    common = {"body": body, "picture": Picture.objects.first()}
    made = {
        "networks": (NetworkPage, {"background": body, "actions": body} | _without(common, "body")),
        "events": (EventPage, common | {"organiser": edition.organisation}),
        "projects": (ProjectPage, common | {"lead_organisation": edition.organisation}),
        "plans": (PlanPage, {"body": body, "attachment": edition.plan.attachment}),
    }
    for kind, (model, fields) in made.items():
        parent = edition.index if kind == "networks" else edition.network
        pages = [
            model(title=f"T {key}", slug=f"t-{key}", translation_key=key, **fields)
            for key in keys[kind]
        ]
        _add_rows_of(add_rows(type(parent).objects.get(pk=parent.pk), pages), edition)


def _without(fields: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if key != name}


def _add_rows_of(pages: list[Any], edition: Networks) -> None:
    if isinstance(pages[0], NetworkPage):
        region = Region.objects.get(code="08")
        NetworkRegion.objects.bulk_create(NetworkRegion(page=page, region=region) for page in pages)
        NetworkLink.objects.bulk_create(NetworkLink(page=page, label="Sivut") for page in pages)
    elif isinstance(pages[0], ProjectPage):
        made = [_rows(edition.organisation, edition.network) for _page in pages]
        for name in made[0]:
            _write(pages, [rows[name] for rows in made])


def _write(pages: list[Any], rows: list[list[Any]]) -> None:
    """Each page its own ``rows``, all of one class."""
    for page, mine in zip(pages, rows, strict=True):
        for row in mine:
            row.page = page
    type(rows[0][0]).objects.bulk_create(row for mine in rows for row in mine)
