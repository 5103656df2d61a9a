"""Work given to somebody for many texts of a board at once."""

from __future__ import annotations

from typing import Any, cast
from uuid import UUID

from django import forms
from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from delivery.languages.texts import content_languages
from editorial.assignments.assigning import assign
from editorial.assignments.choosing import ColleagueField, day_field
from editorial.assignments.models import Track


class BulkAssignForm(forms.Form):
    """Which work, to whom, by when; an empty person takes it from whoever had it."""

    track = forms.ChoiceField(label=_("Work"), choices=Track.choices)
    language = forms.ChoiceField(label=_("Into"), required=False)
    person = ColleagueField(label=_("Who"), required=False, empty_label=_("Nobody"))
    due = day_field(label=_("By"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = [one for one in content_languages() if one[0] != settings.LANGUAGE_CODE]
        field = cast(forms.ChoiceField, self.fields["language"])
        field.choices, field.help_text = others, _("For a translation.")

    @transaction.atomic
    def assign(self, keys: list[str], user: Any) -> None:
        """All of ``keys``, or none."""
        said = self.cleaned_data
        is_translation = said["track"] == Track.TRANSLATION
        language = said["language"] if is_translation else ""
        for key in keys:
            assign(UUID(key), said["track"], said["person"], said["due"], language, user)
