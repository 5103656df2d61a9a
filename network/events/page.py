"""What the page of an event shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import FilteredRelation, Q, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from delivery.languages.lists import listed
from gallery.reading import load_pictures, render_body
from network.events.addresses import subscription
from network.events.enrolment import enrolment_of
from network.events.shown import Time, as_times
from network.events.structured import event_data
from network.models.occurrences import Occurrence
from network.models.organisations import Organisation

if TYPE_CHECKING:
    from network.models import EventPage

#: Times that stand open; more are unfolded.
MOST_OPEN = 12


@dataclass(frozen=True)
class Times:
    """The times of an event, split by now."""

    all: list[Time]

    @property
    def ahead(self) -> list[Time]:
        return [time for time in self.all if not time.is_over]

    @property
    def first_ahead(self) -> list[Time]:
        return self.ahead[:MOST_OPEN]

    @property
    def later(self) -> list[Time]:
        return self.ahead[MOST_OPEN:]

    @property
    def over(self) -> list[Time]:
        return [time for time in self.all if time.is_over][::-1]

    @property
    def is_over(self) -> bool:
        """Whether the last time has ended."""
        return bool(self.all) and not self.ahead

    @property
    def is_cancelled(self) -> bool:
        """Whether all that is to come is cancelled."""
        return bool(self.ahead) and all(time.is_cancelled for time in self.ahead)


def event_context(event: EventPage, context: dict[str, Any]) -> dict[str, Any]:
    """``context`` with the event's facts in words, its times and its text."""
    request = context.get("request")
    times = times_of(event)
    load_pictures((event, "picture"), bodies=[event.body])
    organiser = organiser_of(event)
    return context | {
        "network": event.get_parent(),
        "times": times,
        "enrolment": enrolment_of(event, times.is_over),
        "organiser": organiser,
        "body": render_body(event.body, context),
        "subscription": subscription(event, request),
        "structured_data": event_data(event, times.all, organiser, request),
        **words_of(event),
    }


def times_of(event: EventPage) -> Times:
    """Two queries."""
    return Times(as_times(Occurrence.objects.filter(event_key=event.translation_key)))


def organiser_of(event: EventPage) -> Organisation | None:
    """With ``name_here``, its name in the page's language; no query where there is none."""
    if not event.organiser_id:
        return None
    in_this = Q(texts__language=event.locale.language_code)
    rows = Organisation.objects.annotate(
        here=FilteredRelation("texts", condition=in_this),
        name_here=Coalesce(NullIf("here__name", Value("")), "name"),
    )
    return rows.filter(pk=event.organiser_id).first()


def words_of(event: EventPage) -> dict[str, Any]:
    """The facts that are chosen from lists, in the active language."""
    field = event._meta.get_field
    return {
        "audience": listed(in_one_sentence(field("audience").labels(event.audience))),
        "languages": listed(field("languages").labels(event.languages)),
        "features": field("place_features").labels(event.place_features),
        "where": where(event),
        "price": price(event),
    }


def in_one_sentence(labels: list[str]) -> list[str]:
    """ "Older people", "carers": only the first begins with a capital."""
    return [*labels[:1], *(f"{label[:1].lower()}{label[1:]}" for label in labels[1:])]


def where(event: EventPage) -> str:
    """The place with its municipality, which is not said twice."""
    place, town = event.place.strip(), event.municipality.strip()
    if not place or not town or town.casefold() in place.casefold():
        return place or town
    return f"{place}, {town}"


def price(event: EventPage) -> str | SafeString:
    """What it costs, in words."""
    if event.is_free:
        return _("Free of charge") if not event.price else event.price
    return event.price or _("Not free of charge; the organiser tells the price.")
