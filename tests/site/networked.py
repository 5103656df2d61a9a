"""A network in the bilingual site, with something of everything that stands in one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from gallery.models import Picture
from network.models import (
    EventPage,
    Membership,
    NetworkLink,
    NetworkPage,
    NetworkRegion,
    Occurrence,
    OccurrenceText,
    Organisation,
    OrganisationText,
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
from tests.site.many import add_rows


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
    for number in range(count):
        organisation = Organisation.objects.create(name=f"Y {number}", logo=Picture.objects.first())
        OrganisationText.objects.create(organisation=organisation, language="fi", name="Yhdistys")
        Membership.objects.create(
            network_key=networks.network.translation_key, organisation=organisation
        )
        make_contact(networks.network, make_person(f"Aune {number}"))
    keys = {kind: [uuid4() for _number in range(count)] for kind in networks.pages()}
    for edition in (networks, networks.english):
        _add_pages(edition, keys, body)
    start = timezone.now()
    for key in keys["events"]:
        end = start + timedelta(hours=1)
        time = Occurrence.objects.create(event_key=key, start=start, end=end)
        OccurrenceText.objects.create(occurrence=time, language="fi", note="Eri ovi.")


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
        for page in add_rows(type(parent).objects.get(pk=parent.pk), pages):
            _add_rows_of(page, edition)


def _without(fields: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if key != name}


def _add_rows_of(page: Any, edition: Networks) -> None:
    region = Region.objects.get(code="08")
    if isinstance(page, NetworkPage):
        NetworkRegion.objects.create(page=page, region=region)
        NetworkLink.objects.create(page=page, label="Sivut")
    elif isinstance(page, ProjectPage):
        for rows in _rows(edition.organisation, edition.network).values():
            for row in rows:
                row.page = page
                row.save()
