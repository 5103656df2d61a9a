"""Who answers for a network today and who belongs to it, by one query."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import CharField, DateField, F, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from delivery.languages.collation import sort_key
from network.directory.entries import ShownPerson, told_of_people
from network.names import title_here

#: The page names so many; the directory has them all.
MOST = 24


@dataclass(frozen=True)
class Contact:
    """Somebody who answers for the network, and until when: None, while nobody knows."""

    person: ShownPerson
    role: str
    until: date | None


@dataclass(frozen=True)
class Member:
    """An organisation (``person`` is None) or a person in the network."""

    name: str
    sorted_as: str
    person: ShownPerson | None = None


@dataclass
class People:
    """Those whom readers may see; ``members`` in the order of the alphabet."""

    contacts: list[Contact] = field(default_factory=list)
    members: list[Member] = field(default_factory=list)

    @property
    def shown(self) -> list[Member]:
        return self.members[:MOST]

    @property
    def more(self) -> int:
        """How many members are not shown."""
        return max(len(self.members) - MOST, 0)


class _Row(NamedTuple):
    role: str
    until: date | None
    since: date | None
    pk: int
    scope: list[str]
    person: int | None
    name: str
    sort_name: str | None
    job_title: str | None
    works_at: str | None
    email: str | None
    telephone: str | None

    @property
    def shown(self) -> ShownPerson:
        return ShownPerson.within(
            self.scope,
            self.person or 0,
            self.name,
            self.sort_name or "",
            self.job_title,
            self.works_at,
            self.email or "",
            self.telephone or "",
        )


def people_of(network_key: UUID, language: str) -> People:
    """Contacts as they are ordered in the office, members by name."""
    people = People()
    for row in (_Row(*values) for values in _rows(network_key)):
        if row.role:
            people.contacts.append(Contact(row.shown, _label(row.role), row.until))
        elif row.person:
            people.members.append(Member(row.name, row.shown.sorted_as, row.shown))
        else:
            people.members.append(Member(row.name, row.name))
    people.members.sort(key=lambda member: sort_key(member.sorted_as, language))
    return people


def _label(role: str) -> str:
    from network.models import ContactPeriod

    return str(ContactPeriod.Role(role).label)


def _rows(network_key: UUID) -> QuerySet[Any, tuple[Any, ...]]:
    from network.models import ContactPeriod, Membership

    contacts = ContactPeriod.objects.today().filter(network_key=network_key)
    members = Membership.objects.today().filter(network_key=network_key)
    nobody, ever = Value("", CharField()), Value(None, DateField())
    name = Coalesce(title_here("organisation", "organisation__name"), F("person__name"))
    allowed = Q(scope__isnull=False)
    answering = _told(contacts, F("role"), F("valid_until"), F("person__name"), allowed)
    belonging = _told(members, nobody, ever, name, allowed | Q(organisation__isnull=False))
    # A role stands before none, the coordinator's before others'; then the earliest.
    return answering.union(belonging, all=True).order_by("-as_role", "valid_from", "pk")


def _told(rows: QuerySet[Any], role: Any, until: Any, name: Any, shown: Q) -> QuerySet[Any, Any]:
    told = rows.order_by().annotate(
        **told_of_people("person"), as_role=role, until=until, called=name
    )
    return told.filter(shown).values_list(
        "as_role",
        "until",
        "valid_from",
        "pk",
        "scope",
        "person",
        "called",
        "person__sort_name",
        "job_title",
        "works_at",
        "person__email",
        "person__telephone",
    )
