"""What a network has ahead: one query."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F, OuterRef, QuerySet, Subquery

from delivery.addresses.visibility import readable

if TYPE_CHECKING:
    from network.models import NetworkPage

MOST = 5


def upcoming_in(network: NetworkPage) -> QuerySet[Any]:
    """The next occurrences of the network's events, each with ``title`` and ``slug``."""
    from network.models import EventPage, Occurrence

    events = readable(EventPage.objects.child_of(network))
    mine = events.filter(translation_key=OuterRef("event_key")).order_by()
    rows = Occurrence.objects.upcoming().annotate(
        title=Subquery(mine.values("title")[:1]), slug=Subquery(mine.values("slug")[:1])
    )
    return rows.exclude(slug=None).order_by(F("start"), "pk")[:MOST]
