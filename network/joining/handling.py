"""What a coordinator does with a request: hold it back no longer, accept, decline, erase."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from django.utils import timezone

from delivery.letters import post
from editorial.personal_data.erasing import erase
from network.joining.letters import confirm_address
from network.models import JoinRequest, Organisation, Person
from network.personal_data import JoinRequests

OPEN = (
    JoinRequest.State.HELD,
    JoinRequest.State.UNCONFIRMED,
    JoinRequest.State.CONFIRMED,
)


class AlreadyHandled(Exception):
    """Somebody else was faster."""


def release(row: JoinRequest, user: Any) -> None:
    """It is a person after all: send the letter that asks to confirm the address."""
    with _waiting(row, JoinRequest.State.HELD) as found:
        found.state = JoinRequest.State.UNCONFIRMED
        found.save(update_fields=["state"])
        post(confirm_address, found.pk, found.language)


def decline(row: JoinRequest, user: Any) -> None:
    """No letter is sent: the coordinator answers in words of their own."""
    with _waiting(row, *OPEN) as found:
        _close(found, JoinRequest.State.DECLINED, user)


def accept(row: JoinRequest, person: Person, user: Any) -> None:
    """``person`` was made of the request."""
    with _waiting(row, JoinRequest.State.CONFIRMED) as found:
        found.person = person
        _close(found, JoinRequest.State.ACCEPTED, user)


def erase_request(row: JoinRequest, user: Any) -> None:
    """With whatever it has left in logs and tasks."""
    erase(JoinRequests(), row)


def organisation_named(name: str) -> Organisation | None:
    """The organisation that the writer means, if it has a record under that name."""
    return Organisation.objects.filter(name__iexact=name.strip()).first() if name else None


def _close(row: JoinRequest, state: str, user: Any) -> None:
    row.state, row.handled_by, row.handled_at = state, user, timezone.now()
    row.save(update_fields=["state", "handled_by", "handled_at", "person"])


@contextmanager
def _waiting(row: JoinRequest, *states: str) -> Iterator[JoinRequest]:
    """The row, locked for a transaction; raises ``AlreadyHandled`` in another state."""
    with transaction.atomic():
        found = JoinRequest.objects.select_for_update().filter(pk=row.pk, state__in=states).first()
        if found is None:
            raise AlreadyHandled
        yield found
