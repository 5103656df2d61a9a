"""Events out of a table: all of it or nothing, as drafts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext as _

from network.csv_files import Line
from network.events.clock import moment_words
from network.events.recurrence import MOST
from network.events.schedule import Item, reschedule, version_of
from network.events.schedule_changes import added, cancelled
from network.events.table_columns import COLUMNS, FACTS
from network.events.table_reading import Told, told_by
from network.models import EventPage, NetworkPage, Occurrence


@dataclass
class Group:
    """The rows of one event."""

    first: Line
    facts: dict[str, Any]
    times: list[Told] = field(default_factory=list)


def examine(network: NetworkPage, lines: list[Line]) -> None:
    """Tell of each of ``lines`` what would come of it, or what is wrong with it."""
    there = _there(network)
    groups: dict[str, Group] = {}
    for line in lines:
        told = told_by(line)
        key = line["event"] or line["title"].casefold()
        group = groups.setdefault(key, Group(line, told.facts))
        line.plan = group
        _check_against_the_first(line, group)
        _check_it_is_new(line, told, there)
        if told.period:
            _check_it_is_once(line, told, group)
            group.times.append(told)
            line.outcome = _outcome(line, group, told)


def _outcome(line: Line, group: Group, told: Told) -> str:
    when = {"time": moment_words(told.period.start) if told.period else ""}
    if line is group.first:
        return _("A new event, as a draft: %(time)s") % when
    return _("One more time: %(time)s") % when


def carry_out(network: NetworkPage, lines: list[Line], user: Any) -> int:
    """Make the events that ``examine`` planned; how many they are."""
    groups = list({id(line.plan): line.plan for line in lines}.values())
    for group in groups:
        event = EventPage(**group.facts, live=False, owner=user)
        network.add_child(instance=event)
        event.save_revision(user=user, log_action=True)
        reschedule(event, _state(group), version_of(event), user)
    return len(groups)


def _state(group: Group) -> list[Item]:
    items: list[Item] = []
    for told in group.times:
        (item,) = added([], [told.period] if told.period else [])
        item["notes"] = {settings.LANGUAGE_CODE: told.note} if told.note else {}
        if told.status == Occurrence.Status.CANCELLED:
            item = cancelled(item, item["notes"])
        items.append(item)
    return items


def _check_against_the_first(line: Line, group: Group) -> None:
    different = [name for name in FACTS if line[name] != group.first[name]]
    if different:
        headings = ", ".join(str(c.heading) for c in COLUMNS if c.name in different)
        message = _("This says otherwise than row %(number)s of the same event: %(columns)s.")
        line.problems.append(message % {"number": group.first.number, "columns": headings})


def _check_it_is_once(line: Line, told: Told, group: Group) -> None:
    if any(other.period == told.period for other in group.times):
        line.problems.append(_("The same time of the same event stands above."))
    if len(group.times) >= MOST:
        message = _("One event gets at most %(most)d times at once.") % {"most": MOST}
        line.problems.append(message)


def _check_it_is_new(line: Line, told: Told, there: set[tuple[str, Any]]) -> None:
    start = told.period.start if told.period else None
    if ("key", line["event"]) in there or (line["title"].casefold(), start) in there:
        line.problems.append(_("This event is in the network already. Change it there."))


def _there(network: NetworkPage) -> set[tuple[str, Any]]:
    """The events of the network by key, and by name with each beginning."""
    events = EventPage.objects.child_of(network).values_list("translation_key", "title")
    titles: dict[UUID, str] = dict(events)
    rows = Occurrence.objects.filter(event_key__in=list(titles))
    starts: list[tuple[UUID, datetime]] = list(rows.values_list("event_key", "start"))
    found: set[tuple[str, Any]] = {("key", str(key)) for key in titles}
    return found | {(titles[key].casefold(), start) for key, start in starts}
