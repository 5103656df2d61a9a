"""Erasing rows of the register together with their traces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.db import transaction

from editorial.personal_data.declaration import PersonalData
from editorial.personal_data.traces import scrub, traces_of


@transaction.atomic
def erase(declared: PersonalData, row: Any) -> None:
    """Erase ``row`` as its declaration says, and whatever it has left elsewhere."""
    words, traces = declared.telling(row), traces_of(row)
    declared.erase(row)
    scrub(traces, words)


@transaction.atomic
def erase_all(rows: Iterable[tuple[PersonalData, Any]]) -> Counter[str]:
    """All or nothing; says how many rows of each declaration."""
    counts: Counter[str] = Counter()
    for declared, row in rows:
        erase(declared, row)
        counts[declared.key] += 1
    return counts
