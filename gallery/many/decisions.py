"""What is to be done with each row: its texts are saved, or another picture takes its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from gallery.many.offers import give_way
from gallery.many.rows import RowForm
from gallery.models import Picture


@dataclass
class Decisions:
    """What has become of the rows of a table."""

    saved: int = 0
    #: Row by row the picture that is kept, by the id of the one that came in.
    kept: dict[int, Picture] = field(default_factory=dict)
    #: Were to give way, but are in use.
    undeletable: list[Picture] = field(default_factory=list)


@transaction.atomic
def carry_out(rows: list[RowForm], user: Any) -> Decisions:
    """Do what the rows, all of them valid, ask for."""
    result = Decisions()
    ids = [row.instance.pk for row in rows]
    there = Picture.objects.select_for_update().filter(pk__in=ids)
    still_there = set(there.values_list("pk", flat=True))
    for row in rows:
        if row.instance.pk in still_there:
            _carry_out(row, result, user)
    return result


def _carry_out(row: RowForm, result: Decisions, user: Any) -> None:
    pk = row.instance.pk
    if row.offer and row.takes_existing:
        # That one may itself have just given way to another.
        existing = result.kept.get(row.offer.existing.pk, row.offer.existing)
        if give_way(row.instance, user):
            result.kept[pk] = existing
            return
        result.undeletable.append(row.instance)
    result.kept[pk] = row.save()
    result.saved += 1
