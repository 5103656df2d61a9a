from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from django.utils import timezone
from django.utils.translation import override
from typing_extensions import TypedDict

from delivery.addresses import links
from delivery.api.asked import Asked
from delivery.api.data import ReferenceData
from delivery.api.editions import Named, load_named
from delivery.api.items import optional
from delivery.api.resources import PageResource
from gallery.blocks.at_hand import Records
from gallery.reading import linked_pages, load_texts
from gallery.serializers import PictureData, shown_picture
from network.api.data import (
    ChoiceData,
    OrganisationReference,
    above,
    choice,
    choices,
    organisation,
    path_above,
)
from network.api.event_queries import FILTERS, ORDERS, held, with_what_is_told
from network.api.occurrences import OccurrenceData, occurrences_of
from network.api.texts import TextItem, TextsAround
from network.events.enrolment import enrolment_of
from network.events.page import price
from network.models import EventPage

Mode = EventPage.Mode
#: What is told of the times of an event.
TIMES = ("occurrences", "next_start", "is_over", "enrolment")


class EnrolmentData(TypedDict):
    """Whether one may enrol today; ``url`` is "" unless one may. Both days belong to the window."""

    state: Literal["ahead", "open", "closed"]
    words: str
    url: str
    opens: date | None
    closes: date | None


class EventsAround(TextsAround):
    """``times`` go by the translation key of the event."""

    def __init__(
        self, named: Named, records: Records, times: Mapping[UUID, list[OccurrenceData]]
    ) -> None:
        super().__init__(named, records)
        self.times = times


class EventItem(TextItem):
    """Something people come to, once or many times."""

    type_name = "Event"
    row: EventPage
    around: EventsAround

    @optional
    def occurrences(self) -> list[OccurrenceData]:
        """All its times, the first one first."""
        return self._times

    @optional
    def next_start(self) -> datetime | None:
        """When the soonest time begins that is not over, cancelled or not."""
        ahead = (time["start"] for time in self._times if time["end"] >= timezone.now())
        return next(ahead, None)

    @optional
    def is_over(self) -> bool:
        """Whether the last time has ended."""
        return bool(self._times) and self.next_start() is None

    @optional
    def kind(self) -> ChoiceData:
        """ "event", "meeting" or "training"."""
        return choice(self.row, "kind")

    @optional
    def audience(self) -> list[ChoiceData]:
        """For whom it is."""
        return choices(self.row, "audience")

    @optional
    def mode(self) -> ChoiceData:
        """How one attends: "on_site", "online" or "hybrid"."""
        return choice(self.row, "mode")

    @optional
    def place(self) -> str:
        """Name and address; "" for what is online only."""
        return self.row.place if self._has_place else ""

    @optional
    def municipality(self) -> str:
        return self.row.municipality if self._has_place else ""

    @optional
    def place_features(self) -> list[ChoiceData]:
        """What makes the place accessible."""
        return choices(self.row, "place_features") if self._has_place else []

    @optional
    def place_notes(self) -> str:
        """Getting there and accessibility, in words."""
        return self.row.place_notes

    @optional
    def online_url(self) -> str:
        """Where to take part online; "" for what is on site only."""
        return self.row.online_url if self.row.mode != Mode.ON_SITE else ""

    @optional
    def languages(self) -> list[ChoiceData]:
        """What is spoken."""
        return choices(self.row, "languages")

    @optional
    def is_free(self) -> bool:
        return self.row.is_free

    @optional
    def price(self) -> str:
        """What it costs, in words."""
        return str(price(self.row))

    @optional
    def organiser(self) -> OrganisationReference | None:
        """Null where the network answers for it."""
        row: Any = self.row
        return organisation(row.organiser_id, row.organiser_title, row.organiser_url)

    @optional
    def enrolment(self) -> EnrolmentData | None:
        """Null where nobody need enrol."""
        found = enrolment_of(self.row, self.is_over())
        if found is None:
            return None
        state: Any = found.state
        return {
            "state": state,
            "words": found.words,
            "url": found.url,
            "opens": self.row.enrolment_from,
            "closes": self.row.enrolment_until,
        }

    @optional
    def picture(self) -> PictureData | None:
        return shown_picture(self.row.picture)

    @optional
    def network(self) -> ReferenceData | None:
        network = above(self.row, self.around.named)
        return network.reference if network else None

    @optional
    def calendar_url(self) -> str:
        """The address of its times for calendar programs."""
        return f"{self.url()}calendar.ics"

    @property
    def _times(self) -> list[OccurrenceData]:
        return self.around.times.get(self.row.translation_key, [])

    @property
    def _has_place(self) -> bool:
        return self.row.mode != Mode.ONLINE


class Events(PageResource):
    """Events, trainings and meetings of the networks, with all their times."""

    name, singular = "events", "event"
    model, item, detail = EventPage, EventItem, EventItem
    made_of = ("networks", "organisations", "pictures", "published")
    filters = FILTERS
    orders = ORDERS

    def listed(self, asked: Asked) -> Any:
        return held(super().listed(asked), asked)

    def loaded(self, rows: Any, asked: Asked) -> Any:
        return with_what_is_told(super().loaded(rows, asked), asked)

    def around(self, rows: Sequence[Any], asked: Asked) -> EventsAround:
        texts = [row.body for row in rows] if asked.wants("body") else []
        linked = {pk for text in texts for pk in linked_pages(text)}
        paths = {path_above(row) for row in rows} if asked.wants("network") else set()
        keys = [row.translation_key for row in rows]
        named = load_named(asked, linked, paths, keys)
        with links.at_hand(named.by_id):
            pictures = ((row, "picture") for row in rows if asked.wants("picture"))
            records = load_texts(*pictures, bodies=texts)
        with override(rows[0].locale.language_code):
            times = occurrences_of(keys) if asked.wants(*TIMES) else {}
        return EventsAround(named, records, times)

    def last_modified(self, rows: Any) -> datetime | None:
        # Times change without a publication.
        return None
