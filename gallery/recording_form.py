"""The form for one recording."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtailmedia.forms import BaseMediaForm

from gallery.durations import ClockField

_HELP = {
    "file": _("Sound as mp3 or m4a and film as mp4 play everywhere."),
    "width": _("In pixels, as the film is. Empty: as wide as the text."),
    "height": _("In pixels, as the film is."),
    "thumbnail": _("The picture that stands there before the film is started."),
}
_LABELS = {"thumbnail": _("Opening picture")}


class RecordingForm(BaseMediaForm):
    """wagtailmedia's form with help, and a duration as people write it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "duration" in self.fields:
            self.fields["duration"] = ClockField(
                label=_("Duration"),
                required=False,
                min_value=0,
                help_text=_("Minutes and seconds, such as 3:25. Empty: readers are not told."),
            )
        for name, text in _HELP.items():
            if name in self.fields:
                self.fields[name].help_text = text
        for name, text in _LABELS.items():
            if name in self.fields:
                self.fields[name].label = text
        if "thumbnail" in self.fields and not self.instance.is_video:
            del self.fields["thumbnail"]
