"""What the demo's networks are made of: one file of ``content/networks`` for each.

Days are counted from the day on which the demo was made, so that there is always something
to come and something that is over.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

Words = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Organisation:
    """``fi`` and ``en`` hold the description, ``en`` a name where it has one of its own."""

    key: str
    name: str
    kind: str
    fields: list[str]
    municipality: str
    url: str
    fi: Words
    en: Words


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody invented; ``consent`` lists what may stand beside the name."""

    key: str
    name: str
    organisation: str
    fields: list[str]
    municipality: str
    email: str
    telephone: str
    consent: list[str]
    withdrawn: bool = False
    fi: Words
    en: Words


@dataclass(frozen=True, kw_only=True)
class Project:
    """Title, lead and body (HTML) in both languages; funders are programmes or organisations."""

    slug: str
    start_year: int
    end_year: int | None = None
    funders: list[str]
    lead: str
    partners: list[str]
    regions: list[str]
    website: str
    fi: Words
    en: Words


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Title, lead and summary (HTML) in both languages; the file is of the Finnish edition."""

    slug: str
    kind: str
    status: str
    start_year: int | None = None
    end_year: int | None = None
    comments_until_days: int | None = None
    approved_on: date | None = None
    approved_by: str = ""
    attachment: str = ""
    website: str = ""
    fi: Words
    en: Words


@dataclass(frozen=True, kw_only=True)
class Times:
    """From the first ``weekday`` after ``first`` days, ``count`` times every so many weeks.

    Of these the one numbered ``cancelled`` is cancelled and the one numbered ``moved`` takes
    place ``moved_days`` later at ``moved_at``; the event's words say why.
    """

    first: int
    weekday: str
    at: str
    hours: float
    every_weeks: int = 1
    count: int = 1
    cancelled: int = 0
    moved: int = 0
    moved_days: int = 0
    moved_at: str = ""


@dataclass(frozen=True, kw_only=True)
class Event:
    """Title, lead, notes on the place and price in both languages."""

    slug: dict[str, str]
    kind: str
    audience: list[str]
    mode: str
    place: str
    municipality: str
    features: list[str]
    languages: list[str]
    organiser: str
    price: bool = False
    online_url: str = ""
    enrolment_url: str = ""
    enrolment_opens: int | None = None
    enrolment_closes: int | None = None
    times: list[Times]
    fi: Words
    en: Words


@dataclass(frozen=True, kw_only=True)
class Network:
    """A network with its people by key, its links, projects, plans and events."""

    key: str
    slug: dict[str, str]
    regions: list[str]
    openness: str
    languages: list[str]
    founded: int
    term: str
    reviewed_days_ago: int
    picture: str
    members: list[str]
    people: list[str]
    contacts: list[Words]
    links: list[Words]
    fi: Words
    en: Words
    projects: list[Project] = field(default_factory=list)
    plans: list[Plan] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Networks:
    """All of it; ``index`` holds slug, ``fi`` and ``en`` of the list of networks."""

    index: Words
    organisations: dict[str, Organisation]
    people: dict[str, Person]
    networks: list[Network]
