"""The words of a one-off heading, in each language."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from delivery.languages.texts import content_languages


class HeadingForm(forms.Form):
    """A field for each language; the default language has to have words.

    ``prefix`` is the heading's key, "new" for one that is to be made. Its fields belong to
    the HTML form whose id is ``form_id``.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, name in content_languages():
            self.fields[code] = forms.CharField(
                label=name,
                max_length=255,
                required=code == settings.LANGUAGE_CODE,
                error_messages={"required": _("Write the words of the heading.")},
                widget=forms.TextInput(attrs={"form": self.form_id, "lang": code}),
            )

    @property
    def form_id(self) -> str:
        return f"heading_{self.prefix}"

    def words(self) -> dict[str, str]:
        """The words by language; a language without words is left out."""
        return {code: text for code, text in sorted(self.cleaned_data.items()) if text}
