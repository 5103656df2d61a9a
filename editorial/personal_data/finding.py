"""Rows of the register that are about a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.text import capfirst

from editorial.personal_data.declaration import PersonalData, Sought
from editorial.personal_data.registry import registered_data


@dataclass(frozen=True)
class Found:
    """A row, and whether it was found by its address: a name may be a namesake's."""

    declared: PersonalData
    row: Any
    by_address: bool

    @property
    def key(self) -> str:
        """What a form sends to choose it."""
        return f"{self.declared.key}:{self.row.pk}"

    @property
    def kind(self) -> str:
        return capfirst(str(self.declared.model._meta.verbose_name))

    @property
    def values(self) -> list[tuple[str, Any]]:
        """Labels and values, without those that are empty."""
        told = self.declared.export(self.row).items()
        return [(label, value) for label, value in told if value not in (None, "", [], {})]


def find(sought: Sought, user: Any) -> list[Found]:
    """What ``user`` may see of the person, in the order of the register."""
    return [
        found
        for declared in registered_data()
        if declared.is_open_to(user)
        for found in _rows(declared, sought, user)
    ]


def _rows(declared: PersonalData, sought: Sought, user: Any) -> Iterable[Found]:
    by_address = declared.by_address(sought.address) if sought.address else None
    by_name = declared.by_name(sought.name) if sought.name else None
    if by_address is None and by_name is None:
        return
    rows = declared.rows_for(user)
    exact = set(rows.filter(by_address).values_list("pk", flat=True)) if by_address else set()
    either = (by_address or Q(pk__in=())) | (by_name or Q(pk__in=()))
    for row in rows.filter(either).distinct().order_by("pk"):
        yield Found(declared, row, row.pk in exact)
