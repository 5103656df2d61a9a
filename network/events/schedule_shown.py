"""The times that a rule makes, shown before they are saved."""

from __future__ import annotations

from dataclasses import dataclass

from network.events.clock import period_words
from network.events.schedule import State
from network.events.schedule_changes import added
from network.events.schedule_forms import NewTimesForm


@dataclass(frozen=True)
class Offer:
    """A time to be ticked; ``is_there`` when the event has it already."""

    value: str
    words: str
    is_there: bool


def offered(form: NewTimesForm, state: State) -> list[Offer]:
    """What the rule in ``form`` makes."""
    return [
        Offer(
            period.start.isoformat(),
            period_words(*period),
            is_there=len(added(state, [period])) == len(state),
        )
        for period in form.made.periods
    ]
