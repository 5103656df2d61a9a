"""An event in twelve fields, for whoever has a minute."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from delivery.languages.texts import content_languages
from editorial.visible import visible_only
from network.addresses import completed, validate_web_address
from network.events.recurrence import Period, Repeat, Rule
from network.events.schedule_forms import ClockField, DayField
from network.models.events import Audience


class AddressField(forms.CharField):
    """An address of a web page; what is typed without a scheme is completed."""

    default_validators = [validate_web_address]

    def to_python(self, value: Any) -> str:
        return completed(super().to_python(value) or "")


class QuickForm(forms.Form):
    """Title and lead in each language, whom it is for, where, when, at what price.

    ``periods`` are its times, once the form is valid. What else an event can tell stands in
    its own form.
    """

    title = forms.CharField(label=_("Name of the event"), max_length=255)
    lead = forms.CharField(
        label=_("What it is, in brief"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000
    )
    audience = forms.MultipleChoiceField(
        label=_("For whom"), choices=Audience.choices, widget=forms.CheckboxSelectMultiple
    )
    place = forms.CharField(
        label=_("Place"),
        max_length=255,
        help_text=_("Name and address. For an online event, the web address where it takes place."),
    )
    day = DayField(label=_("Day"))
    begins = ClockField(label=_("Begins"))
    ends = ClockField(label=_("Ends"))
    until = DayField(
        label=_("Every week until"), required=False, help_text=_("Empty: it takes place once.")
    )
    price = forms.CharField(
        label=_("Price"), max_length=255, required=False, help_text=_("Empty: free of charge.")
    )
    enrolment_url = AddressField(
        label=_("Address for enrolment"),
        required=False,
        help_text=_("Empty: people come without enrolling."),
    )
    periods: list[Period]

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        if data is not None:
            data = visible_only(data, self.base_fields.items())
        super().__init__(data, *args, **kwargs)
        for code, name in other_languages():
            self.fields[f"title_{code}"] = forms.CharField(
                label=_("Name (%(language)s)") % {"language": name},
                max_length=255,
                required=False,
                widget=forms.TextInput(attrs={"lang": code}),
                help_text=_(
                    "With name and description the event is published in that language too."
                ),
            )
            self.fields[f"lead_{code}"] = forms.CharField(
                label=_("In brief (%(language)s)") % {"language": name},
                max_length=2000,
                required=False,
                widget=forms.Textarea(attrs={"rows": 3, "lang": code}),
            )
        languages = [
            name for code, _n in other_languages() for name in (f"title_{code}", f"lead_{code}")
        ]
        self.order_fields(["title", "lead", *languages])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        for code, _name in other_languages():
            if data.get(f"lead_{code}") and not data.get(f"title_{code}"):
                self.add_error(f"title_{code}", _("Write the name in this language too."))
        if not {"day", "begins", "ends", "until"} & self.errors.keys():
            self._find_times(data)
        return data

    def _find_times(self, data: dict[str, Any]) -> None:
        until = data.get("until")
        repeat = Repeat.WEEKLY if until else Repeat.ONCE
        rule = Rule(data["day"], data["begins"], data["ends"], repeat=repeat, until=until)
        try:
            made = rule.times()
        except ValidationError as error:
            fields = {"backwards": "ends", "lost_hour": "begins", "far": "day"}
            self.add_error(fields.get(getattr(error, "code", ""), "until"), error)
        else:
            for sentence in made.left_out:
                self.add_error("begins", sentence)
            self.periods = made.periods

    def facts(self) -> dict[str, Any]:
        """The fields of the event page."""
        data = self.cleaned_data
        address = online_address(data["place"])
        where = {"mode": "online", "online_url": address} if address else {"place": data["place"]}
        return where | {
            "title": data["title"],
            "lead": data["lead"],
            "audience": data["audience"],
            "is_free": not data["price"],
            "price": data["price"],
            "enrolment_url": data["enrolment_url"],
        }

    def words_in(self, code: str) -> dict[str, str]:
        """Title and lead in another language; empty without a title."""
        title, lead = (self.cleaned_data.get(f"{name}_{code}", "") for name in ("title", "lead"))
        return {"title": title, "lead": lead} if title else {}


def online_address(place: str) -> str:
    """The address when ``place`` is one of the web, "" when it is a place to go to."""
    address = completed(place)
    if " " in place or not place.startswith(("http://", "https://", "www.")):
        return ""
    try:
        validate_web_address(address)
    except ValidationError:
        return ""
    return address


def other_languages() -> list[tuple[str, Any]]:
    return [(code, name) for code, name in content_languages() if code != settings.LANGUAGE_CODE]
