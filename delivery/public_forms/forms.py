from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from delivery.public_forms.stamps import Stamp, new_stamp, read_stamp
from delivery.visible_words import one_line, visible

DECOY = "more_details"
STAMP = "stamp"


class PublicForm(forms.Form):
    """Subclass it with the fields of the form; ``form_name`` is "app.what_for", unique.

    What is typed into a single line stays on one, whatever the browser sent.
    """

    form_name: ClassVar[str]
    #: Posts from one address within ten minutes: more are suspicious, more are refused.
    suspicious_after: ClassVar[int] = 5
    refused_after: ClassVar[int] = 20

    required_css_class = "required"
    error_css_class = "wrong"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Plain fields: whatever a program writes there must not keep a form from being sent.
        self.fields[STAMP] = forms.Field(required=False, widget=forms.HiddenInput)
        # Out of sight, and out of the way of the Tab key and of password keepers.
        off = {"autocomplete": "off", "tabindex": "-1"}
        self.fields[DECOY] = forms.Field(
            required=False, label=_("Leave this field empty"), widget=forms.TextInput(off)
        )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for name, value in data.items():
            if isinstance(value, str):
                is_text = isinstance(self.fields[name].widget, forms.Textarea)
                data[name] = visible(value).strip() if is_text else one_line(value)
        return data

    @property
    def answers(self) -> dict[str, Any]:
        """What the person wrote, without the fields that are the form's own."""
        own = {STAMP, DECOY}
        return {name: value for name, value in self.cleaned_data.items() if name not in own}

    @property
    def shown_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name not in {STAMP, DECOY}]

    @property
    def decoy(self) -> forms.BoundField:
        return self[DECOY]

    @cached_property
    def stamp(self) -> Stamp | None:
        """When the form was made that has been sent; None when nobody can tell."""
        return read_stamp(self.data.get(STAMP, ""), self.form_name)

    @property
    def stamp_value(self) -> str:
        """What the hidden field holds: the stamp that was sent, a new one in place of none."""
        sent = self.data.get(STAMP, "") if self.is_bound else ""
        return sent if sent and self.stamp else new_stamp(self.form_name)
