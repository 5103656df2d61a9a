from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminDateInput, AdminTimeInput

from editorial.refusals import Refusal
from editorial.releases.times import moment_of, refuse_past


class MomentForm(forms.Form):
    """A day and an hour by the clock of the site; ``moment`` is what they mean."""

    day = forms.DateField(label=gettext_lazy("Day"), widget=AdminDateInput, required=False)
    hour = forms.TimeField(
        label=gettext_lazy("Time"),
        widget=AdminTimeInput,
        required=False,
        help_text=gettext_lazy("By the clock of the site, such as 8:00."),
    )

    def __init__(self, *args: Any, needed: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.needed = needed
        self.moment: datetime | None = None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        day, hour = cleaned.get("day"), cleaned.get("hour")
        if self.errors:
            return cleaned
        if bool(day) != bool(hour) or (self.needed and not day):
            raise forms.ValidationError(_("Give both the day and the time."))
        if day and hour:
            self.moment = self._moment(datetime.combine(day, hour.replace(second=0)))
        return cleaned

    def _moment(self, wall: datetime) -> datetime:
        try:
            moment = moment_of(wall)
            refuse_past(moment)
        except Refusal as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        return moment


class ReasonForm(forms.Form):
    """Asks why; the words stay in the history."""

    reason = forms.CharField(
        label=gettext_lazy("Why"),
        widget=forms.Textarea({"rows": 2}),
        help_text=gettext_lazy("The reason stays in the history; readers do not see it."),
    )
