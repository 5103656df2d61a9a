"""The demo's networks: pages in both languages, their organisations and people."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from network.models import (
    Consent,
    ContactPeriod,
    Membership,
    NetworkIndexPage,
    NetworkLink,
    NetworkPage,
    NetworkRegion,
    Organisation,
    OrganisationText,
    Person,
    PersonText,
    Region,
)
from website.demo import network_records as records
from website.demo.bodies import blocks
from website.demo.network_pages import NetworkPages
from website.demo.publishing import publish
from website.demo.small_records import SmallRecords
from website.demo.translating import translate
from website.home.models import HomePage


def days_ago(days: int) -> date:
    """The day so many days before today."""
    return timezone.localdate() - timedelta(days=days)


class NetworkLoader:
    """Puts networks below a front page; pictures and attachments are there already."""

    def __init__(self, found: records.Networks, small: SmallRecords) -> None:
        self.found, self.small = found, small
        self.regions = {region.code: region for region in Region.objects.all()}
        self.organisations = {key: _organisation(one) for key, one in found.organisations.items()}
        self.people = {key: self._person(one) for key, one in found.people.items()}

    def load(self, home: HomePage) -> NetworkIndexPage:
        """The list of networks with everything below it."""
        words = self.found.index
        index = publish(home, NetworkIndexPage(slug=words["slug"]["fi"], **words["fi"]))
        translate(index, slug=words["slug"]["en"], **words["en"])
        pages = NetworkPages(self.regions, self.organisations, self.small)
        for record in self.found.networks:
            network = self._network(index, record)
            pages.load(network, record)
            self._people_of(network, record)
        return index

    def _network(self, index: NetworkIndexPage, record: records.Network) -> NetworkPage:
        facts = ("openness", "languages", "founded", "term")
        page = NetworkPage(slug=record.slug["fi"], **self._words(record.fi))
        for name in facts:
            setattr(page, name, getattr(record, name))
        page.reviewed_on = days_ago(record.reviewed_days_ago)
        page.picture = self.small.pictures.get(record.picture)
        page.regions = [NetworkRegion(region=self.regions[code]) for code in record.regions]
        page.links = [NetworkLink(**link) for link in record.links]
        page = publish(index, page)
        translate(page, slug=record.slug["en"], **self._words(record.en))
        return page

    def _words(self, words: records.Words) -> records.Words:
        streams = {name: blocks(words[name], self.small) for name in ("background", "actions")}
        return words | streams

    def _people_of(self, network: NetworkPage, record: records.Network) -> None:
        key = network.translation_key
        for contact in record.contacts:
            ContactPeriod.objects.create(
                network_key=key,
                person=self.people[contact["person"]],
                role=contact["role"],
                valid_from=days_ago(contact["from_days_ago"]),
                valid_until=days_ago(ended) if (ended := contact.get("until_days_ago")) else None,
            )
        members: list[dict[str, Any]] = [
            *({"organisation": self.organisations[one]} for one in record.members),
            *({"person": self.people[one]} for one in record.people),
        ]
        for one in members:
            # One by one: saving a member makes its logo public.
            Membership.objects.create(network_key=key, **one)

    def _person(self, record: records.Person) -> Person:
        names = ("name", "fields", "municipality", "email", "telephone")
        person = Person(**{name: getattr(record, name) for name in names})
        person.organisation = self.organisations[record.organisation]
        person.texts = [
            PersonText(language=language, **getattr(record, language)) for language in ("fi", "en")
        ]
        if record.consent:
            person.consents = [_consent(record)]
        person.save()
        return person


def _organisation(record: records.Organisation) -> Organisation:
    names = ("name", "kind", "fields", "municipality", "url")
    organisation = Organisation(**{name: getattr(record, name) for name in names})
    organisation.texts = [
        OrganisationText(language=language, **getattr(record, language))
        for language in ("fi", "en")
    ]
    organisation.save()
    return organisation


def _consent(record: records.Person) -> Consent:
    withdrawn = days_ago(20) if record.withdrawn else None
    return Consent(
        scope=record.consent, given_on=days_ago(200), means="form", withdrawn_on=withdrawn
    )
