"""Adding, changing and removing rows of a roster; each is logged by ids and can be undone."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from network.models import ContactPeriod, Membership, NetworkPage, Organisation, Person

ACTION = "network.change_roster"
KINDS: dict[str, Any] = {"member": Membership, "contact": ContactPeriod}
_FIELDS = {
    "member": ("organisation_id", "person_id", "valid_from", "valid_until"),
    "contact": ("person_id", "role", "valid_from", "valid_until"),
}

Row = Membership | ContactPeriod


class NothingToUndo(Exception):
    """The roster was changed since, or somebody of the row is no more."""


def kind_of(row: Row) -> str:
    return "member" if isinstance(row, Membership) else "contact"


@transaction.atomic
def save(network: NetworkPage, row: Row, user: Any) -> None:
    """Save ``row``, new or changed, and log it unless nothing has changed."""
    model: Any = type(row)
    stored = model.objects.select_for_update().filter(pk=row.pk).first() if row.pk else None
    before = _state(stored)
    if stored and before == _state(row):
        return
    row.network_key = network.translation_key
    row.save()
    _log(network, row.pk, kind_of(row), before, _state(row), user)


@transaction.atomic
def remove(network: NetworkPage, row: Row, user: Any) -> None:
    """For a row made by mistake; who has left gets a last day instead."""
    pk, before = row.pk, _state(row)
    row.delete()
    _log(network, pk, kind_of(row), before, None, user)


def last_change(network: NetworkPage) -> PageLogEntry | None:
    """What ``undo`` would take back: None when there is nothing, or too much has changed."""
    pages = NetworkPage.objects.filter(translation_key=network.translation_key).order_by()
    entries = PageLogEntry.objects.filter(action=ACTION, page_id__in=pages.values("pk"))
    entry = entries.order_by("-timestamp", "-pk").first()
    if entry is None or "undone" in entry.data:
        return None
    row = KINDS[entry.data["kind"]].objects.filter(pk=entry.data["row"]).first()
    fits = _state(row) == entry.data["after"] and _is_there(entry.data["before"])
    return entry if fits else None


@transaction.atomic
def undo(network: NetworkPage, user: Any) -> None:
    """Put the row of the last change back as it was; raises ``NothingToUndo``."""
    entry = last_change(network)
    if entry is None:
        raise NothingToUndo
    kind, pk, before = (entry.data[name] for name in ("kind", "row", "before"))
    model = KINDS[kind]
    if before is None:
        model.objects.filter(pk=pk).delete()
    else:
        row = model(pk=pk, network_key=network.translation_key, **_values(before))
        row.save()
    _log(network, pk, kind, entry.data["after"], before, user, undone=entry.pk)


def _log(
    network: NetworkPage,
    row: int | None,
    kind: str,
    before: Any,
    after: Any,
    user: Any,
    **more: Any,
) -> None:
    """Ids and days only: who is meant can be asked as long as the record is there."""
    data = {"kind": kind, "row": row, "before": before, "after": after} | more
    log(instance=network, action=ACTION, user=user, data=data)


def _state(row: Row | None) -> dict[str, Any] | None:
    if row is None:
        return None
    found = {name: getattr(row, name) for name in _FIELDS[kind_of(row)]}
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in found.items()
    }


def _values(state: dict[str, Any]) -> dict[str, Any]:
    return {
        name: date.fromisoformat(value) if value and name.startswith("valid") else value
        for name, value in state.items()
    }


def _is_there(state: dict[str, Any] | None) -> bool:
    """Whether those whom a row would be put back for still have a record."""
    state = state or {}
    person, organisation = state.get("person_id"), state.get("organisation_id")
    return (not person or Person.objects.filter(pk=person).exists()) and (
        not organisation or Organisation.objects.filter(pk=organisation).exists()
    )
