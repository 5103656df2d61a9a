"""What stands below a network of the demo: projects, plans and events."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.utils import timezone

from network.models import (
    EventPage,
    NetworkPage,
    Organisation,
    PlanPage,
    ProjectFunder,
    ProjectPage,
    ProjectPartner,
    ProjectRegion,
    Region,
)
from website.demo import network_records as records
from website.demo.bodies import stored_html
from website.demo.network_times import make_times
from website.demo.publishing import publish
from website.demo.small_records import SmallRecords
from website.demo.translating import translate


class NetworkPages:
    """Makes the pages below networks, each with its English edition."""

    def __init__(
        self,
        regions: Mapping[str, Region],
        organisations: Mapping[str, Organisation],
        small: SmallRecords,
    ) -> None:
        self.regions, self.organisations, self.small = regions, organisations, small

    def load(self, network: NetworkPage, record: records.Network) -> None:
        """Everything that ``record`` has below its network."""
        for project in record.projects:
            self._project(network, project)
        for plan in record.plans:
            self._plan(network, plan)
        for event in record.events:
            self._event(network, event)

    def _project(self, network: NetworkPage, record: records.Project) -> None:
        page = ProjectPage(slug=record.slug, **_words(record.fi))
        page.start_year, page.end_year = record.start_year, record.end_year
        page.lead_organisation = self.organisations[record.lead]
        page.website = record.website
        page.funders = [self._funder(key) for key in record.funders]
        page.partners = [
            ProjectPartner(organisation=self.organisations[key]) for key in record.partners
        ]
        page.regions = [ProjectRegion(region=self.regions[code]) for code in record.regions]
        translate(publish(network, page), **_words(record.en))

    def _funder(self, key: str) -> ProjectFunder:
        if key in self.organisations:
            return ProjectFunder(organisation=self.organisations[key])
        return ProjectFunder(programme=key)

    def _plan(self, network: NetworkPage, record: records.Plan) -> None:
        page = PlanPage(slug=record.slug, **_words(record.fi))
        for name in ("kind", "status", "start_year", "end_year", "approved_on", "approved_by"):
            setattr(page, name, getattr(record, name))
        page.comments_until = _in_days(record.comments_until_days)
        page.website = record.website
        page.attachment = self.small.attachments.get(record.attachment)
        translate(publish(network, page), **_words(record.en))

    def _event(self, network: NetworkPage, record: records.Event) -> None:
        page = EventPage(slug=record.slug["fi"], **_event_words(record.fi))
        for name in ("kind", "audience", "mode", "place", "municipality", "languages"):
            setattr(page, name, getattr(record, name))
        page.place_features, page.is_free = record.features, not record.price
        page.organiser = self.organisations[record.organiser]
        page.online_url, page.enrolment_url = record.online_url, record.enrolment_url
        page.enrolment_from = _in_days(record.enrolment_opens)
        page.enrolment_until = _in_days(record.enrolment_closes)
        page = publish(network, page)
        make_times(page, record)
        translate(page, slug=record.slug["en"], **_event_words(record.en))


def _words(words: records.Words) -> records.Words:
    return words | {"body": [("prose", stored_html(words["body"]))]}


def _event_words(words: records.Words) -> records.Words:
    return {name: text for name, text in words.items() if name not in ("cancelled", "moved")}


def _in_days(days: int | None) -> Any:
    return None if days is None else timezone.localdate() + timedelta(days=days)
