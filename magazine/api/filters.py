"""The filter that several of the magazine's lists have."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from delivery.api.filters import within_any_edition
from delivery.api.parameters import Filter, Id
from magazine.models import MagazinePage


def _of_magazine(pages: QuerySet[Any], pk: int) -> QuerySet[Any]:
    return within_any_edition(pages, MagazinePage, pk)


OF_MAGAZINE = Filter(
    "magazine", Id, "Those of the magazine with this id, in any language.", _of_magazine
)
