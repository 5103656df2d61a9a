"""What wagtail-localize has of pages for a language, and how much of it is translated."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Subquery
from wagtail.models import Page
from wagtail_localize.models import Translation

from editorial.translation.said import said_by_people


@dataclass
class Taken:
    """What a translation was made from, and how much of it is translated."""

    hashes: list[str] = field(default_factory=list)
    done: int = 0
    #: When it was taken, or a text translated last: drafts saved before lack something.
    said_at: datetime | None = None

    def stands_in(self, target: Page) -> bool:
        """Whether the newest draft was saved after the last text was taken or translated."""
        saved = target.latest_revision_created_at
        return saved is None or self.said_at is None or self.said_at <= saved


def taken_of(keys: list[UUID], language: str) -> dict[UUID, Taken]:
    """Key → what wagtail-localize has; pages are left out whose translation was stopped."""
    found: dict[UUID, Taken] = {}
    for key, taken_at, text, said_at in _segments(keys, language):
        taken = found.setdefault(key, Taken(said_at=taken_at))
        if text:
            taken.hashes.append(str(text))
        if said_at:
            taken.done += 1
            taken.said_at = max(said_at, taken.said_at or said_at)
    return found


def _segments(keys: list[UUID], language: str) -> Any:
    """Of each translation its segments in order; of one without any a row that says so."""
    segment = "source__stringsegment"
    said = said_by_people().filter(
        translation_of=OuterRef(f"{segment}__string"),
        context=OuterRef(f"{segment}__context"),
        locale__language_code=language,
    )
    rows = Translation.objects.filter(
        source__object__in=keys, target_locale__language_code=language, enabled=True
    ).order_by("source", f"{segment}__order")
    rows = rows.annotate(said_at=Subquery(said.values("updated_at")[:1]))
    what = ("source__object", "source__last_updated_at", f"{segment}__string__data_hash")
    return rows.values_list(*what, "said_at")
