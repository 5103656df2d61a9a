"""Forms for the times of an event, read by the clock on the wall."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from delivery.languages.texts import content_languages
from editorial.visible import visible
from network.events.clock import local
from network.events.recurrence import Made, Period, Repeat, Rule
from network.events.schedule import Item

#: What browsers send, and what is typed where they show a plain field.
DAYS = ["%Y-%m-%d", "%d.%m.%Y"]
CLOCKS = ["%H:%M", "%H.%M", "%H:%M:%S"]
#: A time that goes on longer is an exhibition's year, or a slip of the pen.
MOST_DAYS = 366
_FIELDS = {"backwards": "ends", "lost_hour": "begins", "long": "last_day", "none": "until"}


class DayField(forms.DateField):
    """A day, by the browser's own calendar."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(input_formats=DAYS, **kwargs)


class ClockField(forms.TimeField):
    """A time of day."""

    widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(input_formats=CLOCKS, **kwargs)


class TimeForm(forms.Form):
    """When something begins and ends; ``made`` holds what comes of it."""

    day = DayField(label=_("Day"))
    begins = ClockField(label=_("Begins"))
    ends = ClockField(label=_("Ends"))
    last_day = DayField(
        label=_("Last day"),
        required=False,
        help_text=_("Only if it goes on for several days."),
    )
    made: Made

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not self.errors:
            try:
                self.made = self.rule(data).times()
            except ValidationError as error:
                self.add_error(self._field_of(error), error)
        return data

    def rule(self, data: dict[str, Any]) -> Rule:
        return Rule(data["day"], data["begins"], data["ends"], self._midnights(data))

    def _midnights(self, data: dict[str, Any]) -> int:
        last: date | None = data.get("last_day")
        midnights = (last - data["day"]).days if last else 0
        if midnights > MOST_DAYS:
            message = _("One time lasts at most %(most)d days.") % {"most": MOST_DAYS}
            raise ValidationError(message, code="long")
        return max(midnights, -1)

    def _field_of(self, error: ValidationError) -> str:
        return _FIELDS.get(getattr(error, "code", ""), "day")


class NewTimesForm(TimeForm):
    """One time, or many by a rule."""

    repeat = forms.ChoiceField(label=_("Repeats"), choices=Repeat.choices, initial=Repeat.ONCE)
    interval = forms.IntegerField(
        label=_("Every how many weeks or months"),
        min_value=1,
        max_value=12,
        initial=1,
        required=False,
        help_text=_("2 is every other."),
    )
    until = DayField(label=_("Until"), required=False, help_text=_("The last possible day."))
    count = forms.IntegerField(
        label=_("Or so many times"),
        min_value=1,
        required=False,
        help_text=_("Fill in either the last day or the number."),
    )

    @property
    def repeats(self) -> bool:
        return self.cleaned_data.get("repeat", Repeat.ONCE) != Repeat.ONCE

    def clean(self) -> dict[str, Any]:
        repeats = self.cleaned_data.get("repeat") != Repeat.ONCE
        until, count = self.cleaned_data.get("until"), self.cleaned_data.get("count")
        if repeats and not self.errors and bool(until) == bool(count):
            message = _("Say when it ends: by a last day or by a number of times.")
            self.add_error("until", ValidationError(message, code="endless"))
        return super().clean()

    def rule(self, data: dict[str, Any]) -> Rule:
        ends = {"until": data["until"], "count": data["count"]}
        how = {"repeat": data["repeat"], "interval": data["interval"] or 1}
        return Rule(data["day"], data["begins"], data["ends"], self._midnights(data), **how, **ends)

    def _field_of(self, error: ValidationError) -> str:
        code = getattr(error, "code", "")
        if code == "too_many":
            return "count" if self.cleaned_data.get("count") else "until"
        return super()._field_of(error)


class ChangeForm(TimeForm):
    """One time that is there, with a note in each language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, name in content_languages():
            self.fields[f"note_{code}"] = forms.CharField(
                label=_("Note (%(language)s)") % {"language": name},
                max_length=500,
                required=False,
                widget=forms.TextInput(attrs={"lang": code}),
            )

    @property
    def period(self) -> Period:
        return self.made.periods[0]

    @property
    def notes(self) -> dict[str, str]:
        """The notes by language; a language without one is left out."""
        found = {
            code: visible(self.cleaned_data.get(f"note_{code}", "")).strip()
            for code, _name in content_languages()
        }
        return {code: note for code, note in sorted(found.items()) if note}

    @classmethod
    def of(cls, item: Item) -> ChangeForm:
        """The form as ``item`` fills it in."""
        start, end = (
            local(datetime.fromisoformat(moment)) for moment in (item["start"], item["end"])
        )
        initial = {"day": start.date(), "begins": start.time(), "ends": end.time()}
        if start.date() != end.date():
            initial["last_day"] = end.date()
        notes = {f"note_{code}": note for code, note in item["notes"].items()}
        return cls(initial=initial | notes, prefix="change")
