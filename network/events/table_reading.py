"""A row of a table as an event and one of its times, or as what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import override

from network.csv_files import Line
from network.events.recurrence import Period
from network.events.schedule_forms import DayField, TimeForm
from network.events.table_columns import CHOICES, DAYS, FACTS, SETS
from network.models import EventPage, Occurrence

LONGEST_NOTE = 500
_BETWEEN = re.compile(r"[,|;]")


@dataclass
class Told:
    """What a row says: the fields of an event page, and a time with its status and note."""

    facts: dict[str, Any] = field(default_factory=dict)
    period: Period | None = None
    status: str = ""
    note: str = ""


def told_by(line: Line) -> Told:
    """What ``line`` says; what it cannot say is added to its problems."""
    told = Told(note=line["note"])
    for name in FACTS:
        told.facts |= _tried(line, _fact, name, line[name]) or {}
    told.period = _period(line)
    told.status = _tried(line, _status, line["status"]) or ""
    if len(told.note) > LONGEST_NOTE:
        message = _("The note is longer than %(most)d characters.")
        line.problems.append(message % {"most": LONGEST_NOTE})
    first, last = told.facts.get("enrolment_from"), told.facts.get("enrolment_until")
    if first and last and last < first:
        line.problems.append(_("Enrolment closes before it opens. Put one of the two days right."))
    return told


def _tried(line: Line, read: Callable[..., Any], *arguments: str) -> Any:
    """What ``read`` makes of the arguments; None, and a problem more, if that is nothing."""
    try:
        return read(*arguments)
    except ValidationError as error:
        line.problems.extend(error.messages)
        return None


def _fact(name: str, cell: str) -> dict[str, Any]:
    model_field = EventPage._meta.get_field(name)
    if name == "price":
        return {"price": model_field.clean(cell, None), "is_free": not cell}
    if name in SETS:
        return {name: [_code(name, part) for part in _BETWEEN.split(cell) if part.strip()]}
    if name in CHOICES:
        return {name: _code(name, cell) if cell else model_field.default}
    if name in DAYS:
        return {name: DayField(required=False).clean(cell)}
    return {name: model_field.clean(cell, None)}


def _code(name: str, word: str) -> str:
    """The code of the choice that ``word`` names, by code or in any language."""
    choices = EventPage._meta.get_field(name).flatchoices
    wanted = word.strip().casefold()
    for language, _name in settings.LANGUAGES:
        with override(language):
            for code, label in choices:
                if wanted in (code, str(label).casefold()):
                    return str(code)
    known = ", ".join(code for code, _label in choices)
    raise ValidationError(
        _("“%(word)s” is none of the choices: %(known)s.") % {"word": word.strip(), "known": known}
    )


def _period(line: Line) -> Period | None:
    names = ("day", "begins", "ends", "last_day")
    if not all(line[name] for name in names[:3]):
        return None  # said already: these columns are required
    form = TimeForm({name: line[name] for name in names})
    if form.is_valid():
        return form.made.periods[0]
    for name, sentences in form.errors.items():
        label = form.fields[name].label if name in form.fields else ""
        line.problems += [f"{label}: {text}" if label else str(text) for text in sentences]
    return None


def _status(cell: str) -> str:
    """Cancelled or as planned; what was moved is planned where it stands now."""
    status = Occurrence.Status
    if not cell:
        return str(status.SCHEDULED)
    wanted = cell.casefold()
    for language, _name in settings.LANGUAGES:
        with override(language):
            for code, label in status.choices:
                if wanted in (code, str(label).casefold()):
                    return str(status.CANCELLED if code == "cancelled" else status.SCHEDULED)
    raise ValidationError(_("“%(word)s” is no status of a time.") % {"word": cell})
