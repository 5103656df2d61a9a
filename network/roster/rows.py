"""Members and contacts as the coordinator's view lists them: past, present and to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from network.models import ContactPeriod, Membership, NetworkPage, Person
from network.models.memberships import Period
from network.records.consents import ConsentState, state_of


class Term(TextChoices):
    NOW = "now", _("Today")
    LATER = "later", _("To come")
    ENDED = "ended", _("Ended")


@dataclass
class RosterRow:
    """``hidden`` tells why readers do not see a row whose term runs; "" when they do."""

    row: Any
    kind: str
    name: str
    term: Term
    url_name: str
    record_pk: int
    hidden: str = ""


def contacts_for_editor(network: NetworkPage) -> list[RosterRow]:
    rows = ContactPeriod.objects.filter(network_key=network.translation_key)
    rows = rows.select_related("person__organisation").prefetch_related("person__consents")
    return _in_order([_row(row, "contact", row.person, "people:edit") for row in rows])


def members_for_editor(network: NetworkPage) -> list[RosterRow]:
    rows = Membership.objects.filter(network_key=network.translation_key)
    rows = rows.select_related("person__organisation", "organisation")
    rows = rows.prefetch_related("person__consents", "organisation__texts")
    return _in_order(
        [
            _row(
                row,
                "member",
                row.person or row.organisation,
                "people:edit" if row.person else "organisations:edit",
            )
            for row in rows
        ]
    )


def term_of(row: Period, day: date | None = None) -> Term:
    day = day or timezone.localdate()
    if row.valid_until and row.valid_until < day:
        return Term.ENDED
    return Term.LATER if row.valid_from and row.valid_from > day else Term.NOW


def _row(row: Any, kind: str, record: Any, url: str) -> RosterRow:
    name = record.name if isinstance(record, Person) else record.title
    return RosterRow(row, kind, name, term_of(row), url, record.pk, _hidden(record))


def _hidden(record: Any) -> str:
    if not isinstance(record, Person):
        return ""
    state = state_of(record)
    return "" if state in (ConsentState.VALID, ConsentState.ENDS) else str(state.label)


def _in_order(rows: list[RosterRow]) -> list[RosterRow]:
    places = [Term.NOW, Term.LATER, Term.ENDED]
    return sorted(rows, key=lambda row: (places.index(row.term), row.name.casefold()))
