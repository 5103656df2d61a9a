"""What the pages of networks cost the database, at 20 and at 500 of everything."""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Site

from magazine.models import RelatedPage
from network.models import (
    Consent,
    EventPage,
    Membership,
    NetworkLink,
    Occurrence,
    Organisation,
    Person,
    PlanPage,
    ProjectFunder,
    ProjectNetwork,
    ProjectPage,
    ProjectPartner,
    ProjectRegion,
    Region,
)
from tests.factories import (
    fresh,
    make_article,
    make_attachment,
    make_picture,
    make_section,
    republished,
)
from tests.network.networks import make_contact, make_network, make_person
from tests.site.many import add_rows
from website.home.models import Footer, Navigation, NavigationItem

MOST = 16
_numbers = count(1)


@pytest.fixture
def rich(index, magazine, issue):
    """A network with a picture and links in its texts, among navigation, footer and articles."""
    other = make_network(index, "09", title="Toinen verkosto")
    link = ("prose", f'<p>Lue <a linktype="page" id="{other.pk}">lisää</a>.</p>')
    figure = ("figure", {"picture": make_picture(), "alt": "", "caption": ""})
    network = make_network(
        index,
        "08",
        "06",
        picture=make_picture(),
        languages=["fi", "sv"],
        background=[link, figure],
        actions=[link, figure],
        links=[NetworkLink(label=f"Linkki {number}", url="a.example") for number in range(3)],
    )
    make_contact(network, make_person("Kerttu Koordinoi"), role="coordinator")
    section = make_section(magazine, title="Käden jälki")
    make_article(issue, section, related_items=[RelatedPage(page=network)])
    _navigation(network, magazine)
    return network


def _navigation(*pages: Any) -> None:
    navigation = Navigation.for_site(Site.objects.get())
    navigation.items = [
        NavigationItem(page=page, sort_order=place) for place, page in enumerate(pages)
    ]
    navigation.footers = [
        Footer(language="fi", text=f'<p><a linktype="page" id="{pages[0].pk}">Alas</a></p>')
    ]
    navigation.save()


def add(network: Any, number: int, other: Any) -> None:
    """``number`` more members of each kind, projects, plans and events."""
    names = [f"Nimi {next(_numbers)}" for _ in range(number)]
    key = {"network_key": network.translation_key}
    bodies = Organisation.objects.bulk_create(
        Organisation(name=name, municipality="Kotka") for name in names
    )
    people = Person.objects.bulk_create(Person(name=f"Aune {name}") for name in names)
    Consent.objects.bulk_create(Consent(person=one, scope=Consent.Scope.values) for one in people)
    Membership.objects.bulk_create(Membership(organisation=one, **key) for one in bodies)
    Membership.objects.bulk_create(Membership(person=one, **key) for one in people)
    projects = add_rows(
        fresh(network), (ProjectPage(title=f"H {n}", start_year=2020) for n in names)
    )
    for model, fields in (
        (ProjectFunder, {"programme": "esf"}),
        (ProjectPartner, {"organisation": bodies[0]}),
        (ProjectRegion, {"region": Region.objects.first()}),
        (ProjectNetwork, {"network": other}),
    ):
        model.objects.bulk_create(model(page=page, sort_order=0, **fields) for page in projects)
    file = make_attachment()
    add_rows(fresh(network), (PlanPage(title=f"S {n}", attachment=file) for n in names))
    events = add_rows(fresh(network), (EventPage(title=f"T {n}") for n in names))
    start = timezone.now() + timedelta(days=3)
    Occurrence.objects.bulk_create(
        Occurrence(event_key=page.translation_key, start=start, end=start + timedelta(hours=2))
        for page in events
    )


def warm(client: Any, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200, url
    # PostgreSQL puts the parts of a union in brackets.
    writing = [q["sql"] for q in captured if not q["sql"].lstrip("(").startswith("SELECT")]
    assert writing == []
    return len(captured)


def costs(client: Any, network: Any, index: Any) -> dict[str, int]:
    project = ProjectPage.objects.child_of(network).order_by("path").first()
    plan = PlanPage.objects.child_of(network).order_by("path").first()
    addresses = [
        index.url,
        f"{index.url}?region=08&language=fi&open=1",
        f"{index.url}hakemisto/",
        f"{index.url}hakemisto/?field=arts&type=person&region=08&network={network.slug}&page=2",
        network.url,
        f"{network.url}hankkeet/",
        f"{network.url}hankkeet/?show=table&funder=esf&page=2",
        f"{network.url}suunnitelmat/",
        project.url,
        plan.url,
    ]
    return {address: warm(client, address) for address in addresses}


def test_no_page_makes_more_than_sixteen_queries_nor_more_for_500_than_for_20(client, rich, index):
    other = index.get_children().exclude(pk=rich.pk).get()
    add(rich, 20, other)
    republished(ProjectPage.objects.child_of(rich).order_by("path").first(), picture=make_picture())
    at_twenty = costs(client, rich, index)
    add(rich, 480, other)

    assert {url: number for url, number in at_twenty.items() if number > MOST} == {}
    assert costs(client, rich, index) == at_twenty


def test_an_index_costs_the_same_for_more_networks(client, rich, index):
    before = warm(client, index.url)
    for number in range(3):
        make_network(index, "19", title=f"Verkosto {number}")

    assert warm(client, index.url) == before
