from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from editorial.personal_data.declaration import Sought


class SoughtForm(forms.Form):
    """Whom somebody asks about. Sent by POST: no log of addresses gets to know it."""

    address = forms.EmailField(label=gettext_lazy("E-mail address"), required=False)
    name = forms.CharField(
        label=gettext_lazy("Name"),
        required=False,
        max_length=200,
        help_text=gettext_lazy(
            "First name and last name. Texts are searched for the name in its inflected forms."
        ),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors and not any(data.values()):
            raise ValidationError(_("Write an e-mail address, a name or both."))
        return data

    @property
    def sought(self) -> Sought:
        return Sought(self.cleaned_data["address"], self.cleaned_data["name"])
