"""An event as schema.org describes one, for search engines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from django.http import HttpRequest
from django.utils.safestring import SafeString

from delivery.structured import script_text
from gallery.renditions import fallback_of
from network.events.clock import local
from network.events.shown import Time
from network.models.occurrences import Occurrence

if TYPE_CHECKING:
    from network.models import EventPage

#: Times that a search engine is told of; it has no use for a whole year of Tuesdays.
MOST = 20
_MODES = {"on_site": "Offline", "online": "Online", "hybrid": "Mixed"}
_STATUS = {
    Occurrence.Status.SCHEDULED: "EventScheduled",
    Occurrence.Status.MOVED: "EventRescheduled",
    Occurrence.Status.CANCELLED: "EventCancelled",
}


def event_data(
    event: EventPage, times: list[Time], organiser: Any, request: HttpRequest | None
) -> SafeString | None:
    """A JSON-LD graph of one ``Event`` a time: the next ones, else the last that were.

    None without times: an event without a beginning is none to schema.org.
    """
    ahead = [time for time in times if not time.is_over]
    told = ahead[:MOST] or times[-1:]
    if not told:
        return None
    common = _common(event, organiser, event.get_full_url(request))
    graph = [common | _of_time(time) for time in told]
    return script_text({"@context": "https://schema.org", "@graph": graph})


def _of_time(time: Time) -> dict[str, Any]:
    told: dict[str, Any] = {
        "@id": f"urn:uuid:{time.uid}",
        "startDate": local(time.start).isoformat(),
        "endDate": local(time.end).isoformat(),
        "eventStatus": f"https://schema.org/{_STATUS[Occurrence.Status(time.status)]}",
    }
    if time.earlier_start:
        told["previousStartDate"] = local(time.earlier_start).isoformat()
    return told


def _common(event: EventPage, organiser: Any, address: str) -> dict[str, Any]:
    labels = event._meta.get_field("audience").labels(event.audience)
    told = {
        "@type": "Event",
        "name": event.title,
        "description": event.summary,
        "url": address,
        "image": _image(event, address),
        "eventAttendanceMode": f"https://schema.org/{_MODES[event.mode]}EventAttendanceMode",
        "location": _location(event),
        "organizer": _organiser(event, organiser, address),
        "audience": [{"@type": "Audience", "audienceType": label} for label in labels],
        "isAccessibleForFree": event.is_free,
        "inLanguage": event.languages or [event.locale.language_code],
    }
    return {name: value for name, value in told.items() if value not in ("", [], None)}


def _location(event: EventPage) -> list[dict[str, Any]]:
    from network.events.page import where

    places: list[dict[str, Any]] = []
    if event.mode != "online" and (name := where(event)):
        places.append({"@type": "Place", "name": event.place or name, "address": name})
    if event.mode != "on_site" and event.online_url:
        places.append({"@type": "VirtualLocation", "url": event.online_url})
    return places


def _organiser(event: EventPage, organiser: Any, address: str) -> dict[str, Any]:
    if organiser is None:
        # Whoever else it might be, the network answers for it.
        network = event.get_parent()
        return {
            "@type": "Organization",
            "name": network.title,
            "url": urljoin(address, ".."),
        }
    told = {"@type": "Organization", "name": organiser.name_here, "url": organiser.url}
    return {name: value for name, value in told.items() if value}


def _image(event: EventPage, address: str) -> str:
    picture = event.picture
    if picture is None or picture.is_withheld:
        return ""
    return urljoin(address, fallback_of(picture).file.url)
