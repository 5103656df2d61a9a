"""How long a recording takes, as people write it: "3:25"."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_CLOCK = re.compile(r"(?:(?P<hours>\d+):)?(?P<minutes>\d+):(?P<seconds>[0-5]?\d)")


def as_clock(seconds: float | None) -> str:
    """“3:25” or “1:02:05”; "" for none."""
    if not seconds:
        return ""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


class ClockField(forms.FloatField):
    """Takes "3:25" as well as 205, and shows 3:25; empty is nought."""

    widget = forms.TextInput
    default_error_messages = {"invalid": _("Write minutes and seconds: 3:25.")}

    def prepare_value(self, value: Any) -> Any:
        return as_clock(value) if isinstance(value, int | float) else value

    def to_python(self, value: Any) -> float:  # type: ignore[override]  # the stubs say int
        text = str(value or "").strip()
        if clock := _CLOCK.fullmatch(text):
            parts = (int(clock[name] or 0) for name in ("hours", "minutes", "seconds"))
            hours, minutes, seconds = parts
            return float(hours * 3600 + minutes * 60 + seconds)
        if ":" in text:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return super().to_python(text.replace(",", ".")) or 0.0
