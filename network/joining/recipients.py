"""Who is told that somebody wants to join."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db.models import QuerySet

from network.models import ContactPeriod, Person
from network.reminders.due import language_of


class Recipient(NamedTuple):
    """A user or a person by primary key, never by address; ``language`` they work in."""

    kind: str
    pk: int
    language: str

    @property
    def key(self) -> list[str | int]:
        return [self.kind, self.pk]


def recipients_of(network_key: UUID) -> list[Recipient]:
    """Those who coordinate with an account; without one, today's coordinators."""
    users = get_user_model()._default_manager.filter(
        groups__coordinated_network__network_key=network_key, is_active=True
    )
    found = [
        Recipient("user", user.pk, language_of(user.email))
        for user in users.exclude(email="").distinct().order_by("pk")
    ]
    return found or [
        Recipient("person", person.pk, language_of(person.email))
        for person in _coordinators(network_key)
    ]


def address_of(kind: str, pk: int) -> str:
    """The address of a recipient as it is now; "" for one who is no more."""
    rows = get_user_model()._default_manager if kind == "user" else Person.objects
    return rows.filter(pk=pk).values_list("email", flat=True).first() or ""


def _coordinators(network_key: UUID) -> QuerySet[Person]:
    periods = ContactPeriod.objects.today().filter(
        network_key=network_key, role=ContactPeriod.Role.COORDINATOR
    )
    return Person.objects.filter(pk__in=periods.values("person")).exclude(email="")
